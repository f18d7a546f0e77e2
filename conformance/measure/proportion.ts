import { proportionInterval } from '../standards/uncertainty/draft/reference/proportion-interval.ts';
import type { ProportionIntervalOutput } from '../../schemas/uncertainty/draft/generated/types.ts';

/** The interval of a proportion by a named method, with the standard uncertainty that goes with it. */
export function proportion(successes: number, trials: number, level: number): ProportionIntervalOutput {
  const answer = proportionInterval({ successes, trials, method: 'wilson', coverageProbability: level });
  if (answer.outcome !== 'result') throw new Error(answer.code);
  return answer.output as ProportionIntervalOutput;
}
