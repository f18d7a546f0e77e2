import fc from 'fast-check';
import type { LogLossInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { losses, valueAlone } from '../arbitraries/probabilities.ts';
import { digitsCheck } from '../digits-check.ts';
import { singleLoss } from '../mutants/log-loss.ts';

const LEAST = 0.01;

/** Losses of nearly certain items are measured against a hundredth. */
export const CLS_147 = digitsCheck<LogLossInput>({
  clause: 'CLS-147@1',
  operation: 'log-loss',
  given: fc.oneof(valueAlone(losses), losses),
  scales: (_input, _output, expected) => ({
    value: Math.max(LEAST, Math.abs(Number(expected['value']))),
    standardUncertainty: Math.max(LEAST, Math.abs(Number(expected['standardUncertainty']))),
  }),
  brokenBy: [singleLoss],
});
