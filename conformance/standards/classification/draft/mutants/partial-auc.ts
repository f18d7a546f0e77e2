import type { PartialAucInput, PartialAucOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { rejected, result } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';

const OPERATION = 'classification/partial-auc';
const faulty = (id: string, change: (right: PartialAucOutput, input: PartialAucInput) => PartialAucOutput) =>
  wrongOutput<PartialAucInput, PartialAucOutput>(OPERATION, id, change);
const seeing = (id: string, other: (input: PartialAucInput) => PartialAucInput) =>
  wrongAnswer<PartialAucInput, PartialAucOutput>(OPERATION, id, (right, input, reference) => {
    const answer = reference(other(input));
    if (right.outcome !== 'result' || answer.outcome !== 'result') return right;
    return result({ ...(right.output as PartialAucOutput), value: (answer.output as PartialAucOutput).value });
  });

const tagged = (input: PartialAucInput, tags: NonNullable<PartialAucInput['conventions']>): PartialAucInput => ({
  ...input,
  conventions: { ...input.conventions, ...tags },
});

/** The share of the whole area that the width of the range is. */
export const shareOfTheWhole = wrongAnswer<PartialAucInput, PartialAucOutput>(
  OPERATION,
  'CLS-110/share-of-the-whole',
  (right, input, reference) => {
    const { from, to } = input;
    const answer = reference({ ...tagged(input, { standardised: 'none' }), from: '0', to: '1' });
    if (right.outcome !== 'result' || answer.outcome !== 'result') return right;
    const { value } = answer.output as PartialAucOutput;
    return typeof value === 'number'
      ? result({ ...(right.output as PartialAucOutput), value: value * (Number(to) - Number(from)) })
      : right;
  },
);
export const otherAxis = seeing('CLS-110/other-axis', (input) =>
  tagged(input, {
    'range-of': input.conventions?.['range-of'] === 'true-positive-rate' ? 'false-positive-rate' : 'true-positive-rate',
  }),
);
export const fromZero = seeing('CLS-110/from-zero', (input) => ({ ...input, from: '0' }));

/** Divided by the width of the range. */
export const dividedByWidth = faulty('CLS-111/divided-by-the-width', (right, { from, to, conventions }) => {
  if (typeof right.value !== 'number' || conventions?.standardised !== 'mcclish') return right;
  const [a, b] = [Number(from), Number(to)];
  const least = ((b - a) * (a + b)) / 2;
  return { ...right, value: (least + (2 * right.value - 1) * (b - a - least)) / (b - a) };
});
export const neverStandardised = seeing('CLS-111/never-standardised', (input) =>
  tagged(input, { standardised: 'none' }),
);

export const zeroForEmpty = wrongAnswer<PartialAucInput, PartialAucOutput>(
  OPERATION,
  'CLS-113/zero-for-an-empty-range',
  (right) =>
    right.outcome === 'rejected' && right.code === 'empty-range'
      ? result({ value: 0, conventions: { 'range-of': 'false-positive-rate', standardised: 'none' } })
      : right,
);
export const refusesOneClass = wrongAnswer<PartialAucInput, PartialAucOutput>(
  OPERATION,
  'CLS-113/refuses-one-class',
  (right) =>
    right.outcome === 'result' && typeof (right.output as PartialAucOutput).value !== 'number'
      ? rejected('empty-range')
      : right,
);

export const singlePrecision = faulty('CLS-096/single-precision-partial', (right) =>
  typeof right.value === 'number' ? { ...right, value: Math.fround(right.value) } : right,
);

export const longPartial = wrongWhenLong('CLS-096', 'classification/partial-auc');
