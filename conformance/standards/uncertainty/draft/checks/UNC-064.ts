import type { ReportInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulReports } from '../arbitraries/doubtful-reports.ts';
import { guessesProbability, ignoresBadMatrix, takesAnyUnit } from '../mutants/report.ts';

/** Where there is no report, the right reason why. */
export const UNC_064 = reasonCheck<ReportInput>({
  clause: 'UNC-064@1',
  operation: 'uncertainty/report',
  given: doubtfulReports,
  cost: 2,
  labels: {
    'no probability': {
      least: 0.03,
      holds: ({ coverage }) => coverage.basis !== 'conventional' && coverage.coverageProbability === undefined,
    },
    'a name twice': {
      least: 0.03,
      holds: ({ components }) => new Set(components.map(({ name }) => name)).size < components.length,
    },
    'nothing uncertain': {
      least: 0.03,
      holds: ({ components }) => components.every(({ standardUncertainty }) => standardUncertainty === 0),
    },
    'a matrix': { least: 0.1, holds: ({ correlation }) => correlation !== undefined },
  },
  brokenBy: [ignoresBadMatrix, guessesProbability, takesAnyUnit],
});
