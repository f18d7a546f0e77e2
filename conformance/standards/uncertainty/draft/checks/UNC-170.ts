import type { RoundResultInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulRounding } from '../arbitraries/rounding.ts';
import { absoluteUncertainty, noBound, zeroRejected, zeroStated } from '../mutants/round-result.ts';

/** A zero has no digits, a negative uncertainty is none, and nobody writes out a thousand zeros. */
export const UNC_170 = reasonCheck<RoundResultInput>({
  clause: 'UNC-170@1',
  operation: 'uncertainty/round-result',
  given: doubtfulRounding,
  labels: {
    'a zero': { least: 0.1, holds: ({ expandedUncertainty: U }) => Number(U) === 0 && !String(U).includes('e-33') },
    'a negative uncertainty': { least: 0.1, holds: ({ expandedUncertainty: U }) => Number(U) < 0 },
    'an uncertainty far away': { least: 0.1, holds: ({ expandedUncertainty: U }) => /e-?33/.test(String(U)) },
    'a value far away': { least: 0.1, holds: ({ value }) => /e-?33/.test(String(value)) },
  },
  brokenBy: [absoluteUncertainty, noBound, zeroStated, zeroRejected],
});
