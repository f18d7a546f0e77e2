import type {
  CoverageFactorInput,
  CoverageFactorOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals } from '../../../../judge/agreement.ts';
import { coverageOf } from '../arbitraries/coverage.ts';
import { echoesProbability, exactProbability } from '../mutants/coverage-factor.ts';

/** The factor 2 has no exact probability: it is reported in words, whatever was asked for. */
export const UNC_041 = operationCheck<CoverageFactorInput, CoverageFactorOutput>({
  clause: 'UNC-041@1',
  operation: 'uncertainty/coverage-factor',
  given: coverageOf('conventional'),
  labels: {
    'no probability asked for': { least: 0.2, holds: ({ coverageProbability: p }) => p === undefined },
    'a probability asked for': { least: 0.05, holds: ({ coverageProbability: p }) => p !== undefined },
  },
  judge: ({ output }) => equals(output.coverageProbability, 'approximately 0.95', '/coverageProbability'),
  brokenBy: [exactProbability, echoesProbability],
});
