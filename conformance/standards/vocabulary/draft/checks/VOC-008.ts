import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { memberAt, replaced } from '../../../../contract/edit-document.ts';
import { documents } from '../../../uncertainty/draft/arbitraries/results.ts';
import { resultCheck } from '../../../uncertainty/draft/result-check.ts';
import { reidentified } from '../../../uncertainty/draft/violations/reidentified.ts';

const added = (parent: string, name: string): MinimalViolation => ({
  name: `${parent} has ${name}`,
  of: (document) =>
    parent !== '' && memberAt(document, parent) === undefined
      ? undefined
      : reidentified(replaced(document, `${parent}/${name}`, '1')),
});

/** No member besides those of the schema: a misspelt name is not an absent one. */
export const VOC_008 = resultCheck({
  clause: 'VOC-008@1',
  given: documents,
  violations: [
    added('', 'expandedUncertanty'),
    added('', 'uncertainty'),
    added('/measurand', 'dataset'),
    added('/measurand/quantity', 'unit'),
    added('/budget', 'total'),
    added('/budget/components/0', 'distribution'),
    added('/components/0', 'divisor'),
  ],
});
