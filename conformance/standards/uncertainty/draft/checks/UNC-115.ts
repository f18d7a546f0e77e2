import type { DecideInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulDecisions } from '../arbitraries/decisions.ts';
import { certainOfZero, dropsSign, exactForTwo, moreThanAll, swapsLimits } from '../mutants/decide.ts';

/** What is no rule, no tolerance or no distribution is rejected, the first fault of the table first. */
export const UNC_115 = reasonCheck<DecideInput>({
  clause: 'UNC-115@1',
  operation: 'uncertainty/decide',
  given: doubtfulDecisions,
  labels: {
    'limits reversed': { least: 0.1, holds: ({ tolerance }) => tolerance.upper === '2.99' },
    'guarded rejection': { least: 0.1, holds: ({ guardBandFactor }) => guardBandFactor === '-1' },
    'a distribution': { least: 0.2, holds: ({ distribution }) => distribution !== undefined },
    'nothing wrong': {
      least: 0.1,
      holds: ({ tolerance, guardBandFactor, distribution }) =>
        tolerance.upper !== '2.99' && guardBandFactor !== '-1' && distribution === undefined,
    },
  },
  brokenBy: [swapsLimits, dropsSign, certainOfZero, moreThanAll, exactForTwo],
});
