import type { BootstrapInput, BootstrapOutput } from '../../../../schemas/uncertainty/draft/generated/types.ts';
import { type Judgement, worst } from '../../../contract/judgement.ts';
import { within } from '../../../judge/within.ts';
import { FORMULA } from '../../../judge/agreement.ts';
import { largestObservation } from './arbitraries/resampled.ts';

interface Ends {
  readonly lower: number;
  readonly upper: number;
}

/** Both ends of an interval of which the reference has both. */
export const endsOf = ({ interval }: BootstrapOutput): Partial<Ends> => ('undefined' in interval ? {} : interval);

/** Both ends against those that they should be, to the digits of a formula of the largest observation. */
export function sameEnds(input: BootstrapInput, output: BootstrapOutput, { lower, upper }: Ends): Judgement {
  const got = endsOf(output);
  const scale = largestObservation(input);
  return worst([
    within(got.lower, lower, { relative: FORMULA, scale, at: '/interval/lower' }),
    within(got.upper, upper, { relative: FORMULA, scale, at: '/interval/upper' }),
  ]);
}
