import fc from 'fast-check';
import type { LogLossInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { longLists, ON_LONG_LISTS } from '../../../../contract/long-lists.ts';
import { withLongRows } from '../arbitraries/long-items.ts';
import { losses, valueAlone } from '../arbitraries/probabilities.ts';
import { digitsCheck } from '../digits-check.ts';
import { longLoss, singleLoss } from '../mutants/log-loss.ts';

const LEAST = 0.01;

const ofLosses = (_input: unknown, _output: JsonObject, expected: JsonObject) => ({
  value: Math.max(LEAST, Math.abs(Number(expected['value']))),
  standardUncertainty: Math.max(LEAST, Math.abs(Number(expected['standardUncertainty']))),
});

/** Losses of nearly certain items are measured against a hundredth. */
export const CLS_147: readonly Check[] = [
  digitsCheck<LogLossInput>({
    clause: 'CLS-147@1',
    operation: 'log-loss',
    given: fc.oneof(valueAlone(losses), losses),
    scales: ofLosses,
    brokenBy: [singleLoss],
  }),
  digitsCheck<LogLossInput>({
    clause: 'CLS-147@1',
    operation: 'log-loss',
    ...ON_LONG_LISTS,
    given: longLists(fc.oneof(valueAlone(losses), losses), withLongRows),
    scales: ofLosses,
    brokenBy: [longLoss],
  }),
];
