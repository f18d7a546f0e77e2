import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { results } from '../../../uncertainty/draft/arbitraries/results.ts';
import { resultCheck } from '../../../uncertainty/draft/result-check.ts';
import { withValue } from '../../../uncertainty/draft/violations/without.ts';

const spelled = ['1,5', '+5', '.5', '5.', '0x10', '1 000', '01', '1e', 'NaN', '', '0e1000'].map((text) =>
  withValue('/value', text),
);

const asNumbers: readonly MinimalViolation[] = [
  withValue('/value', 12.5),
  withValue('/budget/components/0/sensitivity', 2),
  withValue('/coverageInterval/lower', 0.885),
];

/** A number whose digits carry meaning is a decimal string. */
export const VOC_002 = resultCheck({ clause: 'VOC-002@1', given: results, violations: [...asNumbers, ...spelled] });
