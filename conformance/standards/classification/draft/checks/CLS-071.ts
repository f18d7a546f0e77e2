import type { ClusterUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { sampledClusters } from '../arbitraries/cluster-counts.ts';
import { digitsCheck } from '../digits-check.ts';
import { singleU } from '../mutants/cluster-uncertainty.ts';

const LEAST = 1e-6;

/** A root of a rational number has all its digits. */
export const CLS_071 = digitsCheck<ClusterUncertaintyInput>({
  clause: 'CLS-071@1',
  operation: 'cluster-uncertainty',
  given: sampledClusters,
  scales: (_input, _output, expected) => ({
    value: Math.max(LEAST, Math.abs(Number(expected['value']))),
    standardUncertainty: Math.max(LEAST, Number(expected['standardUncertainty'])),
  }),
  brokenBy: [singleU],
});
