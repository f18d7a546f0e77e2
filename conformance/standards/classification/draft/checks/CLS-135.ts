import type { Check } from '../../../../contract/check.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import type { OperationName } from '../../../../contract/operation.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulScored } from '../arbitraries/scored.ts';
import { cutsLists, oneCode, zeroForNotFinite } from '../mutants/refusals.ts';

/** Lists of one length, and numbers for scores. */
export const CLS_135: readonly Check[] = ['average-precision', 'precision-recall-curve'].map((name) => {
  const operation: OperationName = `classification/${name}`;
  return reasonCheck<JsonObject>({
    clause: 'CLS-135@1',
    id: `CLS-135/${name}`,
    operation,
    given: doubtfulScored.map((items): JsonObject => ({
      ...items,
      ...(name === 'average-precision' ? { conventions: { interpolation: 'step' } } : {}),
    })),
    cost: 2,
    labels: {
      'different lengths': {
        least: 0.1,
        holds: ({ reference, scores }) => (reference as readonly []).length !== (scores as readonly []).length,
      },
    },
    brokenBy: [
      cutsLists('CLS-135', operation),
      zeroForNotFinite('CLS-135', operation),
      oneCode('CLS-135', operation, 'not-finite'),
    ],
  });
});
