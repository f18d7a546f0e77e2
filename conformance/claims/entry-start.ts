import { readHello } from '../protocol/read-hello.ts';
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
    const fault = faultOfStart(start);
    if (fault !== undefined) return { because: `its first line has ${fault}` };
    const events = lines.map(readTranscriptLine);
    if (events.slice(1).some((event) => 'start' in event)) return { because: 'it begins twice' };
    return { start: start as Start, events };
  } catch (error) {
    return { because: error instanceof Error ? error.message.slice(0, 200) : 'a line is no event of a run' };
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** What is wrong with the beginning of a transcript; undefined where nothing is. */
function faultOfStart(start: unknown): string | undefined {
  if (!isRecord(start)) return 'no beginning';
  const { adapter, seed, hello, asked } = start;
  if (typeof adapter !== 'string' || typeof seed !== 'string') return 'no adapter or no seed';
  if (!isRecord(hello) || !readHello(JSON.stringify(hello), String(hello['id'])).ok) return 'no answer to hello';
  if (!isRecord(asked)) return 'nothing that was asked';
  const { suite, selection, runs, strict, shard, inspections } = asked;
  if (!isRecord(suite) || typeof suite['digest'] !== 'string') return 'no suite';
  if (!isRecord(selection) || !Object.values(selection).every(isTexts)) return 'no selection';
  if (!Number.isInteger(runs) || (runs as number) < 1 || (runs as number) > MOST_RUNS)
    return `a number of runs that is not one from 1 to ${MOST_RUNS}`;
  if (typeof strict !== 'boolean') return 'no word on recommendations';
  if (shard !== undefined) return 'a shard, not a whole run';
  const isInspection = (one: unknown): boolean => isRecord(one) && /^[A-Z]{3}-\d{3,}@\d+$/.test(String(one['clause']));
  if (inspections !== undefined && !(Array.isArray(inspections) && inspections.every(isInspection)))
    return 'inspections that are none';
  return undefined;
}
