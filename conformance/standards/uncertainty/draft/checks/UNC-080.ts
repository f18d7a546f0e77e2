import type {
  PropagateDistributionsInput as Input,
  PropagateDistributionsOutput as Output,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import {
  add,
  divide,
  floor,
  rational,
  type Rational,
  subtract,
  toDouble,
  ZERO,
} from '../../../../numerics/rational.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { plainNumbers } from '../arbitraries/propagations.ts';
import { fourthSeedIgnored, seedIgnored, seedIsFirstNumber } from '../mutants/propagate-distributions.ts';
import { estimatesAgree } from '../trials-agreement.ts';

const CONSTANTS = [
  [11600n, 2147483579n],
  [47003n, 2147483543n],
  [23000n, 2147483423n],
  [33000n, 2147483123n],
] as const;

/** The mean of the first numbers from a seed, from the formula of the clause in integers and fractions. */
function meanOfNumbers(seed: readonly number[], count: number): number {
  let states = seed.map(BigInt);
  let sum: Rational = ZERO;
  for (let t = 0; t < count; t += 1) {
    states = states.map((state, i) => (state * (CONSTANTS[i]?.[0] ?? 0n)) % (CONSTANTS[i]?.[1] ?? 1n));
    const quotients = states.reduce((total, state, i) => add(total, rational(state, CONSTANTS[i]?.[1])), ZERO);
    sum = add(sum, subtract(quotients, rational(floor(quotients))));
  }
  return toDouble(divide(sum, rational(BigInt(count))));
}

const labels = {
  'two trials, whose numbers are the ends': { least: 0.005, holds: ({ sampling }: Input) => trialsOf(sampling) === 2 },
  'more than ten trials': { least: 0.5, holds: ({ sampling }: Input) => trialsOf(sampling) > 10 },
};

const trialsOf = (sampling: Input['sampling']): number => (sampling.method === 'fixed' ? sampling.trials : 0);

/** The numbers of the generator, seen through a quantity that is rectangular between 0 and 1. */
export const UNC_080: readonly Check[] = [
  operationCheck<Input, Output>({
    clause: 'UNC-080@1',
    operation: 'uncertainty/propagate-distributions',
    given: plainNumbers,
    labels,
    judge: estimatesAgree,
    brokenBy: [seedIgnored, seedIsFirstNumber, fourthSeedIgnored],
  }),
  operationCheck<Input, Output>({
    clause: 'UNC-080@1',
    id: 'UNC-080/exact-integers',
    operation: 'uncertainty/propagate-distributions',
    given: plainNumbers,
    labels,
    judge: ({ input: { sampling }, output }) => {
      const [quantity] = output.outputs;
      const mean = 'seed' in sampling ? meanOfNumbers(sampling.seed, trialsOf(sampling)) : NaN;
      return worst([within(quantity?.estimate, mean, { relative: FORMULA, at: '/outputs/0/estimate' })]);
    },
    brokenBy: [seedIgnored, seedIsFirstNumber, fourthSeedIgnored],
  }),
];
