import type { LogLossInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import type { Mutant } from '../../../../contract/mutant.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulLosses, valueAlone } from '../arbitraries/probabilities.ts';
import { certainWithoutSpread, largeForInfinite } from '../mutants/log-loss.ts';

const check = (field: 'value' | 'standardUncertainty', brokenBy: readonly Mutant[]): Check =>
  reasonCheck<LogLossInput>({
    clause: 'CLS-144@1',
    id: `CLS-144/${field === 'value' ? 'loss' : 'uncertainty'}`,
    operation: 'classification/log-loss',
    field,
    given: field === 'value' ? valueAlone(doubtfulLosses) : doubtfulLosses,
    labels: {
      'one item': { least: 0.1, holds: ({ reference }) => reference.length === 1 },
      'certain and wrong': {
        least: 0.02,
        holds: ({ reference, probabilities, conventions }) =>
          conventions?.clipping === 'none' && reference.some((is, i) => probabilities?.[i] === 1 - is),
      },
      'equal losses': {
        least: 0.1,
        holds: ({ reference, probabilities }) => reference.length > 1 && new Set(probabilities).size === 1,
      },
    },
    brokenBy,
  });

/** No loss of the impossible, no uncertainty without spread. */
export const CLS_144: readonly Check[] = [
  check('value', [largeForInfinite]),
  check('standardUncertainty', [largeForInfinite, certainWithoutSpread]),
];
