import { judgeTranscript } from '../../runner/judge-transcript.ts';
import type { RunResult } from '../../runner/result.ts';
import { faultOfStart } from '../../runner/start-fault.ts';
import type { RunEvent } from '../../runner/transcript.ts';
import { planOfAsked } from './plan.ts';

/**
 * Judges a transcript, `transcript.jsonl` of a run, by what the suite says now, without the implementation: by the drafts,
 * or by the releases that it was asked by. A transcript without an end is one of an interrupted run.
 *
 * @throws SyntaxError where the lines are no transcript, TypeError where it is of a release that is not known.
 */
export async function judge(transcript: string): Promise<RunResult> {
  const lines = transcript.split('\n');
  const { asked, seed } = startOf(lines[0] ?? '');
  return judgeTranscript(lines, await planOfAsked(asked, seed));
}

function startOf(line: string): Extract<RunEvent, { start: unknown }>['start'] {
  const { start } = JSON.parse(line) as Partial<Extract<RunEvent, { start: unknown }>>;
  const fault = faultOfStart(start);
  if (start === undefined || fault !== undefined)
    throw new SyntaxError(`the first line of the transcript has ${fault?.en ?? 'no beginning'}`);
  return start;
}
