import { toDouble, rational } from '../numerics/rational.ts';
import { mccDerivatives } from '../standards/classification/draft/cell-derivatives.ts';
import type { CountMeasure } from '../standards/classification/draft/count-measures.ts';
import { cellsOf } from '../standards/classification/draft/measure-cells.ts';
import type { LinearForm } from './clusters.ts';
import type { CellCounts } from './count-measures.ts';

/** Counts in a fixed order: true and false positives, false and true negatives, positives and negatives without a prediction. */
type Six = readonly [tp: number, fp: number, fn: number, tn: number, mp: number, mn: number];

interface Ratio {
  readonly over: Six;
  readonly under: Six;
}

export const sixOf = (cells: CellCounts): Six => [
  cells.truePositives,
  cells.falsePositives,
  cells.falseNegatives,
  cells.trueNegatives,
  cells.missingPositives,
  cells.missingNegatives,
];

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, one, k) => sum + one * (b[k] as number), 0);

/** The measures that are ratios of linear forms of the counts, by the convention for missing predictions. */
function ratioOf(name: string, rule: string, beta: number): Ratio | undefined {
  const there = rule === 'excluded' ? 0 : 1;
  const worst = rule === 'worst-case' ? 1 : 0;
  const b = beta * beta;
  switch (name) {
    case 'agreement-proportion':
      return { over: [1, 0, 0, 1, 0, 0], under: [1, 1, 1, 1, there, there] };
    case 'precision':
      return { over: [1, 0, 0, 0, 0, 0], under: [1, 1, 0, 0, 0, worst] };
    case 'recall':
      return { over: [1, 0, 0, 0, 0, 0], under: [1, 0, 1, 0, there, 0] };
    case 'specificity':
      return { over: [0, 0, 0, 1, 0, 0], under: [0, 1, 0, 1, 0, there] };
    case 'f-beta':
      return { over: [1 + b, 0, 0, 0, 0, 0], under: [1 + b, 1, b, 0, b * there, worst] };
    default:
      return undefined;
  }
}

/** The derivatives of a ratio, times the square of its denominator. */
function derivatives({ over, under }: Ratio, six: Six): { readonly by: readonly number[]; readonly divisor: number } {
  const [N, D] = [dot(over, six), dot(under, six)];
  return { by: over.map((one, k) => one * D - N * (under[k] as number)), divisor: D * D };
}

/** The numbers of items that a measure depends on (CLS-063), a missing prediction counted as what it is by the convention. */
function spreadOf(name: string, rule: string): readonly (readonly number[])[] {
  const [OF_FP, OF_FN, MISSING_POSITIVES, MISSING_NEGATIVES] = [1, 2, 4, 5];
  const wrong = rule === 'worst-case';
  return cellsOf(name as CountMeasure).map(({ cells }) =>
    cells.flatMap((cell) => [
      cell,
      ...(wrong && cell === OF_FP ? [MISSING_NEGATIVES] : []),
      ...(wrong && cell === OF_FN ? [MISSING_POSITIVES] : []),
    ]),
  );
}

/** The linear form of a measure of two classes with its bound; undefined where the measure or its derivative does not exist. */
export function formOf(name: string, cells: CellCounts, rule: string, beta: number): LinearForm | undefined {
  const form = bareFormOf(name, cells, rule, beta);
  return form && { ...form, spread: spreadOf(name, rule) };
}

/** The linear form of a measure of two classes; undefined where the measure or its derivative does not exist. */
function bareFormOf(name: string, cells: CellCounts, rule: string, beta: number): LinearForm | undefined {
  const six = sixOf(cells);
  const present = rule === 'excluded' ? [0, 1, 2, 3] : [0, 1, 2, 3, 4, 5];
  const ratio = ratioOf(name, rule, beta);
  if (ratio !== undefined) {
    const { by, divisor } = derivatives(ratio, six);
    return divisor === 0 ? undefined : { coefficients: by, divisor, present };
  }
  if (name === 'balanced-agreement') {
    const [recall, specificity] = ['recall', 'specificity'].map((one) =>
      derivatives(ratioOf(one, rule, beta) as Ratio, six),
    ) as [ReturnType<typeof derivatives>, ReturnType<typeof derivatives>];
    if (recall.divisor === 0 || specificity.divisor === 0) return undefined;
    const coefficients = recall.by.map(
      (one, k) => one / recall.divisor + (specificity.by[k] as number) / specificity.divisor,
    );
    return { coefficients, divisor: 2, present };
  }
  return name === 'mcc' && rule !== 'incorrect' ? formOfMcc(six, rule, present) : undefined;
}

/** By `worst-case` a missing prediction is the wrong one. */
function formOfMcc(six: Six, rule: string, present: readonly number[]): LinearForm | undefined {
  const [tp, fp, fn, tn, mp, mn] = six;
  const wrong = rule === 'worst-case' ? 1 : 0;
  const whole = (n: number) => rational(BigInt(n));
  const found = mccDerivatives([whole(tp), whole(fp + wrong * mn), whole(fn + wrong * mp), whole(tn)]);
  if (found === undefined) return undefined;
  const by = found.by.map(toDouble);
  const [, ofFp = 0, ofFn = 0] = by;
  return { coefficients: [...by, wrong * ofFn, wrong * ofFp], divisor: Math.sqrt(toDouble(found.divisor)), present };
}
