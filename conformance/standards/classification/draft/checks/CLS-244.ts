import fc from 'fast-check';
import type { MultiClassUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { sampledTables, tablesAtTheBound } from '../arbitraries/class-tables.ts';
import { membersCheck } from '../members-check.ts';
import { alwaysValid, errorsDoNotMatter, fiveWrongOfEach, onlyWithItems } from '../mutants/multi-class-uncertainty.ts';

const rightOf = ({ counts }: MultiClassUncertaintyInput): readonly number[] => counts.map((row, k) => row[k] as number);

/** Enough items right in every class, and enough wrong in all. */
export const CLS_244 = membersCheck<MultiClassUncertaintyInput>({
  clause: 'CLS-244@1',
  operation: 'multi-class-uncertainty',
  given: fc.oneof(sampledTables, tablesAtTheBound),
  labels: {
    'fewer than five of a class right': {
      least: 0.1,
      holds: (input) => rightOf(input).some((one) => one > 0 && one < 5),
    },
    'fewer than five wrong': {
      least: 0.03,
      holds: (input) => {
        const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
        return sum(input.counts.flat()) - sum(rightOf(input)) < 5;
      },
    },
    'a class without items': { least: 0.1, holds: ({ counts }) => counts.some((row) => row.every((one) => one === 0)) },
  },
  members: ['valid'],
  brokenBy: [alwaysValid, fiveWrongOfEach, errorsDoNotMatter, onlyWithItems],
});
