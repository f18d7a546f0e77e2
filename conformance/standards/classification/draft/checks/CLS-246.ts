import type { MultiClassUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { sampledTables } from '../arbitraries/class-tables.ts';
import { digitsCheck } from '../digits-check.ts';
import { singleU } from '../mutants/multi-class-uncertainty.ts';

const LEAST = 1e-6;

/** A root of a rational number has all its digits. */
export const CLS_246 = digitsCheck<MultiClassUncertaintyInput>({
  clause: 'CLS-246@1',
  operation: 'multi-class-uncertainty',
  given: sampledTables,
  scales: (_input, _output, expected) => ({
    value: Math.max(LEAST, Math.abs(Number(expected['value']))),
    standardUncertainty: Math.max(LEAST, Number(expected['standardUncertainty'])),
  }),
  brokenBy: [singleU],
});
