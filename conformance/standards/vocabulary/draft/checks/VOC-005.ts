import { results } from '../../../uncertainty/draft/arbitraries/results.ts';
import { resultCheck } from '../../../uncertainty/draft/result-check.ts';
import { digestOf } from '../digest-violation.ts';
import { measurandUnsorted, measurandWithoutConditions } from '../mutants.ts';

/** The digest of the measurand is that of the canonical form of all of it but the digests. */
export const VOC_005 = resultCheck({
  clause: 'VOC-005@1',
  given: results,
  violations: [
    digestOf('measurand', 'of other conditions', ({ digests: _, ...measurand }) => ({
      ...measurand,
      conditions: { x: 'y' },
    })),
    digestOf('measurand', 'with the digests in it', (measurand) => measurand),
    digestOf('measurand', 'of the quantity alone', ({ quantity }) => quantity ?? null),
  ],
  reportsBrokenBy: [measurandUnsorted, measurandWithoutConditions],
});
