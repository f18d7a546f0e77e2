import { conclude } from './conclude.ts';
import { Judging } from './judging.ts';
import { notATranscript } from './not-a-transcript.ts';
import { Once } from './once.ts';
import type { RunPlan } from './plan.ts';
import type { RunResult } from './result.ts';
import { readTranscriptLine } from './transcript.ts';

/**
 * Judges an old transcript again: the same code as in the live run, and nothing of an implementation. A transcript
 * without an end is one of an interrupted run. Throws `NotATranscript` at a line that is no event of a run, or the second
 * of one case: a case that passes, repeated, would stand in for one that fails.
 */
export function judgeTranscript(lines: Iterable<string>, plan: RunPlan): RunResult {
  const judging = new Judging(plan);
  const once = new Once();
  let number = 0;
  for (const line of lines) {
    number += 1;
    if (line === '') continue;
    try {
      const event = readTranscriptLine(line);
      once.take(event);
      judging.take(event);
    } catch (error) {
      throw notATranscript(number, error);
    }
  }
  return conclude(judging);
}
