import fc from 'fast-check';
import type { CompareInput, CompareOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals } from '../../../../judge/agreement.ts';
import { doubtfulScores, isAtTheLimit, resultsAtTheLimit } from '../arbitraries/compared-results.ts';
import {
  alwaysByEn,
  alwaysInclusive,
  decidesInBinary64,
  exclusiveUnlessTold,
  signedScore,
  zetaUnlessTold,
  zetaWithinOne,
} from '../mutants/compare.ts';

/** |E_n| within 1 or |ζ| within 2, the limit itself as asked, decided on the decimal strings (JCGM 200:2012, 2.47). */
export const UNC_130 = operationCheck<CompareInput, CompareOutput>({
  clause: 'UNC-130@1',
  operation: 'uncertainty/compare',
  given: fc.oneof({ weight: 3, arbitrary: resultsAtTheLimit }, { weight: 1, arbitrary: doubtfulScores }),
  labels: {
    'at the limit, inclusive': { least: 0.1, holds: (input) => isAtTheLimit(input) && input.limit !== 'exclusive' },
    'at the limit, exclusive': { least: 0.05, holds: (input) => isAtTheLimit(input) && input.limit === 'exclusive' },
    'by zeta': { least: 0.1, holds: ({ criterion }) => criterion === 'zeta' },
    'by en, not told': { least: 0.1, holds: ({ criterion }) => criterion === undefined },
    'no verdict': { least: 0.03, holds: ({ correlation }) => correlation === undefined },
  },
  judge: ({ output, expected }) => equals(output.compatible, expected.compatible, '/compatible'),
  brokenBy: [
    exclusiveUnlessTold,
    alwaysInclusive,
    alwaysByEn,
    zetaUnlessTold,
    signedScore,
    zetaWithinOne,
    decidesInBinary64,
  ],
});
