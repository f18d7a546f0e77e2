import type {
  MultiClassUncertaintyInput,
  MultiClassUncertaintyOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { isUndefined, rejected, result } from '../../../../contract/operation.ts';
import { wrongAnswer } from '../../../../contract/wrong-answer.ts';
import { multiClassMeasure } from '../reference/multi-class-measure.ts';
import { countUncertainty } from '../reference/count-uncertainty.ts';
import { changed, single, withTags } from './another.ts';

type Input = MultiClassUncertaintyInput;
type Output = MultiClassUncertaintyOutput;
const OP = 'multi-class-uncertainty';

const withU = (right: Output, of: (u: number) => number): Output =>
  typeof right.standardUncertainty === 'number'
    ? { ...right, standardUncertainty: of(right.standardUncertainty) }
    : right;

const itemsOf = ({ counts }: Input): number => counts.flat().reduce((sum, one) => sum + one, 0);

/** The share of the items is in every measure. */
export const proportionOfAll = changed<Output, Input>(OP, 'CLS-240/proportion-of-all-items', (right, input) =>
  withU(right, () => Math.sqrt((Math.abs(right.value) * Math.max(0, 1 - Math.abs(right.value))) / itemsOf(input))),
);

/** The classes are taken for independent: the variances of their values, each against all others, without covariances. */
export const independentClasses = changed<Output, Input>(OP, 'CLS-240/independent-classes', (right, input) => {
  const { measure, counts, labels, conventions: { average, beta } = {} } = input;
  if (
    average !== 'macro' ||
    measure === 'balanced-agreement' ||
    measure === 'agreement-proportion' ||
    measure === 'mcc'
  )
    return right;
  const sums = { rows: counts.map(total), columns: labels.map((_, k) => total(counts.map((row) => row[k] as number))) };
  const variances = labels.flatMap((_, k): number[] => {
    const [tp, row, column] = [counts[k]?.[k] as number, sums.rows[k] as number, sums.columns[k] as number];
    if (row + column === 0) return [];
    const answer = countUncertainty({
      measure,
      truePositives: tp,
      falsePositives: column - tp,
      falseNegatives: row - tp,
      trueNegatives: itemsOf(input) - row - column + tp,
      conventions: beta === undefined ? {} : { beta },
    });
    if (answer.outcome !== 'result' || isUndefined(answer.output)) return [0];
    return [Number(answer.output.standardUncertainty) ** 2 || 0];
  });
  return withU(right, () => Math.sqrt(total(variances)) / variances.length);
});
const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Beside the weighted average stands the uncertainty of the macro average. */
export const macroForWeighted = wrongAnswer<Input, Output>(
  `classification/${OP}`,
  'CLS-240/uncertainty-of-the-macro-average',
  (right, input, reference) => {
    if (input.conventions?.average !== 'weighted' || right.outcome !== 'result' || isUndefined(right.output))
      return right;
    const macro = reference({ ...input, conventions: { ...input.conventions, average: 'macro' } });
    if (macro.outcome !== 'result' || isUndefined(macro.output)) return right;
    return result<Output>({ ...right.output, standardUncertainty: macro.output.standardUncertainty });
  },
);
export const alwaysStratified = withTags<Input>(OP, 'CLS-240/always-stratified', () => ({ sampling: 'stratified' }));
export const meanOfFAlways = withTags<Input>(OP, 'CLS-240/mean-of-f-always', ({ conventions }) =>
  conventions?.['macro-f'] === undefined ? undefined : { 'macro-f': 'mean-of-f' },
);
export const alwaysMultinomial = withTags<Input>(OP, 'CLS-241/always-multinomial', () => ({ sampling: 'multinomial' }));
/** The items less one of each class, where the formula has the items. */
export const lessOneOfEach = changed<Output, Input>(OP, 'CLS-241/items-less-one', (right, { counts, conventions }) => {
  if (conventions?.sampling !== 'stratified') return right;
  const least = Math.min(...counts.map(total).filter((one) => one > 1));
  return withU(right, (u) => u * Math.sqrt(least / (least - 1)));
});

export const certainWhereDegenerate = changed<Output, Input>(OP, 'CLS-242/certain-where-degenerate', (right) =>
  typeof right.standardUncertainty === 'number' ? right : { ...right, standardUncertainty: 0 },
);
export const zeroForNothing = wrongAnswer<Input, Output>(
  `classification/${OP}`,
  'CLS-242/zero-for-nothing',
  (right, input) => {
    if (right.outcome !== 'result' || !isUndefined(right.output)) return right;
    const answer = multiClassMeasure({ ...input, conventions: { ...tagsOf(input), 'zero-division': '0' } });
    const value = answer.outcome === 'result' && 'value' in answer.output ? Number(answer.output.value) : 0;
    return result<Output>({ value: value || 0, standardUncertainty: { undefined: 'degenerate' }, valid: false });
  },
);
const tagsOf = ({
  conventions: { sampling: _, ...tags } = {},
}: Input): NonNullable<Parameters<typeof multiClassMeasure>[0]['conventions']> => tags;

export const cutsToSquare = wrongAnswer<Input, Output>(
  `classification/${OP}`,
  'CLS-243/takes-any-shape',
  (right, input, reference) => {
    if (right.outcome !== 'rejected' || right.code !== 'not-square') return right;
    const size = input.labels.length;
    return reference({
      ...input,
      counts: Array.from({ length: size }, (_, i) =>
        Array.from({ length: size }, (__, j) => input.counts[i]?.[j] ?? 0),
      ),
    });
  },
);
export const duplicatesAnyway = wrongAnswer<Input, Output>(
  `classification/${OP}`,
  'CLS-243/takes-a-class-twice',
  (right, input, reference) =>
    right.outcome === 'rejected' && right.code === 'duplicate-label'
      ? reference({ ...input, labels: input.labels.map((one, k) => `${one} ${k}`) })
      : right,
);
export const shapeFirst = wrongAnswer<Input, Output>(
  `classification/${OP}`,
  'CLS-243/shape-first',
  (right, { labels, counts }) =>
    right.outcome === 'rejected' &&
    (counts.length !== labels.length || counts.some((row) => row.length !== labels.length))
      ? rejected('not-square')
      : right,
);

const validWhere = (id: string, holds: (input: Input) => boolean) =>
  changed<Output, Input>(OP, id, (right, input) => ({
    ...right,
    valid: typeof right.standardUncertainty === 'number' && holds(input),
  }));
const rightOf = ({ counts }: Input): readonly number[] => counts.map((row, k) => row[k] as number);
export const alwaysValid = validWhere('CLS-244/always-valid', () => true);
/** Five wrong items of each class, as of a table of two. */
export const fiveWrongOfEach = validWhere(
  'CLS-244/five-wrong-of-each',
  (input) => Math.min(...rightOf(input)) >= 5 && input.counts.every((row, k) => total(row) - (row[k] as number) >= 5),
);
export const errorsDoNotMatter = validWhere(
  'CLS-244/errors-do-not-matter',
  (input) => Math.min(...rightOf(input)) >= 5,
);
/** Classes without items are left out of every label set. */
export const onlyWithItems = validWhere(
  'CLS-244/only-classes-with-items',
  (input) =>
    input.counts.every((row, k) => total(row) === 0 || (row[k] as number) >= 5) &&
    itemsOf(input) - total(rightOf(input)) >= 5,
);
export const singleU = single('CLS-246', OP, 'standardUncertainty');
