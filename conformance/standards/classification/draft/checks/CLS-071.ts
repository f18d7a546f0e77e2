import type { ClusterUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { ON_LONG_LISTS } from '../../../../contract/long-lists.ts';
import { manyClusters, sampledClusters } from '../arbitraries/cluster-counts.ts';
import { digitsCheck } from '../digits-check.ts';
import { longU, singleU } from '../mutants/cluster-uncertainty.ts';

const LEAST = 1e-6;

const scales = (_input: unknown, _output: JsonObject, expected: JsonObject) => ({
  value: Math.max(LEAST, Math.abs(Number(expected['value']))),
  standardUncertainty: Math.max(LEAST, Number(expected['standardUncertainty'])),
});

/** A root of a rational number has all its digits. */
export const CLS_071: readonly Check[] = [
  digitsCheck<ClusterUncertaintyInput>({
    clause: 'CLS-071@1',
    operation: 'cluster-uncertainty',
    given: sampledClusters,
    scales,
    brokenBy: [singleU],
  }),
  digitsCheck<ClusterUncertaintyInput>({
    clause: 'CLS-071@1',
    operation: 'cluster-uncertainty',
    ...ON_LONG_LISTS,
    given: manyClusters,
    scales,
    brokenBy: [longU],
  }),
];
