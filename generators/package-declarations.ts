import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** A module that a declaration names: `from './a.ts'`, `import('./a.ts')`. */
const NAMED = /(?:\bfrom\s+|\bimport\()'(\.[^']+)'/g;

/**
 * Writes the declarations of some entry points, and of every file that they name, below a folder: the compiler makes them
 * of all files that it reads, and most of those a reader of the types never reaches.
 *
 * @param entries The sources of the entry points, from the root of the repository.
 */
export function writeDeclarations(root: string, entries: readonly string[], outdir: string): void {
  const temporary = mkdtempSync(join(root, 'dist', '.types-'));
  try {
    compile(root, entries, temporary);
    for (const file of reachable(entries.map(declarationOf), (path) => readFileSync(join(temporary, path), 'utf8'))) {
      mkdirSync(dirname(join(outdir, file)), { recursive: true });
      cpSync(join(temporary, file), join(outdir, file));
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function compile(root: string, entries: readonly string[], outDir: string): void {
  const project = join(outDir, 'tsconfig.json');
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rewriteRelativeImportExtensions: true,
    stripInternal: true,
    rootDir: root,
    outDir,
  };
  const files = entries.map((entry) => join(root, entry));
  writeFileSync(project, JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions, files, include: [] }));
  const tsc = join(root, 'node_modules/typescript-native/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', project], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the declarations of the package cannot be made:\n${stdout}`);
}

/** Every file that these name, they themselves among them. */
function reachable(entries: readonly string[], read: (path: string) => string): ReadonlySet<string> {
  const found = new Set(entries);
  for (const file of found)
    for (const [, named = ''] of read(file).matchAll(NAMED))
      found.add(declarationOf(posix.join(posix.dirname(file), named)));
  return found;
}

const declarationOf = (source: string): string => source.replace(/\.[jt]s$/, '.d.ts');
