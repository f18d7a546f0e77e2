import fc from 'fast-check';
import type {
  MultiClassUncertaintyInput,
  MultiClassUncertaintyOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { isUndefined } from '../../../../contract/operation.ts';
import { record } from '../../../../contract/record.ts';
import { multiClassUncertainty } from '../reference/multi-class-uncertainty.ts';

type Input = MultiClassUncertaintyInput;

const LABELS = ['cat', 'dog', 'eel', 'fox', 'gnu'];

/** Tables of two to five classes with these numbers off and on the diagonal; the last class may have no item. */
const tablesOf = (
  wrong: fc.Arbitrary<number>,
  right: fc.Arbitrary<number>,
  measures: readonly Input['measure'][],
): fc.Arbitrary<Input> =>
  record({
    measure: fc.constantFrom(...measures),
    size: fc.integer({ min: 2, max: 5 }),
    wrong: fc.array(wrong, { minLength: 25, maxLength: 25 }),
    right: fc.array(right, { minLength: 5, maxLength: 5 }),
    last: fc.constantFrom('like the others', 'like the others', 'no item', 'unused'),
    sampling: fc.constantFrom<'multinomial' | 'stratified'>('multinomial', 'stratified'),
    average: fc.constantFrom<'micro' | 'macro' | 'weighted'>('micro', 'macro', 'macro', 'weighted'),
    labelSet: fc.constantFrom<'union' | 'reference' | 'declared'>('union', 'reference', 'declared'),
    macroF: fc.constantFrom<'mean-of-f' | 'f-of-means'>('mean-of-f', 'f-of-means'),
    beta: fc.constantFrom('1', '2', '0.5'),
  }).map((drawn) => {
    const { measure, size, last, average } = drawn;
    const ofClasses = !WHOLE.includes(measure);
    return {
      measure,
      labels: LABELS.slice(0, size),
      counts: Array.from({ length: size }, (_, i) =>
        Array.from({ length: size }, (__, j) => {
          const isLast = size > 2 && (i === size - 1 || (last === 'unused' && j === size - 1));
          if (isLast && last !== 'like the others') return 0;
          return (i === j ? drawn.right[i] : drawn.wrong[5 * i + j]) as number;
        }),
      ),
      conventions: {
        sampling: drawn.sampling,
        ...(ofClasses ? { average, 'label-set': drawn.labelSet } : {}),
        ...(measure === 'f-beta' && average === 'macro' ? { 'macro-f': drawn.macroF } : {}),
        ...(measure === 'f-beta' ? { beta: drawn.beta } : {}),
      },
    };
  });

const WHOLE: readonly Input['measure'][] = ['agreement-proportion', 'balanced-agreement', 'mcc'];
const MEASURES: readonly Input['measure'][] = [
  ...WHOLE,
  'precision',
  'recall',
  'specificity',
  'f-beta',
  'f-beta',
  'jaccard',
];

const few = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 10, max: 3000 }));
const some = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 3, arbitrary: fc.integer({ min: 10, max: 5000 }) },
  { weight: 1, arbitrary: fc.constantFrom(94_906_267, 3_037_000_500) },
);

/** What the reference answers; undefined where the measure does not exist or the table is rejected. */
function outputOf(input: Input): MultiClassUncertaintyOutput | undefined {
  const answer = multiClassUncertainty(input);
  return answer.outcome === 'result' && !isUndefined(answer.output) ? answer.output : undefined;
}

/** Tables in which the measure exists and has a spread. */
export const sampledTables = tablesOf(few, some, MEASURES).filter(
  (input) => typeof outputOf(input)?.standardUncertainty === 'number',
);

/** Tables of a few items, often all right or of one column. */
export const sparseTables: fc.Arbitrary<Input> = fc.oneof(
  { weight: 3, arbitrary: tablesOf(fc.constantFrom(0, 0, 0, 1), fc.constantFrom(0, 1, 5), MEASURES) },
  { weight: 1, arbitrary: tablesOf(fc.constant(0), fc.integer({ min: 1, max: 9 }), MEASURES) },
);

/** Tables about the bound of validity. */
export const tablesAtTheBound = tablesOf(fc.constantFrom(0, 0, 1, 2), fc.constantFrom(4, 5, 5, 6, 40), MEASURES).filter(
  (input) => outputOf(input) !== undefined,
);

/** Tables with a row or a column too many or too few, or with a class twice. */
export const misshapenTables: fc.Arbitrary<Input> = record({
  input: sampledTables,
  fault: fc.constantFrom('none', 'row', 'column', 'no row', 'twice', 'twice and a row'),
}).map(({ input, fault }) => {
  const { counts, labels } = input;
  const twice = { labels: labels.map((one, k) => (k === 1 ? (labels[0] as string) : one)) };
  const [first = []] = counts;
  switch (fault) {
    case 'row':
      return { ...input, counts: [...counts, first] };
    case 'column':
      return { ...input, counts: counts.map((row, k) => (k === 0 ? [...row, 1] : row)) };
    case 'no row':
      return { ...input, labels: [...labels, 'hen'] };
    case 'twice':
      return { ...input, ...twice };
    case 'twice and a row':
      return { ...input, ...twice, counts: [...counts, first] };
    default:
      return input;
  }
});
