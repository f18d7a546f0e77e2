import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { emitAll } from '../generators/emit/emit-all.ts';
import { writeFiles } from '../generators/emit/write-files.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for this run of the tests, where tests/package/packed.ts keeps the package that it makes once. */
    readonly packages: string;
  }
}

/** Makes what is generated and not committed, so that every test sees it fresh. Drift of committed files is a gate's. */
export async function setup(project: TestProject): Promise<void> {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  const { files, findings } = await emitAll(root);
  const [first] = findings;
  if (first !== undefined) throw new Error(`${first.at.file}:${first.at.line}:${first.at.column} ${first.message.en}`);
  writeFiles(
    root,
    files.filter(({ path }) => path.startsWith('.generated/')),
  );
  packages = mkdtempSync(join(tmpdir(), 'etalon-packages-'));
  project.provide('packages', packages);
}

let packages: string | undefined;

/** Removes what the tests shared. */
export function teardown(): void {
  if (packages !== undefined) rmSync(packages, { recursive: true, force: true });
}
