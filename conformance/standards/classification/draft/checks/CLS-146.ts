import type { Check } from '../../../../contract/check.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulProbabilities } from '../arbitraries/probabilities.ts';
import { refusesNearlyOne } from '../mutants/log-loss.ts';
import { lastColumn, oneCodeForAll } from '../mutants/stated-probabilities.ts';

const TAGS: Readonly<Record<string, JsonObject>> = {
  'log-loss': { 'log-base': 'e', clipping: 'none' },
  'brier-score': { scale: 'sum' },
};

/** Either form of probabilities, of one length with the classes, and each class with a column. */
export const CLS_146: readonly Check[] = Object.entries(TAGS).map(([name, tags]) =>
  reasonCheck<JsonObject>({
    clause: 'CLS-146@1',
    id: `CLS-146/${name}`,
    operation: `classification/${name}`,
    given: doubtfulProbabilities.map((input): JsonObject => ({
      ...input,
      conventions: name === 'log-loss' && 'rows' in input ? { ...tags, normalisation: 'none' } : tags,
    })),
    labels: {
      'neither form': { least: 0.05, holds: (input) => !('rows' in input) && !('probabilities' in input) },
      'both forms': { least: 0.05, holds: (input) => 'rows' in input && 'probabilities' in input },
    },
    brokenBy: [lastColumn(name), oneCodeForAll(name), ...(name === 'log-loss' ? [refusesNearlyOne] : [])],
  }),
);
