import type { Mutant } from '../../../../contract/mutant.ts';
import { seeing } from './another.ts';

interface Weighted {
  readonly reference: readonly (0 | 1)[];
  readonly weights?: readonly number[];
}

/** Every item counts once, whatever its weight. */
export const ignoresWeights = (clause: string, operation: string): Mutant =>
  seeing<Weighted>(operation, `${clause}/ignores-weights-in-${operation}`, ({ weights: _, ...input }) => input);

/** The weight of an item counts for positive ones only, as a class weight would. */
export const weightsOfPositives = (clause: string, operation: string): Mutant =>
  seeing<Weighted>(operation, `${clause}/weights-of-positive-items-in-${operation}`, (input) => ({
    ...input,
    ...(input.weights === undefined
      ? {}
      : { weights: input.weights.map((weight, i) => (input.reference[i] === 1 ? weight : 1)) }),
  }));
