import type { ConsensusInput, ConsensusOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { result } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';
import { chiSquaredProbability } from '../../../../numerics/chi-squared-probability.ts';

const OPERATION = 'uncertainty/consensus';
type Change = (right: ConsensusOutput, input: ConsensusInput) => ConsensusOutput;
const faulty = (id: string, change: Change) => wrongOutput<ConsensusInput, ConsensusOutput>(OPERATION, id, change);

/** An implementation that is right about another input. */
const seeing = (id: string, other: (input: ConsensusInput) => ConsensusInput) =>
  wrongAnswer<ConsensusInput, ConsensusOutput>(OPERATION, id, (_right, input, reference) => reference(other(input)));

const membersOf = ({ results }: ConsensusInput) => results.filter(({ member }) => member !== false);

export const unweighted = faulty('UNC-135/unweighted', (right, input) => {
  const members = membersOf(input);
  return { ...right, value: members.reduce((sum, { value }) => sum + value, 0) / members.length };
});

export const weightedByInverse = faulty('UNC-135/weighted-by-the-inverse-uncertainty', (right, input) => {
  const members = membersOf(input);
  const weight = members.reduce((sum, { standardUncertainty: u }) => sum + 1 / u, 0);
  return { ...right, value: members.reduce((sum, { value, standardUncertainty: u }) => sum + value / u, 0) / weight };
});

export const everyoneIsMember = seeing('UNC-135/everyone-is-a-member', ({ results, ...input }) => ({
  ...input,
  results: results.map(({ member: _, ...one }) => one) as ConsensusInput['results'],
}));

/** Enlarged without being asked. */
export const alwaysBirge = seeing('UNC-135/birge-applied-silently', (input) => ({ ...input, birge: 'applied' }));

export const neverBirge = seeing('UNC-135/birge-not-applied', ({ birge: _, ...input }) => input);

/** A ratio below 1 makes uncertainties smaller. */
export const birgeBothWays = faulty('UNC-135/birge-both-ways', (right, input) =>
  input.birge === 'applied' && right.birgeRatio < 1
    ? { ...right, standardUncertainty: right.standardUncertainty * right.birgeRatio, birge: 'applied' }
    : right,
);

export const meanOfOne = wrongAnswer<ConsensusInput, ConsensusOutput>(
  OPERATION,
  'UNC-135/consensus-of-one',
  (right, input, reference) => {
    const [only, ...others] = membersOf(input);
    if (only === undefined || others.length > 0) return right;
    const doubled = reference({ ...input, results: [...input.results, only] as ConsensusInput['results'] });
    if (doubled.outcome !== 'result') return doubled;
    const { equivalence, ...output } = doubled.output as ConsensusOutput;
    return result({
      ...output,
      standardUncertainty: only.standardUncertainty,
      equivalence: equivalence.slice(0, -1),
    } as ConsensusOutput);
  },
);

export const degreesOfFreedomN = faulty('UNC-136/n-degrees-of-freedom', (right) => {
  const degreesOfFreedom = right.degreesOfFreedom + 1;
  const probability = chiSquaredProbability(right.chiSquared, degreesOfFreedom);
  return { ...right, degreesOfFreedom, probability, consistent: probability >= 0.05 };
});

export const lowerTail = faulty('UNC-136/lower-tail', (right) => ({
  ...right,
  probability: 1 - right.probability,
  consistent: 1 - right.probability >= 0.05,
}));

export const onePercent = faulty('UNC-136/one-percent', (right) => ({
  ...right,
  consistent: right.probability >= 0.01,
}));

/** Consistent where the Birge ratio does not exceed 1: a rule of thumb that rejects nearly half of consistent sets. */
export const byBirgeRatio = faulty('UNC-136/by-the-birge-ratio', (right) => ({
  ...right,
  consistent: right.birgeRatio <= 1,
}));

/** With uncertainties that were enlarged to fit, everything is consistent. */
export const consistentAfterBirge = faulty('UNC-136/after-the-birge-ratio', (right) => {
  if (right.birge === 'none') return right;
  const { degreesOfFreedom } = right;
  const probability = chiSquaredProbability(degreesOfFreedom, degreesOfFreedom);
  return { ...right, chiSquared: degreesOfFreedom, probability, consistent: probability >= 0.05 };
});

const withEquivalence = (
  right: ConsensusOutput,
  input: ConsensusInput,
  uncertaintyOf: (u: number, isMember: boolean, stated: number) => number,
): ConsensusOutput => ({
  ...right,
  equivalence: right.equivalence.map((one, index) => {
    const { standardUncertainty = NaN, member = true } = input.results[index] ?? {};
    return { ...one, standardUncertainty: uncertaintyOf(standardUncertainty, member, one.standardUncertainty) };
  }),
});

const ofMean = (right: ConsensusOutput): number => right.standardUncertainty;

/** As if each result were independent of the consensus value. */
export const plusForMembers = faulty('UNC-137/plus-for-members', (right, input) =>
  withEquivalence(right, input, (_u, isMember, stated) =>
    isMember ? Math.hypot(stated, Math.SQRT2 * ofMean(right)) : stated,
  ),
);

export const minusForAll = faulty('UNC-137/minus-for-all', (right, input) =>
  withEquivalence(right, input, (u, isMember, stated) =>
    isMember ? stated : Math.sqrt(Math.abs(u * u - ofMean(right) ** 2)),
  ),
);

export const certainConsensus = faulty('UNC-137/consensus-taken-as-certain', (right, input) =>
  withEquivalence(right, input, (u) => u),
);

export const referenceLessResult = faulty('UNC-137/consensus-less-result', (right) => ({
  ...right,
  equivalence: right.equivalence.map((one) => ({ ...one, difference: -one.difference })),
}));

export const singlePrecision = faulty('UNC-139/consensus-in-single-precision', (right) => ({
  ...right,
  value: Math.fround(right.value),
  chiSquared: Math.fround(right.chiSquared),
  // Of a small probability single precision has fewer digits still, and a formula would be blamed.
  probability: right.probability < 1e-30 ? right.probability : Math.fround(right.probability),
}));

/** The probability by the cube root of Wilson and Hilferty: three digits near the middle, fewer in the tail. */
export const wilsonHilferty = faulty('UNC-139/wilson-hilferty', (right) => {
  const { chiSquared, degreesOfFreedom: nu, probability } = right;
  const z = (Math.cbrt(chiSquared / nu) - (1 - 2 / (9 * nu))) / Math.sqrt(2 / (9 * nu));
  const tail = chiSquaredProbability(z * z, 1) / 2;
  const approximate = z > 0 ? tail : 1 - tail;
  return { ...right, probability: approximate >= 0.05 === probability >= 0.05 ? approximate : probability };
});

export const longConsensus = wrongWhenLong('UNC-139', 'uncertainty/consensus');
