import { judgeTranscript } from '../../runner/judge-transcript.ts';
import type { RunResult } from '../../runner/result.ts';
import type { RunEvent } from '../../runner/transcript.ts';
import { planOfAsked } from './plan.ts';

/**
 * Judges a transcript, `transcript.jsonl` of a run, by what the suite says now, without the implementation. A transcript
 * without an end is one of an interrupted run.
 *
 * @throws SyntaxError where the lines are no transcript.
 */
export function judge(transcript: string): RunResult {
  const lines = transcript.split('\n');
  const { asked, seed } = startOf(lines[0] ?? '');
  const { suite: _, ...rest } = asked;
  return judgeTranscript(lines, planOfAsked({ ...rest, seed }));
}

function startOf(line: string): Extract<RunEvent, { start: unknown }>['start'] {
  const { start } = JSON.parse(line) as Partial<Extract<RunEvent, { start: unknown }>>;
  if (start?.asked === undefined) throw new SyntaxError('the first line of the transcript says not what was asked');
  return start;
}
