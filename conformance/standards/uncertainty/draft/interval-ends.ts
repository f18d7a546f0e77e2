import type {
  ProportionIntervalInput,
  ProportionIntervalOutput,
} from '../../../../schemas/uncertainty/draft/generated/types.ts';
import { type Judgement, worst } from '../../../contract/judgement.ts';
import type { TypedLabel } from '../../../contract/operation-check.ts';
import { within } from '../../../judge/within.ts';
import { equals, FORMULA } from '../../../judge/agreement.ts';

/** An end of the support is met exactly, any other end within the tolerance of a formula. */
const end = (got: number, expected: number, at: string): Judgement =>
  expected === 0 || expected === 1 ? equals(got, expected, at) : within(got, expected, { relative: FORMULA, at });

/** Both ends of an interval for a proportion, against those of the reference. */
export const intervalEnds = ({
  output,
  expected,
}: {
  readonly output: ProportionIntervalOutput;
  readonly expected: ProportionIntervalOutput;
}): Judgement => worst([end(output.lower, expected.lower, '/lower'), end(output.upper, expected.upper, '/upper')]);

/** Kinds of counts that every check of an interval has to meet. */
export const countLabels: Readonly<Record<string, TypedLabel<ProportionIntervalInput>>> = {
  'none successful': { least: 0.08, holds: ({ successes }) => successes === 0 },
  'all successful': { least: 0.08, holds: ({ successes, trials }) => successes === trials },
  'some successful': { least: 0.3, holds: ({ successes, trials }) => successes > 0 && successes < trials },
  'one trial': { least: 0.003, holds: ({ trials }) => trials === 1 },
  'more than a thousand trials': { least: 0.05, holds: ({ trials }) => trials > 1000 },
};
