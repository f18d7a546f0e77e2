import type { McnemarInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { fewPairs } from '../arbitraries/comparisons.ts';
import { noneForOne, oneForNone, oneReason, zeroSpread } from '../mutants/mcnemar.ts';

const isAlike = ({ onlyFirst, onlySecond }: McnemarInput): boolean => onlyFirst + onlySecond === 0;
const operation = 'classification/mcnemar';
const clause = 'CLS-205@1';

/** No p value of zero over zero, one of 1 for the exact forms, and no uncertainty without spread. */
export const CLS_205: readonly Check[] = [
  reasonCheck<McnemarInput>({
    clause,
    operation,
    given: fewPairs,
    field: 'pValue',
    labels: {
      'no discordant item, a chi-squared form': {
        least: 0.05,
        holds: (input) => isAlike(input) && input.conventions?.test?.startsWith('chi') === true,
      },
      'no discordant item, an exact form': {
        least: 0.05,
        holds: (input) => isAlike(input) && input.conventions?.test?.startsWith('chi') === false,
      },
    },
    brokenBy: [oneForNone, noneForOne],
  }),
  reasonCheck<McnemarInput>({
    clause,
    id: 'CLS-205/uncertainty',
    operation,
    given: fewPairs.filter(({ items }) => items !== undefined),
    field: 'standardUncertainty',
    labels: {
      'one item': { least: 0.05, holds: ({ items }) => items === 1 },
      'all pairs alike': { least: 0.05, holds: (input) => isAlike(input) && (input.items ?? 0) > 1 },
      'the first better on every item': {
        least: 0.02,
        holds: ({ onlyFirst, onlySecond, items = 0 }) => items > 1 && Math.max(onlyFirst, onlySecond) === items,
      },
    },
    brokenBy: [zeroSpread, oneReason],
  }),
];
