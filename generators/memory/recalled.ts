import { createHash } from 'node:crypto';
import type { Memory } from './memory.ts';

let memory: Memory | undefined;

/** From here on this program has this memory. One without (a test, the command) works everything out. */
export const useMemory = (opened: Memory | undefined): void => {
  memory = opened;
};

/**
 * What `work` makes of `made`, from memory where it was worked out before. It has to follow from `what` and `made` alone,
 * and to be plain data.
 */
export function recalled<Value>(what: string, made: string, work: () => Value): Value {
  const key = keyOf(what, made);
  const before = memory?.recall<Value>(key);
  if (before !== undefined) return before.value;
  const value = work();
  memory?.learn(key, value);
  return value;
}

/** The same where the work takes a while. */
export async function recalledLater<Value>(what: string, made: string, work: () => Promise<Value>): Promise<Value> {
  const key = keyOf(what, made);
  const before = memory?.recall<Value>(key);
  if (before !== undefined) return before.value;
  const value = await work();
  memory?.learn(key, value);
  return value;
}

/** One short text for many: what is made of all of them changes with any. */
export const digestOfTexts = (texts: Iterable<string>): string => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}\0`).update(text);
  return hash.digest('base64');
};

const keyOf = (what: string, made: string): string =>
  memory === undefined ? '' : createHash('sha256').update(what).update('\0').update(made).digest('base64');
