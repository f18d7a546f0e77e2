import type { Bilingual } from '../../schemas/document/finding.ts';
import { NotATranscript } from '../runner/not-a-transcript.ts';
import { Once } from '../runner/once.ts';
import { faultOfStart } from '../runner/start-fault.ts';
import { readTranscriptLine, type RunEvent, type Start } from '../runner/transcript.ts';

/** The most cases of a check that a run of an entry may have asked for; more would keep the judge busy for hours. */
const MOST_RUNS = 100_000;

/** The events of a transcript, whoever wrote it, or why it is none. Nothing of it is believed before it is looked at. */
export function entryEvents(
  text: string,
): { readonly start: Start; readonly events: readonly RunEvent[] } | { readonly because: Bilingual } {
  const lines = text.split('\n').filter((line) => line !== '');
  const [first = ''] = lines;
  try {
    const { start } = JSON.parse(first) as { readonly start?: unknown };
    const fault = faultOfStart(start) ?? faultOfEntry(start as Start);
    if (fault !== undefined)
      return { because: { en: `its first line has ${fault.en}`, zh: `其首行有误（${fault.zh}）` } };
    const events = lines.map(readTranscriptLine);
    const once = new Once();
    for (const event of events) once.take(event);
    if (events.slice(1).some((event) => 'start' in event))
      return { because: { en: 'it begins twice', zh: '它有两个开头' } };
    return { start: start as Start, events };
  } catch (error) {
    if (error instanceof NotATranscript) return { because: error.because };
    const said = (error instanceof Error ? error.message : String(error)).slice(0, 200);
    return { because: { en: said, zh: said } };
  }
}

/** What of a sound beginning an entry may not have; undefined where it has nothing of it. */
function faultOfEntry({ hello, asked }: Start): Bilingual | undefined {
  if (hello === null) return { en: 'no answer to hello', zh: '没有对hello的答复' };
  if (asked.runs > MOST_RUNS) return { en: `a number of runs above ${MOST_RUNS}`, zh: `运行次数超过${MOST_RUNS}` };
  return asked.shard === undefined ? undefined : { en: 'a shard, not a whole run', zh: '仅为分片，并非完整运行' };
}
