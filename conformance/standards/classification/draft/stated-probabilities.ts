import { type Answer, rejected } from '../../../contract/operation.ts';

/** Classes with either the probability of the positive one or those of all. */
export interface StatedProbabilities {
  readonly reference: readonly number[];
  readonly probabilities?: readonly number[];
  readonly rows?: readonly (readonly number[])[];
}

/** How far from one the probabilities of a row may sum (CLS-142). */
const NORMALISED = 1e-6;

const sumOf = (row: readonly number[]): number => row.reduce((sum, one) => sum + one, 0);

/** Why stated probabilities are refused; undefined where they are not. */
export function refusalOfProbabilities(
  { reference, probabilities, rows }: StatedProbabilities,
  renormalise: boolean,
): Answer<never> | undefined {
  if ((probabilities === undefined) === (rows === undefined)) return rejected('no-probabilities');
  const stated = probabilities ?? rows ?? [];
  if (stated.length !== reference.length)
    return rejected('unequal-lengths', probabilities === undefined ? '/rows' : '/probabilities');
  const unknown = reference.findIndex((one, item) => one >= (rows?.[item]?.length ?? 2));
  if (unknown !== -1) return rejected('unknown-class', `/reference/${unknown}`);
  const off = (rows ?? []).findIndex((row) => {
    const sum = sumOf(row);
    return renormalise ? sum === 0 : Math.abs(sum - 1) > NORMALISED;
  });
  return off === -1 ? undefined : rejected('not-normalised', `/rows/${off}`);
}
