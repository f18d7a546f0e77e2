import { type Part, readTranscriptLine, type RunEvent, type Start } from './transcript.ts';

/** What an earlier run, broken off, leaves to the one that continues it: what it began with and what it finished. */
export interface Earlier {
  readonly start: Start;
  /** Everything up to the last part that is whole, in order. */
  readonly events: Iterable<RunEvent>;
  readonly finished: ReadonlySet<string>;
}

/** A part of a run as one word. */
export const nameOf = (part: Part): string => (typeof part === 'string' ? part : `check ${part.check}`);

/**
 * What a transcript that was broken off leaves; undefined where it holds no beginning. What follows the last part that
 * is whole is asked again. The lines are read twice and never held: a transcript can be larger than memory.
 */
export function earlierOf(lines: () => Iterable<string>): Earlier | undefined {
  let start: Start | undefined;
  const finished = new Set<string>();
  let read = 0;
  let whole = 0;
  for (const line of lines()) {
    read++;
    if (line.startsWith('{"start"')) {
      ({ start } = JSON.parse(line) as Extract<RunEvent, { start: unknown }>);
      whole = read;
    } else if (line.startsWith('{"finished"')) {
      const event = JSON.parse(line) as Extract<RunEvent, { finished: unknown }>;
      finished.add(nameOf(event.finished));
      whole = read;
    }
  }
  return start === undefined ? undefined : { start, finished, events: firstOf(lines, whole) };
}

/** The first events; the end of a run that was broken off is none of the one that continues it. */
const firstOf = (lines: () => Iterable<string>, count: number): Iterable<RunEvent> => ({
  *[Symbol.iterator]() {
    let read = 0;
    for (const line of lines()) {
      if (++read > count) return;
      if (!line.startsWith('{"end"')) yield readTranscriptLine(line);
    }
  },
});
