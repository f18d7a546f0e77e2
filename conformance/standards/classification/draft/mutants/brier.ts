import type {
  BrierDecompositionInput,
  BrierDecompositionOutput,
  BrierScoreInput,
  BrierScoreOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { result } from '../../../../contract/operation.ts';
import { wrongAnswer } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';
import { changed, seeing, single, withTags } from './another.ts';

const SCORE = 'brier-score';
const TERMS = 'brier-decomposition';
type Terms = BrierDecompositionOutput;

export const absoluteForSquare = changed<BrierScoreOutput, BrierScoreInput>(
  SCORE,
  'CLS-160/absolute-for-square',
  (right, input) =>
    input.probabilities === undefined
      ? right
      : {
          ...right,
          value:
            (input.reference.reduce((sum, is, i) => sum + Math.abs(is - (input.probabilities?.[i] ?? 0)), 0) /
              input.reference.length) *
            (input.conventions?.scale === 'half' ? 1 : 2),
        },
);
/** One scale whatever is asked (scikit-learn #18699, #22046). */
export const alwaysHalf = withTags<BrierScoreInput>(SCORE, 'CLS-160/always-half', () => ({ scale: 'half' }));
export const alwaysSum = withTags<BrierScoreInput>(SCORE, 'CLS-160/always-sum', () => ({ scale: 'sum' }));

/** The value of the items that were sent, whatever they stand for. */
export const withoutWeights = wrongAnswer<BrierScoreInput, BrierScoreOutput>(
  'classification/brier-score',
  'CLS-160/without-weights',
  (right, { weights: _, ...rest }, reference) => {
    const other = reference(rest);
    if (right.outcome !== 'result' || other.outcome !== 'result') return right;
    return result({ ...(right.output as BrierScoreOutput), value: (other.output as BrierScoreOutput).value });
  },
);
/** The spread over the number of items that were sent. */
export const spreadOfTheSent = changed<BrierScoreOutput, BrierScoreInput>(
  SCORE,
  'CLS-161/number-of-the-sent',
  (right, { reference: { length: n }, weights }) => {
    if (typeof right.standardUncertainty !== 'number' || weights === undefined) return right;
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    return { ...right, standardUncertainty: right.standardUncertainty * Math.sqrt(all / n) };
  },
);

export const populationSpread = changed<BrierScoreOutput, BrierScoreInput>(
  SCORE,
  'CLS-161/divides-by-the-number',
  (right, { reference, weights }) => {
    const n = weights?.reduce((sum, weight) => sum + weight, 0) ?? reference.length;
    return typeof right.standardUncertainty === 'number'
      ? { ...right, standardUncertainty: right.standardUncertainty * Math.sqrt((n - 1) / n) }
      : right;
  },
);
export const certainWithoutSpread = changed<BrierScoreOutput, BrierScoreInput>(
  SCORE,
  'CLS-161/certain-without-spread',
  (right) => (typeof right.standardUncertainty === 'number' ? right : { ...right, standardUncertainty: 0 }),
);

export const resolutionAdded = changed<Terms, BrierDecompositionInput>(
  TERMS,
  'CLS-165/resolution-with-the-other-sign',
  (right) => ({
    ...right,
    resolution: -right.resolution,
  }),
);
/** Three terms with bins too, the rest put into the reliability. */
export const threeTerms = changed<Terms, BrierDecompositionInput>(TERMS, 'CLS-165/three-terms', (right) => ({
  ...right,
  reliability: right.reliability + right.withinBinVariance - right.withinBinCovariance,
  withinBinVariance: 0,
  withinBinCovariance: 0,
}));
export const covarianceOnce = changed<Terms, BrierDecompositionInput>(TERMS, 'CLS-165/covariance-once', (right) => ({
  ...right,
  withinBinCovariance: right.withinBinCovariance / 2,
}));
export const alwaysTenBins = seeing<BrierDecompositionInput>(TERMS, 'CLS-165/always-ten-bins', (input) => ({
  ...input,
  conventions: { bins: '10', 'bin-edges': 'equal-width' },
}));

/** The score of probabilities that were put into the middle of their bin. */
export const scoreOfBins = changed<Terms, BrierDecompositionInput>(TERMS, 'CLS-166/score-of-the-bins', (right) => ({
  ...right,
  score: right.reliability - right.resolution + right.uncertainty,
}));
export const doubledScore = changed<Terms, BrierDecompositionInput>(TERMS, 'CLS-166/both-classes', (right) => ({
  ...right,
  score: 2 * right.score,
}));
export const singleScore = single('CLS-168', SCORE, 'value');
export const singleTerms = single('CLS-168', TERMS, 'reliability');

/** Edges as numpy.linspace multiplies them in binary64, which lie above 3/10, 6/10 and 7/10. */
export const termsEdgesOfLinspace = seeing<BrierDecompositionInput>(
  TERMS,
  'CLS-165/terms-edges-of-linspace',
  (input) => {
    const bins = Number(input.conventions?.bins);
    if (input.conventions?.['bin-edges'] !== 'equal-width' || Number.isNaN(bins)) return input;
    const below = (p: number): boolean => p < 1 && p < Math.floor(p * bins + 1e-9) * (1 / bins);
    return { ...input, probabilities: input.probabilities.map((p) => (below(p) ? p - 1e-9 : p)) };
  },
);
/** Bins of one width whatever is asked for. */
export const termsOfOneWidth = seeing<BrierDecompositionInput>(TERMS, 'CLS-165/terms-of-one-width', (input) =>
  input.conventions?.['bin-edges'] === 'equal-mass'
    ? { ...input, conventions: { ...input.conventions, 'bin-edges': 'equal-width' } }
    : input,
);

export const longScore = wrongWhenLong('CLS-168', 'classification/brier-score');
export const longTerms = wrongWhenLong('CLS-168', 'classification/brier-decomposition');
