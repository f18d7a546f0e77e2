import { binaryMeasure } from '../standards/classification/draft/reference/binary-measure.ts';
import { countUncertainty } from '../standards/classification/draft/reference/count-uncertainty.ts';
import type {
  BinaryMeasureInput,
  BinaryMeasureOutput,
  CountUncertaintyOutput,
} from '../../schemas/classification/draft/generated/types.ts';
import { isUndefined } from '../contract/operation.ts';
import type { Measured } from './measured.ts';
import { proportion } from './proportion.ts';
import type { Request } from './request.ts';

/** The cells of a table of two classes, with what has no prediction. */
export interface CellCounts {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
  readonly missingPositives: number;
  readonly missingNegatives: number;
}

type Name = BinaryMeasureInput['measure'];

const NAMES: readonly Name[] = [
  'agreement-proportion',
  'balanced-agreement',
  'precision',
  'recall',
  'specificity',
  'f-beta',
  'mcc',
];

/** Numerator and denominator of the measures that are one proportion of independent items. */
function countsOf(name: Name, cells: CellCounts, rule: string): readonly [number, number] | undefined {
  const wrong = rule === 'worst-case' ? 1 : 0;
  const { truePositives: tp, falsePositives: fp, falseNegatives: fn, trueNegatives: tn } = cells;
  const [mp, mn] = rule === 'excluded' ? [0, 0] : [cells.missingPositives, cells.missingNegatives];
  switch (name) {
    case 'agreement-proportion':
      return [tp + tn, tp + tn + fp + fn + mp + mn];
    case 'precision':
      return [tp, tp + fp + wrong * mn];
    case 'recall':
      return [tp, tp + fn + mp];
    case 'specificity':
      return [tn, tn + fp + mn];
    default:
      return undefined;
  }
}

/** The uncertainty of a measure that is no single proportion, by propagation on the counts of one sample (CLS-060). */
function propagated(
  measure: Name,
  cells: CellCounts,
  rule: string,
  beta: string,
): Pick<Measured, 'standardUncertainty' | 'component' | 'valid'> {
  // By `worst-case` a missing prediction is the wrong one, and by `excluded` it is not there; by `incorrect` there is no table.
  const wrong = rule === 'worst-case' ? 1 : 0;
  const counts = {
    truePositives: cells.truePositives,
    falsePositives: cells.falsePositives + wrong * cells.missingNegatives,
    falseNegatives: cells.falseNegatives + wrong * cells.missingPositives,
    trueNegatives: cells.trueNegatives,
  };
  const lacks = cells.missingPositives + cells.missingNegatives > 0;
  const answer =
    lacks && rule === 'incorrect'
      ? undefined
      : countUncertainty({ measure, ...counts, conventions: { sampling: 'multinomial', beta } });
  if (answer?.outcome !== 'result' || isUndefined(answer.output))
    return { standardUncertainty: { undefined: 'not-evaluated' }, component: '' };
  const { standardUncertainty, valid } = answer.output as CountUncertaintyOutput;
  return { standardUncertainty, component: 'sampling of items (first order on the counts)', valid };
}

/** The measures of a table of two classes: proportions with their interval, the others by value. */
export function countMeasures(cells: CellCounts, { level, conventions }: Request): readonly Measured[] {
  const lacks = cells.missingPositives + cells.missingNegatives > 0;
  const rule = (conventions['missing-predictions'] ?? 'worst-case') as 'worst-case' | 'incorrect' | 'excluded';
  const zeroDivision = (conventions['zero-division'] ?? 'undefined') as 'undefined' | '0' | '1';
  const beta = conventions['beta'] ?? '1';
  return NAMES.flatMap((name): Measured[] => {
    const answer = binaryMeasure({
      measure: name,
      ...cells,
      conventions: {
        'zero-division': zeroDivision,
        beta,
        ...(lacks ? { 'missing-predictions': rule } : {}),
      },
    });
    if (answer.outcome !== 'result') return [];
    const { value, conventions: named } = answer.output as BinaryMeasureOutput;
    const counts = countsOf(name, cells, rule);
    const base = {
      name,
      conventions: named ?? {},
      definedBy: name === 'mcc' ? 'CLS-021@1' : 'CLS-020@1',
      value,
      degreesOfFreedom: 'infinite',
    } as const;
    if (counts === undefined || counts[1] === 0) return [{ ...base, ...propagated(name, cells, rule, beta) }];
    const [successes, trials] = counts;
    const { lower, upper, standardUncertainty } = proportion(successes, trials, level);
    return [
      {
        ...base,
        standardUncertainty,
        component: 'sampling of items',
        interval: { lower, upper, method: 'wilson' },
        count: { successes, trials },
      },
    ];
  });
}
