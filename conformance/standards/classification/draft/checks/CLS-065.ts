import type { CountUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { sampledCounts } from '../arbitraries/more-tables.ts';
import { digitsCheck } from '../digits-check.ts';
import { singleU } from '../mutants/count-uncertainty.ts';

const LEAST = 1e-6;

/** A root of a rational number has all its digits. */
export const CLS_065 = digitsCheck<CountUncertaintyInput>({
  clause: 'CLS-065@1',
  operation: 'count-uncertainty',
  given: sampledCounts,
  scales: (_input, _output, expected) => ({
    value: Math.max(LEAST, Math.abs(Number(expected['value']))),
    standardUncertainty: Math.max(LEAST, Number(expected['standardUncertainty'])),
  }),
  brokenBy: [singleU],
});
