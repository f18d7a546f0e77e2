import type { AnalysisOfVarianceInput } from '../../../../schemas/uncertainty/draft/generated/types.ts';
import type { TypedLabel } from '../../../contract/operation-check.ts';
import { compare, multiply, rational } from '../../../numerics/rational.ts';
import { groupedSquares } from './reference/grouped-squares.ts';

const ofOneSize = ({ groups }: AnalysisOfVarianceInput): boolean =>
  groups.every(({ length }) => length === groups[0]?.length);

/** Whether the mean square between the groups is below the one within, decided exactly. */
export function isNegativeComponent({ groups }: AnalysisOfVarianceInput): boolean {
  const { size, between, within } = groupedSquares(groups);
  const g = BigInt(groups.length);
  return compare(multiply(between, rational(size - g)), multiply(within, rational(g - 1n))) < 0;
}

/** What matters of groups to every clause on their analysis. */
export const groupLabels: Readonly<Record<string, TypedLabel<AnalysisOfVarianceInput>>> = {
  'groups of one size': { least: 0.3, holds: ofOneSize },
  'groups of different sizes': { least: 0.2, holds: (input) => !ofOneSize(input) },
  'a group of one observation': { least: 0.1, holds: ({ groups }) => groups.some(({ length }) => length === 1) },
  'a negative component': { least: 0.1, holds: isNegativeComponent },
};
