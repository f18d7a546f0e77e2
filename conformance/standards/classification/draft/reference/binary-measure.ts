import type {
  BinaryMeasureInput,
  BinaryMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, rejected, result } from '../../../../contract/operation.ts';
import { multiply, rational, toDouble } from '../../../../numerics/rational.ts';
import { type CountMeasure, type Margins, marginsOf, mccOf, rationalMeasure } from '../count-measures.ts';
import { exactDecimal } from '../exact-decimal.ts';
import { insteadOf } from '../zero-division.ts';

type Conventions = NonNullable<BinaryMeasureInput['conventions']>;
type Missing = NonNullable<Conventions['missing-predictions']>;

/** The counts as exact integers, those without a prediction last. */
interface Counts {
  readonly tp: bigint;
  readonly fp: bigint;
  readonly fn: bigint;
  readonly tn: bigint;
  readonly missingPositives: bigint;
  readonly missingNegatives: bigint;
}

/**
 * The table that a convention makes of missing predictions. By `worst-case` each is a wrong one, which is the least
 * favourable completion for every measure here; by `excluded` the items are left out.
 *
 * With P and N fixed, the rational measures are monotone in TP and in TN by inspection. MCC rises with TP: for
 * q = TP + FP of n items and c = TP N - FP P it is c / sqrt(P N q (n - q)), the sign of whose derivative is that of
 * N q (n - q) - c (n - 2q) / 2. That is linear in c, so that the ends of c for a given q decide: with FP = 0 it is
 * N q n / 2, with FP = N it is N (n - q) n / 2, with TP = 0 and with TP = P it is q or n - q times an expression linear in
 * q that is positive at both ends of q. Exchanging the classes gives the same for TN.
 * tests/reference/missing-predictions.test.ts tries all completions.
 */
function completed({ tp, fp, fn, tn, missingPositives, missingNegatives }: Counts, convention: Missing): Counts {
  const wrong = convention === 'worst-case';
  return {
    tp,
    fp: wrong ? fp + missingNegatives : fp,
    fn: wrong ? fn + missingPositives : fn,
    tn,
    missingPositives: 0n,
    missingNegatives: 0n,
  };
}

/** The margins by `incorrect`: an item without a prediction is not right, and was not called anything. */
const marginsWithMissing = ({ tp, fp, fn, tn, missingPositives, missingNegatives }: Counts): Margins => ({
  ...marginsOf(tp, fp, fn, tn),
  positives: tp + fn + missingPositives,
  negatives: tn + fp + missingNegatives,
});

/** Measures that divide by how many items were called something: withholding a wrong call can raise them. */
const RISES: ReadonlySet<CountMeasure> = new Set(['precision', 'negative-predictive-value', 'f-beta', 'jaccard']);

/** Measures that can be better or worse than the value that is put in the place of a quotient which does not exist. */
const REPLACED: Readonly<Record<'undefined' | '0' | '1', ReadonlySet<CountMeasure>>> = {
  undefined: new Set(),
  '0': new Set(['positive-likelihood-ratio', 'negative-likelihood-ratio']),
  '1': new Set(['positive-likelihood-ratio', 'negative-likelihood-ratio', 'mcc']),
};

const canGain = (measure: CountMeasure, convention: Missing, zeroDivision: keyof typeof REPLACED): boolean =>
  convention === 'excluded' ||
  REPLACED[zeroDivision].has(measure) ||
  (convention === 'incorrect' && RISES.has(measure));

/**
 * One measure of a table of two classes.
 *
 * Rational measures are exact up to one rounding, MCC up to its root. Where the denominator is zero the value is
 * undefined (`zero-denominator`) unless the convention `zero-division` puts 0 or 1 there. Items without a prediction are
 * counted by `missing-predictions`. Rejects MCC by `incorrect` (`not-defined-for-missing`).
 *
 * CLS-020 to CLS-024 and CLS-040 to CLS-042.
 */
export function binaryMeasure(input: BinaryMeasureInput): Answer<BinaryMeasureOutput> {
  const { measure, conventions: asked = {} } = input;
  const counts: Counts = {
    tp: BigInt(input.truePositives),
    fp: BigInt(input.falsePositives),
    fn: BigInt(input.falseNegatives),
    tn: BigInt(input.trueNegatives),
    missingPositives: BigInt(input.missingPositives ?? 0),
    missingNegatives: BigInt(input.missingNegatives ?? 0),
  };
  const missing = counts.missingPositives + counts.missingNegatives;
  const convention = missing > 0n ? (asked['missing-predictions'] ?? 'worst-case') : undefined;
  const zeroDivision = asked['zero-division'] ?? 'undefined';
  const beta = asked.beta ?? '1';
  if (measure === 'mcc' && convention === 'incorrect') return rejected('not-defined-for-missing', '/conventions');
  const table = convention === undefined || convention === 'incorrect' ? counts : completed(counts, convention);
  const answered = counts.tp + counts.fp + counts.fn + counts.tn;
  return result({
    value: valueOf(measure, table, beta) ?? instead(zeroDivision),
    ...(convention === 'excluded' ? { answeredShare: toDouble(rational(answered, answered + missing)) } : {}),
    ...(convention === undefined ? {} : { canGain: canGain(measure, convention, zeroDivision) }),
    conventions: {
      'zero-division': zeroDivision,
      ...(measure === 'f-beta' ? { beta } : {}),
      ...(convention === undefined ? {} : { 'missing-predictions': convention }),
    },
  });
}

function valueOf(measure: CountMeasure, counts: Counts, beta: string): number | undefined {
  if (measure === 'mcc') {
    return mccOf([
      [counts.tp, counts.fn],
      [counts.fp, counts.tn],
    ]);
  }
  const exact = exactDecimal(beta);
  const value = rationalMeasure(measure, marginsWithMissing(counts), multiply(exact, exact));
  return value === undefined ? undefined : toDouble(value);
}

function instead(convention: NonNullable<Conventions['zero-division']>): BinaryMeasureOutput['value'] {
  const value = insteadOf(convention);
  return value === undefined ? { undefined: 'zero-denominator' } : toDouble(value);
}
