import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MUTATION_FILE, type MutationRecord } from './mutation.ts';

/** Reads what mutation testing of our own code recorded; empty where nothing is. */
export const readMutation = (root: string): MutationRecord =>
  existsSync(join(root, MUTATION_FILE))
    ? (JSON.parse(readFileSync(join(root, MUTATION_FILE), 'utf8')) as MutationRecord)
    : {};
