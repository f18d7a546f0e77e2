import type { MultiClassUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { sampledTables } from '../arbitraries/class-tables.ts';
import { membersCheck } from '../members-check.ts';
import {
  alwaysStratified,
  macroForWeighted,
  independentClasses,
  meanOfFAlways,
  proportionOfAll,
} from '../mutants/multi-class-uncertainty.ts';

/** The propagation of one sample over the whole table, covariances of the classes included. */
export const CLS_240 = membersCheck<MultiClassUncertaintyInput>({
  clause: 'CLS-240@1',
  operation: 'multi-class-uncertainty',
  given: sampledTables.map((input) => ({
    ...input,
    conventions: { ...input.conventions, sampling: 'multinomial' as const },
  })),
  labels: {
    MCC: { least: 0.03, holds: ({ measure }) => measure === 'mcc' },
    'macro average of F': { least: 0.05, holds: ({ conventions }) => conventions?.['macro-f'] !== undefined },
    'weighted average': { least: 0.05, holds: ({ conventions }) => conventions?.average === 'weighted' },
    'a class without items': { least: 0.1, holds: ({ counts }) => counts.some((row) => row.every((one) => one === 0)) },
  },
  members: ['value', 'standardUncertainty'],
  brokenBy: [alwaysStratified, proportionOfAll, independentClasses, macroForWeighted, meanOfFAlways],
});
