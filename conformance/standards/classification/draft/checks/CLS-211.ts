import type {
  SeveralComparisonsInput,
  SeveralComparisonsOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals } from '../../../../judge/agreement.ts';
import { families } from '../arbitraries/comparisons.ts';
import { alwaysFive, binaryProduct, strictly, unadjusted } from '../mutants/several-comparisons.ts';
import { severalComparisons } from '../reference/several-comparisons.ts';

const meetsTheLevel = (input: SeveralComparisonsInput): boolean => {
  const answer = severalComparisons(input);
  if (answer.outcome !== 'result') return false;
  const { comparisons, significance } = answer.output as SeveralComparisonsOutput;
  return comparisons.some(({ adjusted }) => adjusted === significance);
};

/** Exact decimals are compared with the level, and an equal one is rejected. */
export const CLS_211 = operationCheck<SeveralComparisonsInput, SeveralComparisonsOutput>({
  clause: 'CLS-211@1',
  operation: 'classification/several-comparisons',
  given: families,
  labels: {
    'an adjusted p value equal to the level': { least: 0.1, holds: meetsTheLevel },
    'no level': { least: 0.05, holds: ({ significance }) => significance === undefined },
  },
  judge: ({ output, expected }) =>
    worst([
      equals(
        output.comparisons.map(({ isRejected }) => isRejected),
        expected.comparisons.map(({ isRejected }) => isRejected),
        '/comparisons',
      ),
      equals(output.rejections, expected.rejections, '/rejections'),
      equals(output.significance, expected.significance, '/significance'),
    ]),
  brokenBy: [binaryProduct, strictly, unadjusted, alwaysFive],
});
