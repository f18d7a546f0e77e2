import { createHash } from 'node:crypto';

/** Cases generated from one seed. A chunk can be generated again by itself, whatever ran before it. */
export const CHUNK = 1000;

/**
 * The seed of fast-check for one chunk of one check: the first 32 bits of SHA-256 over run seed, check id and chunk.
 * So checks can be run alone, in any order or on several machines and still meet the same cases.
 */
export function seedOf(runSeed: string, checkId: string, chunk: number): number {
  const digest = createHash('sha256').update(`${runSeed}\n${checkId}\n${chunk}`, 'utf8').digest('hex');
  return Number.parseInt(digest.slice(0, 8), 16) | 0;
}
