import type { LogLossInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { losses } from '../arbitraries/probabilities.ts';
import { membersCheck } from '../members-check.ts';
import { populationSpread, spreadForMean } from '../mutants/log-loss.ts';

/** The spread of the losses over the root of their number. */
export const CLS_143 = membersCheck<LogLossInput>({
  clause: 'CLS-143@1',
  operation: 'log-loss',
  given: losses,
  labels: { 'ten items or more': { least: 0.2, holds: ({ reference }) => reference.length >= 10 } },

  members: ['standardUncertainty'],
  brokenBy: [populationSpread, spreadForMean],
});
