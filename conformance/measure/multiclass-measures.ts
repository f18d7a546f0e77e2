import type {
  MultiClassMeasureInput,
  MultiClassMeasureOutput,
} from '../../schemas/classification/draft/generated/types.ts';
import { multiClassMeasure } from '../standards/classification/draft/reference/multi-class-measure.ts';
import { isUndefined } from '../contract/operation.ts';
import { multiClassUncertainty } from '../standards/classification/draft/reference/multi-class-uncertainty.ts';
import type { Measured } from './measured.ts';
import { proportion } from './proportion.ts';
import type { Request } from './request.ts';

const NAMES: readonly MultiClassMeasureInput['measure'][] = [
  'agreement-proportion',
  'balanced-agreement',
  'precision',
  'recall',
  'f-beta',
  'mcc',
];

/** Whether a measure is one of the table of counts. */
export const definedInTable = (name: string): boolean => NAMES.some((one) => one === name);

/** Agreement with its interval, and the averages over classes, of a table of counts. */
export function measuresOf(
  labels: readonly string[],
  counts: readonly (readonly number[])[],
  missing: readonly number[],
  { level, conventions: asked }: Request,
): Measured[] {
  const { k: _, clipping: __, ...conventions } = asked;
  const lacks = missing.some((one) => one > 0);
  const answered = counts.flat().reduce((sum, one) => sum + one, 0);
  const absent = missing.reduce((sum, one) => sum + one, 0);
  return NAMES.flatMap((measure): Measured[] => {
    const answer = multiClassMeasure({
      measure,
      labels: [...labels],
      counts: counts.map((row) => [...row]),
      ...(lacks ? { missing: [...missing] } : {}),
      conventions: { ...conventions } as NonNullable<MultiClassMeasureInput['conventions']>,
    });
    if (answer.outcome !== 'result') return [];
    const { value, conventions: named } = answer.output as MultiClassMeasureOutput;
    if (value === undefined) return [];
    const base = { name: measure, conventions: named ?? {}, value, degreesOfFreedom: 'infinite' } as const;
    if (measure !== 'agreement-proportion')
      return [
        {
          ...base,
          definedBy: measure === 'mcc' ? 'CLS-021@1' : measure === 'balanced-agreement' ? 'CLS-035@1' : 'CLS-031@1',
          ...propagated(measure, labels, counts, lacks, named ?? {}),
        },
      ];
    const trials = named?.['missing-predictions'] === 'excluded' ? answered : answered + absent;
    const successes = counts.reduce((sum, row, k) => sum + (row[k] ?? 0), 0);
    const { lower, upper, standardUncertainty } = proportion(successes, trials, level);
    return [
      {
        ...base,
        definedBy: 'CLS-035@1',
        standardUncertainty,
        component: 'sampling of items',
        interval: { lower, upper, method: 'wilson' },
        count: { successes, trials },
      },
    ];
  });
}

/**
 * The uncertainty of a measure of classes by propagation on the counts of one sample (CLS-240). Missing predictions that are
 * not excluded are in no table: each class has its own least favourable completion.
 */
function propagated(
  measure: MultiClassMeasureInput['measure'],
  labels: readonly string[],
  counts: readonly (readonly number[])[],
  lacks: boolean,
  named: NonNullable<MultiClassMeasureOutput['conventions']>,
): Pick<Measured, 'standardUncertainty' | 'component' | 'valid'> {
  const { average, 'label-set': labelSet, 'macro-f': macroF, beta, 'missing-predictions': rule } = named;
  const answer =
    (lacks && rule !== 'excluded') || average === 'per-class'
      ? undefined
      : multiClassUncertainty({
          measure,
          labels: [...labels],
          counts: counts.map((row) => [...row]),
          conventions: {
            sampling: 'multinomial',
            ...(average === undefined ? {} : { average }),
            ...(labelSet === undefined ? {} : { 'label-set': labelSet }),
            ...(macroF === undefined ? {} : { 'macro-f': macroF }),
            ...(beta === undefined ? {} : { beta }),
          },
        });
  if (answer?.outcome !== 'result' || isUndefined(answer.output))
    return { standardUncertainty: { undefined: 'not-evaluated' }, component: '' };
  const { standardUncertainty, valid } = answer.output;
  return { standardUncertainty, component: 'sampling of items (first order on the counts)', valid };
}
