import type { Asked } from './transcript.ts';

/** What a reader knows a case by: the vector, or the probe or check with the number of the case in it. */
export const caseName = (asked: Asked): string => {
  if ('vector' in asked) return `vector ${asked.vector}`;
  return 'probe' in asked ? `probe ${asked.probe} ${asked.index}` : `${asked.check} ${asked.index}`;
};
