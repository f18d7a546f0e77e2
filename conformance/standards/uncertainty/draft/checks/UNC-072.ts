import type { TypeBInput, TypeBOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { fail, PASS, worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { betweenLimits } from '../arbitraries/type-b.ts';
import { correctionBackwards, correctionForgotten, correctionTwice, estimateForMidpoint } from '../mutants/type-b.ts';

const UNASKED = {
  en: 'a correction of an estimate that was not given',
  zh: '未给出估计值，却给出了其修正',
};

/** The middle of the limits, and what takes the estimate there (JCGM 100:2008, 4.3.8). */
export const UNC_072 = operationCheck<TypeBInput, TypeBOutput>({
  clause: 'UNC-072@1',
  operation: 'uncertainty/type-b',
  given: betweenLimits,
  labels: {
    'no estimate': { least: 0.2, holds: ({ estimate }) => estimate === undefined },
    'an estimate in the middle': {
      least: 0.1,
      holds: ({ lower = 0, upper = 0, estimate = Infinity }) =>
        Math.abs(lower + upper - 2 * estimate) < 0.001 * (upper - lower),
    },
    'an estimate beside the middle': {
      least: 0.2,
      holds: ({ lower = 0, upper = 0, estimate = 0 }) => Math.abs(lower + upper - 2 * estimate) > 0.1 * (upper - lower),
    },
  },
  judge: ({ input: { lower = NaN, upper = NaN, estimate }, output }) => {
    const scale = upper - lower;
    const middle = lower / 2 + upper / 2;
    return worst([
      within(output.midpoint, middle, { relative: FORMULA, scale, at: '/midpoint' }),
      estimate !== undefined
        ? within(output.estimateCorrection, middle - estimate, { relative: FORMULA, scale, at: '/estimateCorrection' })
        : output.estimateCorrection === undefined
          ? PASS
          : fail(UNASKED, null, output.estimateCorrection, '/estimateCorrection'),
    ]);
  },
  brokenBy: [correctionBackwards, correctionTwice, estimateForMidpoint, correctionForgotten],
});
