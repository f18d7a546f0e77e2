import type {
  MultiClassUncertaintyInput,
  MultiClassUncertaintyOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, rejected, result, undefinedBecause } from '../../../../contract/operation.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import type { Table } from '../class-margins.ts';
import { linearised, tagsOfMeasure } from '../linearised-measure.ts';
import type { ClassInTable } from '../table-slopes.ts';
import { tableVariance } from '../table-variance.ts';
import { multiClassMeasure } from './multi-class-measure.ts';

/** Items of each class classed rightly, and items in all classed wrongly, below which first order is not relied on (CLS-244). */
const LEAST = 5n;

/**
 * Standard uncertainty of a measure of a table of any number of classes by the law of propagation of uncertainty, first
 * order, on the counts of a sample; of an average over classes with the covariances of the classes.
 *
 * The derivatives are exact, the variance is rounded to 640 binary places and its root to the nearest double. Undefined
 * (`zero-denominator`) where the measure does not exist; a variance of zero leaves the uncertainty undefined
 * (`degenerate`). Rejects a table that is not square and labels that repeat.
 *
 * CLS-240 to CLS-246; JCGM 100:2008, 5.2.2; Takahashi, Yamamoto, Kuchiba and Koyama (2022).
 */
export function multiClassUncertainty(input: MultiClassUncertaintyInput): Answer<MultiClassUncertaintyOutput> {
  const { measure, labels, counts, conventions: asked = {} } = input;
  const size = labels.length;
  if (new Set(labels).size !== size) return rejected('duplicate-label', '/labels');
  if (counts.length !== size || counts.some((row) => row.length !== size)) return rejected('not-square', '/counts');
  const table: Table = { counts: counts.map((row) => row.map(BigInt)), missing: labels.map(() => 0n) };
  const { sampling = 'multinomial', ...others } = asked;
  const tags = tagsOfMeasure(measure, others);
  const answer = multiClassMeasure({ measure, labels, counts, conventions: { ...tags, 'zero-division': 'undefined' } });
  const value = answer.outcome === 'result' && 'value' in answer.output ? answer.output.value : undefined;
  const { classes, slopes } = linearised(measure, table, tags);
  if (typeof value !== 'number' || slopes === undefined) return undefinedBecause('zero-denominator');
  const variance = tableVariance(table.counts, slopes, sampling);
  const degenerate = variance.numerator === 0n;
  return result({
    value,
    standardUncertainty: degenerate ? { undefined: 'degenerate' } : squareRoot(variance),
    valid: !degenerate && enough(table, classes),
    conventions: { sampling, method: 'delta', ...tags },
  });
}

/** Whether there are enough items for first order: of each class those classed rightly, and all those classed wrongly. */
function enough({ counts }: Table, classes: readonly ClassInTable[]): boolean {
  const wrong = counts.reduce(
    (sum, row, i) => sum + row.reduce((ofRow, count, j) => (i === j ? ofRow : ofRow + count), 0n),
    0n,
  );
  return wrong >= LEAST && classes.every(({ margins: { truePositives } }) => truePositives >= LEAST);
}
