import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { removed } from '../../../../contract/edit-document.ts';
import { circumstantial } from '../arbitraries/circumstances.ts';
import { resultCheck } from '../result-check.ts';
import { without, withValue } from '../violations/without.ts';

const undated: MinimalViolation = {
  name: 'neither a date nor a reference',
  of: (document) => removed(document, '/targetUncertainty/decidedOn', '/targetUncertainty/reference'),
};

/** A target uncertainty comes with the date of its decision or a reference to it. */
export const UNC_175 = resultCheck({
  clause: 'UNC-175@1',
  given: circumstantial,
  violations: [
    undated,
    without('/targetUncertainty/standardUncertainty'),
    withValue('/targetUncertainty/standardUncertainty', '-0.1'),
    withValue('/targetUncertainty/decidedOn', '31.3.2026'),
    withValue('/targetUncertainty/decidedOn', '2026-13-01'),
    withValue('/targetUncertainty/reference', ''),
  ],
});
