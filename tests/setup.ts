import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emitAll } from '../generators/emit/emit-all.ts';
import { writeFiles } from '../generators/emit/write-files.ts';

/** Makes what is generated and not committed, so that every test sees it fresh. Drift of committed files is a gate's. */
export async function setup(): Promise<void> {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  const { files, findings } = await emitAll(root);
  const [first] = findings;
  if (first !== undefined) throw new Error(`${first.at.file}:${first.at.line}:${first.at.column} ${first.message.en}`);
  writeFiles(
    root,
    files.filter(({ path }) => path.startsWith('.generated/')),
  );
}
