import type { ScoredUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { scoresAtTheBound } from '../arbitraries/scored-measures.ts';
import { membersCheck } from '../members-check.ts';
import { alwaysValid, countsItems, fiveOfEach, gapsDoNotMatter } from '../mutants/scored-uncertainty.ts';

const smaller = ({ reference }: ScoredUncertaintyInput): number =>
  Math.min(...[0, 1].map((one) => reference.filter((other) => other === one).length));

/** Enough items, clusters and gaps for the first order. */
export const CLS_254 = membersCheck<ScoredUncertaintyInput>({
  clause: 'CLS-254@1',
  operation: 'scored-uncertainty',
  given: scoresAtTheBound,
  cost: 2,
  labels: {
    'from five to nineteen of a class': { least: 0.1, holds: (input) => smaller(input) >= 5 && smaller(input) < 20 },
    'twenty of each class or more': { least: 0.1, holds: (input) => smaller(input) >= 20 },
    clusters: { least: 0.2, holds: ({ clusters }) => clusters !== undefined },
    'calibration error': { least: 0.1, holds: ({ measure }) => measure === 'calibration-error' },
  },
  members: ['valid'],
  brokenBy: [alwaysValid, fiveOfEach, countsItems, gapsDoNotMatter],
});
