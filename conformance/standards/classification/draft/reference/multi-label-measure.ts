import type {
  MultiLabelMeasureInput,
  MultiLabelMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, rejected, result } from '../../../../contract/operation.ts';
import { multiply, type Rational, toDouble } from '../../../../numerics/rational.ts';
import { pooled } from '../class-margins.ts';
import { type Margins, marginsOf, quotient, rationalMeasure } from '../count-measures.ts';
import { exactDecimal } from '../exact-decimal.ts';
import { meanOf } from '../mean-of-classes.ts';
import { insteadOf, type ZeroDivision } from '../zero-division.ts';

type Conventions = NonNullable<MultiLabelMeasureInput['conventions']>;
type Value = NonNullable<MultiLabelMeasureOutput['value']>;
type Rows = MultiLabelMeasureInput['reference'];

const stated = (value: Rational | undefined, zeroDivision: ZeroDivision): Value => {
  const found = value ?? insteadOf(zeroDivision);
  return found === undefined ? { undefined: 'zero-denominator' } : toDouble(found);
};

/** The counts of pairs of reference and prediction, over a column or over a row of that length. */
function counted(length: number, has: (at: number) => number | undefined, given: (at: number) => number | undefined) {
  let [tp, fp, fn, tn] = [0, 0, 0, 0];
  for (let at = 0; at < length; at++) {
    if (given(at) === 1) {
      if (has(at) === 1) tp++;
      else fp++;
    } else if (has(at) === 1) fn++;
    else tn++;
  }
  return { truePositives: tp, falsePositives: fp, falseNegatives: fn, trueNegatives: tn };
}

type Counts = ReturnType<typeof counted>;

const margins = ({ truePositives, falsePositives, falseNegatives, trueNegatives }: Counts): Margins =>
  marginsOf(BigInt(truePositives), BigInt(falsePositives), BigInt(falseNegatives), BigInt(trueNegatives));

/** Items whose labels are all right, and pairs of an item and a label that are right, each with how many there are. */
function agreement(
  measure: 'subset-agreement' | 'label-agreement',
  reference: Rows,
  predictions: Rows,
): Rational | undefined {
  const right = reference.map((row, i) => row.filter((one, k) => one === predictions[i]?.[k]).length);
  const width = reference[0]?.length ?? 0;
  return measure === 'subset-agreement'
    ? quotient(BigInt(right.filter((count) => count === width).length), BigInt(reference.length))
    : quotient(BigInt(right.reduce((sum, one) => sum + one, 0)), BigInt(reference.length * width));
}

/**
 * One measure of a multi-label classification: of each label, averaged over labels or over items, or of whole sets of
 * labels, with the counts of each label.
 *
 * Exact up to one rounding. An item without a label that was given none has no precision, no recall and no F; what stands
 * for them is said by `zero-division`, as for a label without an item. Rejects lists of unequal lengths, rows without a
 * column for each label, and labels that repeat. CLS-080 to CLS-086.
 */
export function multiLabelMeasure(input: MultiLabelMeasureInput): Answer<MultiLabelMeasureOutput> {
  const { measure, labels, reference, predictions, conventions: asked = {} } = input;
  if (new Set(labels).size !== labels.length) return rejected('duplicate-label', '/labels');
  if (predictions.length !== reference.length) return rejected('unequal-lengths', '/predictions');
  for (const [name, rows] of Object.entries({ reference, predictions })) {
    const at = rows.findIndex((row) => row.length !== labels.length);
    if (at !== -1) return rejected('not-rectangular', `/${name}/${at}`);
  }
  const tables = labels.map((label, k) => ({
    label,
    ...counted(
      reference.length,
      (i) => reference[i]?.[k],
      (i) => predictions[i]?.[k],
    ),
  }));
  if (measure === 'subset-agreement' || measure === 'label-agreement') {
    const value = agreement(measure, reference, predictions);
    return result({ value: stated(value, 'undefined'), tables, conventions: {} });
  }
  const average = asked.average ?? 'macro';
  const zeroDivision = asked['zero-division'] ?? 'undefined';
  const beta = exactDecimal(asked.beta ?? '1');
  const of = (one: Margins): Rational | undefined => rationalMeasure(measure, one, multiply(beta, beta));
  const conventions: Conventions = {
    average,
    'zero-division': zeroDivision,
    ...(measure === 'f-beta' ? { beta: asked.beta ?? '1' } : {}),
  };
  const ofLabels = tables.map(margins);
  if (average === 'per-class') {
    const values = labels.map((label, k) => ({ label, value: stated(of(ofLabels[k] as Margins), zeroDivision) }));
    return result({ values, tables, conventions });
  }
  if (average === 'micro') return result({ value: stated(of(pooled(ofLabels)), zeroDivision), tables, conventions });
  const members =
    average === 'samples'
      ? reference.map((row, i) =>
          margins(
            counted(
              row.length,
              (k) => row[k],
              (k) => predictions[i]?.[k],
            ),
          ),
        )
      : ofLabels;
  const weights = members.map(({ positives }) => (average === 'weighted' ? positives : 1n));
  const value = meanOf(members.map(of), weights, zeroDivision);
  return result({ value: stated(value, zeroDivision), tables, conventions });
}
