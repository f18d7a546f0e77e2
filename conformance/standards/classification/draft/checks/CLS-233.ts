import type { BootstrapMeasureInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulReplicates } from '../arbitraries/resampled-items.ts';
import { measureOfEach } from '../measure-replicate-doubles.ts';
import {
  atTheBoundToo,
  extremesForTails,
  intervalOfNoWidth,
  neverTooMany,
  oneInTen,
  zeroBias,
  zeroUncertainty,
} from '../mutants/bootstrap-intervals.ts';

/** The resamples without a value, and all of them. */
const without = (input: BootstrapMeasureInput): readonly [number, number] => {
  const each = measureOfEach(input);
  return [each.filter((one) => one === undefined).length, each.length];
};

const checked = (field: 'bias' | 'standardUncertainty' | 'interval', brokenBy: Check['brokenBy']): Check =>
  reasonCheck<BootstrapMeasureInput>({
    clause: 'CLS-233@1',
    id: `CLS-233/${field}`,
    operation: 'classification/bootstrap-measure',
    given: doubtfulReplicates,
    cost: 4,
    field,
    labels: {
      'too many without a value': {
        least: 0.1,
        holds: (input) => {
          const [none, all] = without(input);
          return 100 * none > all;
        },
      },
      'as many without a value as may be': {
        least: 0.01,
        holds: (input) => {
          const [none, all] = without(input);
          return none > 0 && 100 * none <= all;
        },
      },
      'all replicates equal': { least: 0.03, holds: (input) => new Set(measureOfEach(input)).size === 1 },
      'few replicates': { least: 0.05, holds: ({ resamples }) => resamples.length < 10 },
    },
    brokenBy,
  });

/** What resampling does not say is undefined by a reason, and is neither zero nor an end that was cut. */
export const CLS_233: readonly Check[] = [
  checked('bias', [neverTooMany, oneInTen, atTheBoundToo, zeroBias]),
  checked('standardUncertainty', [neverTooMany, oneInTen, atTheBoundToo, zeroUncertainty]),
  checked('interval', [neverTooMany, oneInTen, atTheBoundToo, intervalOfNoWidth, extremesForTails]),
];
