import fc from 'fast-check';
import { expect, it } from 'vitest';
import { classedItems } from '../../conformance/standards/classification/draft/arbitraries/tables.ts';
import { confusionMatrix } from '../../conformance/standards/classification/draft/reference/confusion-matrix.ts';
import type {
  ConfusionMatrixInput,
  ConfusionMatrixOutput,
} from '../../schemas/classification/draft/generated/types.ts';

const outputOf = (input: ConfusionMatrixInput): ConfusionMatrixOutput => {
  const answer = confusionMatrix(input);
  if (answer.outcome !== 'result') throw new Error(answer.code);
  return answer.output as ConfusionMatrixOutput;
};
const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

it('loses no item', () => {
  fc.assert(
    fc.property(classedItems, (input) => {
      const { counts, missing, abstained } = outputOf(input);
      expect(total([...counts.flat(), ...missing, ...abstained])).toBe(
        total(input.weights ?? input.reference.map(() => 1)),
      );
    }),
  );
});

it('has an item of the weight w as w items, in whatever order', () => {
  fc.assert(
    fc.property(classedItems, ({ weights, ...input }) => {
      const copies = (weights ?? input.reference.map(() => 1)).flatMap((weight, i) =>
        Array.from({ length: weight }, () => i),
      );
      copies.reverse();
      const copied = {
        ...input,
        reference: copies.map((i) => input.reference[i] ?? ''),
        predictions: copies.map((i) => input.predictions[i] ?? null),
      };
      expect(outputOf(copied)).toEqual(outputOf({ ...input, ...(weights === undefined ? {} : { weights }) }));
    }),
  );
});

it('counts a class with the name of a property of every object', () => {
  expect(outputOf({ reference: ['__proto__', 'constructor'], predictions: ['constructor', null] })).toEqual({
    labels: ['__proto__', 'constructor'],
    counts: [
      [0, 1],
      [0, 0],
    ],
    missing: [0, 1],
    abstained: [0, 0],
  });
});
