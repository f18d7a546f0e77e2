import '../plain-environment.ts';
import { emitAll } from '../emit/emit-all.ts';
import { openMemory } from '../open-memory.ts';
import { changedFiles, isFrozen, writeFiles } from '../emit/write-files.ts';

/**
 * The gate on what is generated. What is committed has to be what the sources say; what is not committed is written, so
 * that the gates that read it (types, dead code, examples) see it fresh, in a clone too. Exit 1 where a file drifted.
 */
async function main(root: string): Promise<number> {
  // That of `npm run generate`: what the command was built from in a new clone is known already.
  openMemory(root, 'generate');
  const { files, findings } = await emitAll(root);
  for (const { at, message } of findings) process.stdout.write(`${at.file}:${at.line}:${at.column} ${message.en}\n`);
  if (findings.length > 0) return 1;
  const isCommitted = (file: { readonly path: string }): boolean => !file.path.startsWith('.generated/');
  writeFiles(
    root,
    files.filter((file) => !isCommitted(file)),
  );
  const drifted = changedFiles(root, files.filter(isCommitted));
  for (const { path } of drifted)
    process.stdout.write(
      isFrozen(path)
        ? `${path} is released, and the generators make something else of its sources now. Mend the generators.\n`
        : `${path} is not what the sources say. Run: npm run generate\n`,
    );
  return drifted.length > 0 ? 1 : 0;
}

process.exitCode = await main(process.cwd());
