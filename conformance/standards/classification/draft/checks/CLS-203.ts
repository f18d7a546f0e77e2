import type { McnemarInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { testedPairs } from '../arbitraries/comparisons.ts';
import { someTags } from '../arbitraries/roc-inputs.ts';
import { alwaysNames, namedOnly, unnamed } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { mcnemar } from '../reference/mcnemar.ts';

const isNearEnough = ({ onlyFirst, onlySecond }: McnemarInput): boolean =>
  Math.abs(onlyFirst - onlySecond) <= 5 * Math.sqrt(onlyFirst + onlySecond);

/** The form of the test is named: the four differ. */
export const CLS_203 = namingCheck<McnemarInput>({
  clause: 'CLS-203@1',
  operation: 'mcnemar',
  given: someTags(testedPairs.filter(isNearEnough)),
  labels: { 'nothing asked for': { least: 0.15, holds: ({ conventions }) => conventions?.test === undefined } },
  reference: mcnemar,
  value: 'pValue',
  brokenBy: [
    unnamed('CLS-203', 'mcnemar'),
    alwaysNames('CLS-203', 'mcnemar', 'test', 'chi-squared'),
    namedOnly('CLS-203', 'mcnemar', { test: 'exact' }),
  ],
});
