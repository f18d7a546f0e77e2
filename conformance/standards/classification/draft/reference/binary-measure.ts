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
 * favourable completion for every measure here (tests/reference/binary-measure.test.ts tries all of them); by `excluded`
 * the items are left out.
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

const canGain = (measure: CountMeasure, convention: Missing): boolean =>
  convention === 'excluded' || (convention === 'incorrect' && RISES.has(measure));

/**
 * One measure of a table of two classes.
 *
 * Rational measures are exact up to one rounding, MCC up to its root. Where the denominator is zero the value is
 * undefined (`zero-denominator`) unless the convention `zero-division` puts 0 or 1 there. Items without a prediction are
 * counted by `missing-predictions`. Rejects MCC by `incorrect` (`not-defined-for-missing`).
 *
 * CLS-020 to CLS-029.
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
    ...(convention === undefined ? {} : { canGain: canGain(measure, convention) }),
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
