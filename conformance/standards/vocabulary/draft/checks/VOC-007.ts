import { CONFORMS_TO as UNCERTAINTY } from '../../../../../schemas/uncertainty/draft/generated/conforms-to.ts';
import { CONFORMS_TO as VOCABULARY } from '../../../../../schemas/vocabulary/draft/generated/conforms-to.ts';
import { documents } from '../../../uncertainty/draft/arbitraries/results.ts';
import { resultCheck } from '../../../uncertainty/draft/result-check.ts';
import { without, withValue } from '../../../uncertainty/draft/violations/without.ts';
import { anyBase, anyVersion } from '../mutants.ts';

/** A document states its type and the version to which it conforms. */
export const VOC_007 = resultCheck({
  clause: 'VOC-007@1',
  given: documents,
  violations: [
    without('/conformsTo'),
    without('/type'),
    withValue('/type', 'certificate'),
    withValue('/conformsTo', 'uncertainty 0.1'),
    withValue('/conformsTo', VOCABULARY),
    withValue('/conformsTo', `${UNCERTAINTY}.0`),
    withValue('/conformsTo', 'https://example.org/std/uncertainty/0.1'),
    withValue('/conformsTo', UNCERTAINTY.replace(/0\.1$/, '9.9')),
  ],
  brokenBy: [anyBase, anyVersion],
});
