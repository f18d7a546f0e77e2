import type { LogLossInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { losses, valueAlone } from '../arbitraries/probabilities.ts';
import { membersCheck } from '../members-check.ts';
import { alwaysClips, clipsBelowOnly } from '../mutants/log-loss.ts';

/** Probabilities are clipped as far as is named, and no farther. */
export const CLS_141 = membersCheck<LogLossInput>({
  clause: 'CLS-141@1',
  operation: 'log-loss',
  given: valueAlone(losses),
  labels: {
    'not clipped': { least: 0.1, holds: ({ conventions }) => conventions?.clipping === 'none' },
    'clipped at a hundredth': { least: 0.1, holds: ({ conventions }) => conventions?.clipping === '0.01' },
  },

  members: ['value'],
  brokenBy: [alwaysClips, clipsBelowOnly],
});
