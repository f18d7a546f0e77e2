import type {
  MultiClassMeasureInput,
  MultiClassMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { rejected, result } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';

const OPERATION = 'classification/multi-class-measure';
type Input = MultiClassMeasureInput;
type Output = MultiClassMeasureOutput;
type Tags = NonNullable<Input['conventions']>;
const faulty = (id: string, change: (right: Output, input: Input) => Output) =>
  wrongOutput<Input, Output>(OPERATION, id, change);

/** The numbers of another input, under the names of the one that was asked. */
const seeing = (id: string, other: (input: Input) => Input) =>
  wrongAnswer<Input, Output>(OPERATION, id, (right, input, reference) => {
    const answer = reference(other(input));
    if (right.outcome !== 'result' || answer.outcome !== 'result') return right;
    const { value, values } = answer.output as Output;
    const { value: _, values: __, ...rest } = right.output as Output;
    return result({
      ...rest,
      ...(value === undefined ? {} : { value }),
      ...(values === undefined ? {} : { values }),
    } as Output);
  });

const tagged = (input: Input, tags: Partial<Tags>): Input => ({
  ...input,
  conventions: { ...input.conventions, ...tags },
});
const whereTagged =
  (tag: keyof Tags, value: string, tags: Partial<Tags>) =>
  (input: Input): Input =>
    input.conventions?.[tag] === value ? tagged(input, tags) : input;

const transpose = (input: Input): Input => ({
  ...input,
  counts: input.counts.map((row, i) => row.map((_, j) => input.counts[j]?.[i] ?? 0)),
});

export const transposedClasses = seeing('CLS-030/transposed', (input) =>
  input.conventions?.average === 'per-class' ? transpose(input) : input,
);
export const labelsShifted = faulty('CLS-030/labels-shifted', (right) =>
  right.values === undefined
    ? right
    : {
        ...right,
        values: right.values.map(({ label }, k) => ({
          label,
          value: right.values?.[(k + 1) % right.values.length]?.value ?? 0,
        })),
      },
);

export const alwaysMicro = seeing('CLS-031/always-micro', whereTagged('average', 'macro', { average: 'micro' }));
export const macroForWeighted = seeing(
  'CLS-031/macro-for-weighted',
  whereTagged('average', 'weighted', { average: 'macro' }),
);
export const weightedForMacro = seeing(
  'CLS-031/weighted-for-macro',
  whereTagged('average', 'macro', { average: 'weighted' }),
);

export const fOfMeansAlways = seeing(
  'CLS-032/f-of-means-always',
  whereTagged('macro-f', 'mean-of-f', { 'macro-f': 'f-of-means' }),
);
export const meanOfFAlways = seeing(
  'CLS-032/mean-of-f-always',
  whereTagged('macro-f', 'f-of-means', { 'macro-f': 'mean-of-f' }),
);

/** Every declared class counts, though none has it (torchmetrics #1664). */
export const declaredAlways = seeing(
  'CLS-033/declared-always',
  whereTagged('label-set', 'union', { 'label-set': 'declared' }),
);
export const unionAlways = seeing('CLS-033/union-always', (input) =>
  input.conventions?.['label-set'] === undefined ? input : tagged(input, { 'label-set': 'union' }),
);
/** Classes that are predicted and never right are left out. */
export const referenceForUnion = seeing(
  'CLS-033/reference-for-union',
  whereTagged('label-set', 'union', { 'label-set': 'reference' }),
);

/** A class without a value is left out, and the mean is the better for it (MONAI #9095). */
export const leavesOut = seeing(
  'CLS-034/leaves-classes-out',
  whereTagged('zero-division', 'undefined', { 'zero-division': 'exclude' }),
);
export const zeroForNothing = seeing(
  'CLS-034/zero-for-nothing',
  whereTagged('zero-division', 'undefined', { 'zero-division': '0' }),
);
export const zeroForExcluded = seeing(
  'CLS-034/zero-for-excluded',
  whereTagged('zero-division', 'exclude', { 'zero-division': '0' }),
);

/** The balanced agreement over all declared classes, those without an item counting 0. */
export const balancedOverAll = faulty(
  'CLS-035/balanced-over-declared-classes',
  (right, { measure, labels, counts }) => {
    if (measure !== 'balanced-agreement' || typeof right.value !== 'number') return right;
    const occurring = counts.filter((row) => row.some((one) => one > 0)).length;
    return { ...right, value: (right.value * occurring) / labels.length };
  },
);
export const balancedIsAgreement = seeing('CLS-035/balanced-is-plain', (input) =>
  input.measure === 'balanced-agreement' ? { ...input, measure: 'agreement-proportion' } : input,
);

/** MCC of the table with rows and columns mixed up in the totals. */
export const oneMarginTwice = faulty('CLS-021/one-margin-twice', (right, { measure, counts }) => {
  if (measure !== 'mcc' || typeof right.value !== 'number') return right;
  const rows = counts.map((row) => row.reduce((sum, one) => sum + one, 0));
  const items = rows.reduce((sum, one) => sum + one, 0);
  const agreed = counts.reduce((sum, row, k) => sum + (row[k] ?? 0), 0);
  const squares = rows.reduce((sum, one) => sum + one * one, 0);
  const denominator = items * items - squares;
  return { ...right, value: denominator === 0 ? 0 : (agreed * items - squares) / denominator };
});

export const notSquareAnyway = wrongAnswer<Input, Output>(
  OPERATION,
  'CLS-037/takes-any-shape',
  (right, input, reference) => {
    if (right.outcome !== 'rejected' || right.code !== 'not-square') return right;
    const size = input.labels.length;
    const { missing: _, ...rest } = input;
    return reference({
      ...rest,
      counts: Array.from({ length: size }, (__, i) =>
        Array.from({ length: size }, (___, j) => input.counts[i]?.[j] ?? 0),
      ),
    });
  },
);
export const duplicatesAnyway = wrongAnswer<Input, Output>(
  OPERATION,
  'CLS-037/takes-a-class-twice',
  (right, input, reference) =>
    right.outcome === 'rejected' && right.code === 'duplicate-label'
      ? reference({ ...input, labels: input.labels.map((one, k) => `${one} ${k}`) })
      : right,
);

export const singlePrecision = faulty('CLS-024/single-precision-of-classes', (right) =>
  typeof right.value === 'number' ? { ...right, value: Math.fround(right.value) } : right,
);

const rule = (input: Input, value: NonNullable<Tags['missing-predictions']>): Input =>
  input.conventions?.['missing-predictions'] === undefined ? input : tagged(input, { 'missing-predictions': value });

export const dropsMissing = seeing('CLS-040/drops-missing-of-classes', (input) => rule(input, 'excluded'));
export const incorrectForWorst = seeing('CLS-040/incorrect-for-worst-of-classes', (input) =>
  input.conventions?.['missing-predictions'] === 'worst-case' ? rule(input, 'incorrect') : input,
);
/** A class that only missing predictions can name is in no average, which is the better for it. */
export const unionOfAnswers = seeing('CLS-040/union-of-answers', (input) => {
  const { labels, counts, missing: lost = [], conventions } = input;
  if (conventions?.['label-set'] !== 'union' || conventions['missing-predictions'] !== 'worst-case') return input;
  const kept = labels
    .map((_, k) => k)
    .filter((k) => (lost[k] ?? 0) > 0 || counts.some((row, i) => (row[k] ?? 0) > 0 || (counts[k]?.[i] ?? 0) > 0));
  if (kept.length < 2) return input;
  return {
    ...input,
    labels: kept.map((k) => labels[k] as string),
    counts: kept.map((i) => kept.map((j) => counts[i]?.[j] ?? 0)),
    missing: kept.map((k) => lost[k] ?? 0),
  };
});
export const mccAnyway = wrongAnswer<Input, Output>(
  OPERATION,
  'CLS-042/mcc-of-classes-anyway',
  (right, input, reference) => (right.outcome === 'rejected' ? reference(rule(input, 'excluded')) : right),
);
export const neverMcc = wrongAnswer<Input, Output>(OPERATION, 'CLS-042/never-mcc-of-classes', (right, input) =>
  input.measure === 'mcc' && input.conventions?.['missing-predictions'] !== undefined
    ? rejected('not-defined-for-missing')
    : right,
);
