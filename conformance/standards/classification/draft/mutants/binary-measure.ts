import type {
  BinaryMeasureInput,
  BinaryMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { rejected, result } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';

const OPERATION = 'classification/binary-measure';
type Input = BinaryMeasureInput;
type Output = BinaryMeasureOutput;
const faulty = (id: string, change: (right: Output, input: Input) => Output) =>
  wrongOutput<Input, Output>(OPERATION, id, change);
const seeing = (id: string, other: (input: Input) => Input) =>
  wrongAnswer<Input, Output>(OPERATION, id, (right, input, reference) => {
    const answer = reference(other(input));
    if (right.outcome !== 'result' || answer.outcome !== 'result') return right;
    return result({ ...(right.output as Output), value: (answer.output as Output).value });
  });

/** Reference and prediction the other way round: recall is precision and precision recall. */
export const transposed = seeing('CLS-020/arguments-exchanged', (input) => ({
  ...input,
  falsePositives: input.falseNegatives,
  falseNegatives: input.falsePositives,
}));
/** The other class is the positive one. */
export const otherClassPositive = seeing('CLS-020/other-class-positive', (input) => ({
  ...input,
  truePositives: input.trueNegatives,
  trueNegatives: input.truePositives,
  falsePositives: input.falseNegatives,
  falseNegatives: input.falsePositives,
}));
export const alwaysF1 = seeing('CLS-020/always-f1', (input) =>
  input.measure === 'f-beta' ? { ...input, conventions: { ...input.conventions, beta: '1' } } : input,
);
/** The weight of the recall where its square belongs. */
export const betaNotSquared = seeing('CLS-020/beta-not-squared', (input) =>
  input.measure === 'f-beta' && input.conventions?.beta === '2'
    ? { ...input, conventions: { ...input.conventions, beta: '1.414214' } }
    : input,
);

/** A product of counts in 64 bits, which wraps round (scikit-learn #9622 and its like in other libraries). */
export const wrapsRound = faulty('CLS-021/product-in-64-bits', (right, input) => {
  if (input.measure !== 'mcc' || typeof right.value !== 'number') return right;
  const [tp, fp, fn, tn] = [input.truePositives, input.falsePositives, input.falseNegatives, input.trueNegatives].map(
    BigInt,
  ) as [bigint, bigint, bigint, bigint];
  const product = BigInt.asIntN(64, (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn));
  const value = Number(tp * tn - fp * fn) / Math.sqrt(Math.abs(Number(product)) + (product === 0n ? 1 : 0));
  return Number.isFinite(value) ? { ...right, value } : right;
});
export const absoluteCorrelation = faulty('CLS-021/without-sign', (right, { measure }) =>
  measure === 'mcc' && typeof right.value === 'number' ? { ...right, value: Math.abs(right.value) } : right,
);
/** A large product in 32 bits loses the sign (smile #879). */
export const oppositeCorrelation = faulty('CLS-021/opposite-sign', (right, { measure }) =>
  measure === 'mcc' && typeof right.value === 'number' ? { ...right, value: -right.value } : right,
);

/** Of one class alone all right is 1 and all wrong -1 (torchmetrics #1811, until #3384). */
export const mccOfOneClass = faulty('CLS-022/mcc-of-one-class', (right, input) => {
  if (input.measure !== 'mcc' || typeof right.value === 'number') return right;
  const rightOnes = input.truePositives + input.trueNegatives;
  if (input.falsePositives + input.falseNegatives === 0 && rightOnes > 0) return { ...right, value: 1 };
  return rightOnes === 0 ? { ...right, value: -1 } : right;
});
/** A quotient with nothing below it is 0, as many libraries have it (scikit-learn #10812, #14900). */
export const zeroForNothing = faulty('CLS-022/zero-for-nothing', (right) =>
  typeof right.value === 'number' ? right : { ...right, value: 0 },
);
export const oneForNothing = faulty('CLS-022/one-for-nothing', (right) =>
  typeof right.value === 'number' ? right : { ...right, value: 1 },
);
export const ignoresZeroDivision = seeing('CLS-022/ignores-zero-division', (input) => ({
  ...input,
  conventions: { ...input.conventions, 'zero-division': 'undefined' },
}));
/** F from precision and recall, which is lost where either is. */
export const fOfUndefined = faulty('CLS-022/f-lost-with-precision', (right, input) =>
  input.measure === 'f-beta' &&
  input.conventions?.['zero-division'] === 'undefined' &&
  (input.truePositives + input.falsePositives === 0 || input.truePositives + input.falseNegatives === 0)
    ? { ...right, value: { undefined: 'zero-denominator' } }
    : right,
);

export const singlePrecision = faulty('CLS-024/single-precision', (right) =>
  typeof right.value === 'number' && Number.isFinite(Math.fround(right.value))
    ? { ...right, value: Math.fround(right.value) }
    : right,
);

const withRule = (input: Input, rule: 'worst-case' | 'incorrect' | 'excluded'): Input =>
  input.conventions?.['missing-predictions'] === undefined
    ? input
    : { ...input, conventions: { ...input.conventions, 'missing-predictions': rule } };

/** Items without a prediction are dropped, whatever is asked for. */
export const dropsMissing = seeing('CLS-040/drops-missing', (input) => withRule(input, 'excluded'));
/** A missing prediction of a negative item is a right one: it was not called positive. */
export const missingIsNegative = seeing('CLS-040/missing-is-negative', (input) =>
  input.conventions?.['missing-predictions'] === 'worst-case'
    ? {
        ...input,
        falseNegatives: Math.min(Number.MAX_SAFE_INTEGER, input.falseNegatives + (input.missingPositives ?? 0)),
        trueNegatives: Math.min(Number.MAX_SAFE_INTEGER, input.trueNegatives + (input.missingNegatives ?? 0)),
        missingPositives: 0,
        missingNegatives: 0,
        conventions: { ...input.conventions },
      }
    : input,
);
export const incorrectIsWorst = seeing('CLS-040/incorrect-for-worst', (input) =>
  input.measure !== 'mcc' && input.conventions?.['missing-predictions'] === 'worst-case'
    ? withRule(input, 'incorrect')
    : input,
);

export const neverGains = faulty('CLS-041/never-gains', (right) =>
  right.canGain === undefined ? right : { ...right, canGain: false },
);
/** As if a quotient that does not exist were never replaced. */
export const gainsAsIfUndefined = faulty('CLS-041/blind-to-zero-division', (right, { measure, conventions }) =>
  right.canGain !== undefined &&
  conventions?.['missing-predictions'] !== 'excluded' &&
  (measure === 'mcc' || measure.endsWith('likelihood-ratio'))
    ? { ...right, canGain: false }
    : right,
);
export const withoutShare = faulty('CLS-041/without-the-answered-share', ({ answeredShare: _, ...right }) => right);

export const mccAnyway = wrongAnswer<Input, Output>(OPERATION, 'CLS-042/mcc-anyway', (right, input, reference) =>
  right.outcome === 'rejected' ? reference(withRule(input, 'excluded')) : right,
);
export const neverMcc = wrongAnswer<Input, Output>(OPERATION, 'CLS-042/never-mcc', (right, input) =>
  input.measure === 'mcc' && input.conventions?.['missing-predictions'] !== undefined
    ? rejected('not-defined-for-missing')
    : right,
);
