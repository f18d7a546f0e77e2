import type { Check } from '../../../../contract/check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulMatrices } from '../arbitraries/budgets.ts';
import type { Component } from '../arbitraries/components.ts';
import type { Matrix } from '../arbitraries/correlation.ts';
import {
  clipsMatrix,
  ignoresDiagonal,
  ignoresRange,
  oneCodeForAll,
  refusesCorrelation,
  swallowsRejection,
  takesUpperTriangle,
} from '../mutants/combine.ts';
import { acceptsImpossibleMatrix } from '../mutants/matrix-unchecked.ts';

interface WithMatrix {
  readonly components: Component[];
  readonly correlation: Matrix;
}

const isSquare = ({ components, correlation }: WithMatrix): boolean =>
  correlation.length === components.length && correlation.every((row) => row.length === components.length);
const isSymmetric = ({ correlation }: WithMatrix): boolean =>
  correlation.every((row, i) => row.every((value, j) => correlation[j]?.[i] === value));
const hasUnitDiagonal = ({ correlation }: WithMatrix): boolean => correlation.every((row, i) => row[i] === 1);
const isInRange = ({ correlation }: WithMatrix): boolean => correlation.flat().every((value) => Math.abs(value) <= 1);

const labels = {
  'not square': { least: 0.05, holds: (input: WithMatrix) => !isSquare(input) },
  'not symmetric': { least: 0.05, holds: (input: WithMatrix) => isSquare(input) && !isSymmetric(input) },
  'diagonal not one': { least: 0.05, holds: (input: WithMatrix) => isSquare(input) && !hasUnitDiagonal(input) },
  'out of range': { least: 0.05, holds: (input: WithMatrix) => isSquare(input) && !isInRange(input) },
  'nothing visibly wrong': {
    least: 0.2,
    holds: (input: WithMatrix) => isSquare(input) && isSymmetric(input) && hasUnitDiagonal(input) && isInRange(input),
  },
};

/** A matrix that belongs to no quantities is rejected with the code of what is wrong with it, and never repaired. */
export const UNC_031: readonly Check[] = [
  reasonCheck<WithMatrix>({
    clause: 'UNC-031@1',
    id: 'UNC-031/combine',
    operation: 'uncertainty/combine',
    given: doubtfulMatrices,
    labels,
    brokenBy: [
      clipsMatrix,
      takesUpperTriangle,
      ignoresDiagonal,
      ignoresRange,
      oneCodeForAll,
      refusesCorrelation,
      swallowsRejection,
    ],
  }),
  reasonCheck<WithMatrix>({
    clause: 'UNC-031@1',
    id: 'UNC-031/effective-degrees-of-freedom',
    operation: 'uncertainty/effective-degrees-of-freedom',
    given: doubtfulMatrices.map(({ components, correlation }) => ({
      components: components.map((component) => ({ ...component, degreesOfFreedom: 'infinite' as const })),
      correlation,
    })),
    labels,
    brokenBy: [acceptsImpossibleMatrix],
  }),
];
