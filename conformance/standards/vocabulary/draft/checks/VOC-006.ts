import { resultCheck } from '../../../uncertainty/draft/result-check.ts';
import { without } from '../../../uncertainty/draft/violations/without.ts';

/** A measurand names its quantity and the conventions that apply to it. */
export const VOC_006 = resultCheck({
  clause: 'VOC-006@1',
  violations: [
    without('/measurand/quantity'),
    without('/measurand/quantity/name'),
    without('/measurand/quantity/conventions'),
  ],
});
