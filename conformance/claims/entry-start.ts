import { Once } from '../runner/once.ts';
import { faultOfStart } from '../runner/start-fault.ts';
import { readTranscriptLine, type RunEvent, type Start } from '../runner/transcript.ts';

/** The most cases of a check that a run of an entry may have asked for; more would keep the judge busy for hours. */
const MOST_RUNS = 100_000;

/** The events of a transcript, whoever wrote it, or why it is none. Nothing of it is believed before it is looked at. */
export function entryEvents(
  text: string,
): { readonly start: Start; readonly events: readonly RunEvent[] } | { readonly because: string } {
  const lines = text.split('\n').filter((line) => line !== '');
  const [first = ''] = lines;
  try {
    const { start } = JSON.parse(first) as { readonly start?: unknown };
    const fault = faultOfStart(start) ?? faultOfEntry(start as Start);
    if (fault !== undefined) return { because: `its first line has ${fault}` };
    const events = lines.map(readTranscriptLine);
    const once = new Once();
    for (const event of events) once.take(event);
    if (events.slice(1).some((event) => 'start' in event)) return { because: 'it begins twice' };
    return { start: start as Start, events };
  } catch (error) {
    return { because: error instanceof Error ? error.message.slice(0, 200) : 'a line is no event of a run' };
  }
}

/** What of a sound beginning an entry may not have; undefined where it has nothing of it. */
function faultOfEntry({ hello, asked }: Start): string | undefined {
  if (hello === null) return 'no answer to hello';
  if (asked.runs > MOST_RUNS) return `a number of runs above ${MOST_RUNS}`;
  return asked.shard === undefined ? undefined : 'a shard, not a whole run';
}
