import { join } from 'node:path';
import { digestOf } from './model/digest.ts';
import { Memory } from './memory/memory.ts';
import { useMemory } from './memory/recalled.ts';

const FOLDER = 'node_modules/.cache/etalon/memory';

/** All by which anything that is remembered is worked out, libraries included. */
export const REMEMBERING: readonly string[] = [
  'generators',
  'schemas/document',
  'conformance/contract',
  'package-lock.json',
];

/**
 * Gives a program what it worked out in its last run, and keeps at its end what it used: of all that a gate reads, an
 * editor changes a file or two before its next run. A value is found by the digest of what it was made of and of the code
 * that made it, so that nothing stale is ever found; where there is no memory, all is worked out anew and is the same.
 */
export function openMemory(root: string, program: string): void {
  const memory = new Memory(join(root, FOLDER, `${program}.v8`), digestOf(root, REMEMBERING));
  process.once('exit', () => memory.keep());
  useMemory(memory);
}
