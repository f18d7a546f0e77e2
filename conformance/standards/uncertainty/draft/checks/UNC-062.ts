import fc from 'fast-check';
import type { MeasurementResult, ReportInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals } from '../../../../judge/agreement.ts';
import { reportInputs } from '../arbitraries/reports.ts';
import { tiedReports } from '../arbitraries/tied-reports.ts';
import {
  dropsZeros,
  halfUp,
  noExponent,
  roundsDown,
  roundsUp,
  threeDigits,
  valueToTwoDigits,
} from '../mutants/report.ts';

/** U to two significant digits and the value to the same place, half to even, written so that the place can be read. */
export const UNC_062 = operationCheck<ReportInput, MeasurementResult>({
  clause: 'UNC-062@1',
  operation: 'uncertainty/report',
  given: fc.oneof(reportInputs, tiedReports),
  cost: 2,
  labels: {
    'a tie in the value': {
      least: 0.1,
      holds: ({ components, value }) => components[0]?.name === 'all of it' && value !== 0,
    },
  },
  judge: ({ output, expected }) =>
    worst([
      equals(output.expandedUncertainty, expected.expandedUncertainty ?? null, '/expandedUncertainty'),
      equals(output.value, expected.value, '/value'),
    ]),
  brokenBy: [halfUp, roundsDown, roundsUp, threeDigits, dropsZeros, noExponent, valueToTwoDigits],
});
