import { conclude } from './conclude.ts';
import { Judging } from './judging.ts';
import type { RunPlan } from './plan.ts';
import type { RunResult } from './result.ts';
import { readTranscriptLine } from './transcript.ts';

/**
 * Judges an old transcript again: the same code as in the live run, and nothing of an implementation. A transcript
 * without an end is one of an interrupted run.
 */
export function judgeTranscript(lines: Iterable<string>, plan: RunPlan): RunResult {
  const judging = new Judging(plan);
  for (const line of lines) if (line !== '') judging.take(readTranscriptLine(line));
  return conclude(judging);
}
