import type {
  MultiClassMeasureInput,
  MultiClassMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, rejected, result } from '../../../../contract/operation.ts';
import { add, divide, multiply, ONE, rational, type Rational, toDouble, ZERO } from '../../../../numerics/rational.ts';
import { classMargins, type MissingPredictions, pooled, supports, type Table } from '../class-margins.ts';
import { type Margins, mccOf, quotient, rationalMeasure } from '../count-measures.ts';
import { meanOf } from '../mean-of-classes.ts';
import { exactDecimal } from '../exact-decimal.ts';
import { insteadOf, type ZeroDivision } from '../zero-division.ts';

type Conventions = NonNullable<MultiClassMeasureInput['conventions']>;
type OfClasses = Exclude<MultiClassMeasureInput['measure'], 'agreement-proportion' | 'balanced-agreement' | 'mcc'>;
type Value = NonNullable<MultiClassMeasureOutput['value']>;

/** A convention for every choice, that which was asked for or that of the reference implementation. */
interface Chosen {
  readonly average: NonNullable<Conventions['average']>;
  readonly labelSet: NonNullable<Conventions['label-set']>;
  readonly zeroDivision: ZeroDivision;
  readonly macroF: NonNullable<Conventions['macro-f']>;
  readonly beta: string;
  readonly missing: MissingPredictions | undefined;
}

/** A class with its margins, its weight by the reference and its label. */
interface ClassOf {
  readonly label: string;
  readonly support: bigint;
  readonly margins: Margins;
}

const stated = (value: Rational | undefined, zeroDivision: ZeroDivision): Value => {
  const found = value ?? insteadOf(zeroDivision);
  return found === undefined ? { undefined: 'zero-denominator' } : toDouble(found);
};

/**
 * The classes that the label set names; a class occurs where an item has it or was assigned to it, by `worst-case` an item
 * without a prediction too. Otherwise a wrong class would leave the average with the only prediction that named it.
 */
function classesOf(labels: readonly string[], table: Table, { labelSet, missing }: Chosen): readonly ClassOf[] {
  const kept = missing === 'excluded' ? { ...table, missing: table.missing.map(() => 0n) } : table;
  const [margins, rows] = [classMargins(table, missing), supports(kept)];
  return labels
    .map((label, k) => ({ label, support: rows[k] as bigint, margins: margins[k] as Margins }))
    .filter(
      ({ support, margins: { predictedPositives } }) =>
        labelSet === 'declared' || support > 0n || (labelSet === 'union' && predictedPositives > 0n),
    );
}

/** F of the mean precision and the mean recall, the other published macro average. */
function fOfMeans(
  classes: readonly ClassOf[],
  betaSquared: Rational,
  zeroDivision: ZeroDivision,
): Rational | undefined {
  const equal = classes.map(() => 1n);
  const mean = (measure: 'precision' | 'recall'): Rational | undefined =>
    meanOf(
      classes.map(({ margins }) => rationalMeasure(measure, margins, betaSquared)),
      equal,
      zeroDivision,
    );
  const [precision, recall] = [mean('precision'), mean('recall')];
  if (precision === undefined || recall === undefined) return undefined;
  const denominator = add(multiply(betaSquared, precision), recall);
  if (denominator.numerator === 0n) return undefined;
  const numerator = multiply(multiply(add(ONE, betaSquared), precision), recall);
  return divide(numerator, denominator);
}

function averaged(measure: OfClasses, classes: readonly ClassOf[], chosen: Chosen): Value {
  const { average, zeroDivision, macroF } = chosen;
  const beta = exactDecimal(chosen.beta);
  const betaSquared = multiply(beta, beta);
  if (average === 'micro') {
    const all = pooled(classes.map(({ margins }) => margins));
    return stated(rationalMeasure(measure, all, betaSquared), zeroDivision);
  }
  if (measure === 'f-beta' && average === 'macro' && macroF === 'f-of-means')
    return stated(fOfMeans(classes, betaSquared, zeroDivision), zeroDivision);
  const values = classes.map(({ margins }) => rationalMeasure(measure, margins, betaSquared));
  const weights = classes.map(({ support }) => (average === 'weighted' ? support : 1n));
  return stated(meanOf(values, weights, zeroDivision), zeroDivision);
}

/**
 * One measure of a table of any number of classes: over all items, averaged over classes, or class by class.
 *
 * Everything but MCC is exact up to one rounding. A class whose denominator is zero makes a mean undefined
 * (`zero-denominator`) unless the convention `zero-division` says otherwise. Missing predictions are counted by
 * `missing-predictions`; the mean by `worst-case` is that of the least favourable completions of the classes, one by one,
 * and so a bound. Rejects a table that is not square, labels that repeat, and MCC with missing predictions that are not
 * excluded.
 *
 * CLS-021, CLS-024, CLS-030 to CLS-037, CLS-040 and CLS-042.
 */
export function multiClassMeasure(input: MultiClassMeasureInput): Answer<MultiClassMeasureOutput> {
  const { measure, labels, counts, conventions: asked = {} } = input;
  const size = labels.length;
  if (new Set(labels).size !== size) return rejected('duplicate-label', '/labels');
  if (counts.length !== size || counts.some((row) => row.length !== size)) return rejected('not-square', '/counts');
  if (input.missing !== undefined && input.missing.length !== size) return rejected('not-square', '/missing');
  const table: Table = {
    counts: counts.map((row) => row.map(BigInt)),
    missing: (input.missing ?? labels.map(() => 0)).map(BigInt),
  };
  const lacks = table.missing.some((one) => one > 0n);
  const missing = lacks ? (asked['missing-predictions'] ?? 'worst-case') : undefined;
  if (measure === 'mcc' && missing !== undefined && missing !== 'excluded')
    return rejected('not-defined-for-missing', '/conventions');
  const chosen: Chosen = {
    average: asked.average ?? 'macro',
    labelSet: asked['label-set'] ?? 'union',
    zeroDivision: asked['zero-division'] ?? 'undefined',
    macroF: asked['macro-f'] ?? 'mean-of-f',
    beta: asked.beta ?? '1',
    missing,
  };
  const rest = { ...answeredShare(table, missing), conventions: named(measure, chosen) };
  switch (measure) {
    case 'mcc': {
      const value = mccOf(table.counts);
      return result({ value: value ?? stated(undefined, chosen.zeroDivision), ...rest });
    }
    case 'agreement-proportion': {
      const agreed = table.counts.reduce((sum, row, k) => sum + (row[k] as bigint), 0n);
      const items = supports(missing === 'excluded' ? { ...table, missing: labels.map(() => 0n) } : table);
      const value = quotient(
        agreed,
        items.reduce((sum, one) => sum + one, 0n),
      );
      return result({ value: stated(value, chosen.zeroDivision), ...rest });
    }
    case 'balanced-agreement': {
      const classes = classesOf(labels, table, { ...chosen, labelSet: 'reference' });
      const recalls = classes.map(({ margins }) => rationalMeasure('recall', margins, ZERO));
      const value = meanOf(
        recalls,
        classes.map(() => 1n),
        'undefined',
      );
      return result({ value: stated(value, chosen.zeroDivision), ...rest });
    }
    default: {
      const classes = classesOf(labels, table, chosen);
      if (chosen.average !== 'per-class') return result({ value: averaged(measure, classes, chosen), ...rest });
      const beta = exactDecimal(chosen.beta);
      const values = classes.map(({ label, margins }) => ({
        label,
        value: stated(rationalMeasure(measure, margins, multiply(beta, beta)), chosen.zeroDivision),
      }));
      return result({ values, ...rest });
    }
  }
}

function answeredShare(table: Table, missing: MissingPredictions | undefined): { readonly answeredShare?: number } {
  if (missing !== 'excluded') return {};
  const all = supports(table).reduce((sum, one) => sum + one, 0n);
  const without = table.missing.reduce((sum, one) => sum + one, 0n);
  return { answeredShare: toDouble(rational(all - without, all)) };
}

/** The tags that apply to a measure, with the values that were chosen. */
function named(measure: MultiClassMeasureInput['measure'], chosen: Chosen): Conventions {
  const zero = { 'zero-division': chosen.zeroDivision };
  const missing = chosen.missing === undefined ? {} : { 'missing-predictions': chosen.missing };
  if (measure === 'mcc' || measure === 'agreement-proportion' || measure === 'balanced-agreement')
    return { ...zero, ...missing };
  return {
    average: chosen.average,
    'label-set': chosen.labelSet,
    ...zero,
    ...(measure === 'f-beta' && chosen.average === 'macro' ? { 'macro-f': chosen.macroF } : {}),
    ...(measure === 'f-beta' ? { beta: chosen.beta } : {}),
    ...missing,
  };
}
