import type { LogLossInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { losses, valueAlone } from '../arbitraries/probabilities.ts';
import { membersCheck } from '../members-check.ts';
import { naturalAlways, positivesOnly, sumForMean } from '../mutants/log-loss.ts';

/** The mean of the losses, in the base that is named. */
export const CLS_140 = membersCheck<LogLossInput>({
  clause: 'CLS-140@1',
  operation: 'log-loss',
  given: valueAlone(losses),
  labels: {
    'in base two': { least: 0.3, holds: ({ conventions }) => conventions?.['log-base'] === '2' },
    rows: { least: 0.2, holds: ({ rows }) => rows !== undefined },
  },

  members: ['value'],
  brokenBy: [naturalAlways, positivesOnly, sumForMean],
});
