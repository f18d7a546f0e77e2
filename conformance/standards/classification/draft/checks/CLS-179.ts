import type { Check } from '../../../../contract/check.ts';
import type { CalibrationErrorInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { binsAlone, doubtfulProbabilities, eitherForm } from '../arbitraries/probabilities.ts';
import { lastForPositive, refusesRows } from '../mutants/calibration-error.ts';
import { lastColumn, oneCodeForAll } from '../mutants/stated-probabilities.ts';

/** Either form of probabilities, each class with a column, and rows without a positive class. */
export const CLS_179: readonly Check[] = [
  reasonCheck<JsonObject>({
    clause: 'CLS-179@1',
    operation: 'classification/calibration-error',
    given: doubtfulProbabilities.map((input): JsonObject => ({
      ...input,
      expectation: 'none',
      conventions: { bins: '10', 'bin-edges': 'equal-width', confidence: 'top-label', norm: 'l1' },
    })),
    labels: {
      'neither form': { least: 0.05, holds: (input) => !('rows' in input) && !('probabilities' in input) },
      'both forms': { least: 0.05, holds: (input) => 'rows' in input && 'probabilities' in input },
    },
    brokenBy: [lastColumn('calibration-error', 'CLS-179'), oneCodeForAll('calibration-error', 'CLS-179')],
  }),
  reasonCheck<CalibrationErrorInput>({
    clause: 'CLS-179@1',
    id: 'CLS-179/positive-class',
    operation: 'classification/calibration-error',
    given: binsAlone(eitherForm),
    labels: {
      'rows, positive class': {
        least: 0.15,
        holds: ({ rows, conventions }) => rows !== undefined && conventions?.confidence === 'positive-class',
      },
      'rows, top label': {
        least: 0.15,
        holds: ({ rows, conventions }) => rows !== undefined && conventions?.confidence === 'top-label',
      },
    },
    brokenBy: [lastForPositive, refusesRows],
  }),
];
