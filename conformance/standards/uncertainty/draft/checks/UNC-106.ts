import type { BootstrapInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulIntervals } from '../arbitraries/resampled.ts';
import {
  extremesForTails,
  intervalOfNoWidth,
  zeroAcceleration,
  zeroCorrection,
  zeroUncertainty,
} from '../mutants/bootstrap.ts';
import { replicateDoubles, statistics } from '../replicate-doubles.ts';

const isDegenerate = (input: BootstrapInput): boolean => new Set(replicateDoubles(input)).size === 1;
const isOneSided = (input: BootstrapInput): boolean => {
  const estimate = statistics[input.statistic](input.observations);
  const replicates = replicateDoubles(input);
  return replicates.every((one) => one < estimate) || replicates.every((one) => one > estimate);
};

const labels = {
  'all replicates equal': { least: 0.03, holds: isDegenerate },
  'replicates that differ': { least: 0.5, holds: (input: BootstrapInput) => !isDegenerate(input) },
  'all replicates on one side': { least: 0.02, holds: isOneSided },
};

const checked = (field: string, brokenBy: Check['brokenBy']): Check =>
  reasonCheck<BootstrapInput>({
    clause: 'UNC-106@1',
    id: `UNC-106/${field}`,
    operation: 'uncertainty/bootstrap',
    given: doubtfulIntervals,
    cost: 10,
    field,
    labels,
    brokenBy,
  });

/** What resampling cannot evaluate is undefined by a reason, and is neither zero nor an end that was cut. */
export const UNC_106: readonly Check[] = [
  checked('standardUncertainty', [zeroUncertainty]),
  checked('interval', [intervalOfNoWidth, extremesForTails]),
  checked('biasCorrection', [zeroCorrection]),
  checked('acceleration', [zeroAcceleration]),
];
