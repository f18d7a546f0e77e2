import { results } from '../../../uncertainty/draft/arbitraries/results.ts';
import { resultCheck } from '../../../uncertainty/draft/result-check.ts';
import { digestOf } from '../digest-violation.ts';
import { quantityOfMeasurand, quantityUnsorted } from '../mutants.ts';

/** The digest of the quantity is that of its canonical form. */
export const VOC_004 = resultCheck({
  clause: 'VOC-004@1',
  given: results,
  violations: [
    digestOf('quantity', 'of another quantity', ({ quantity }) => ({ ...(quantity as object), name: 'another' })),
    digestOf('quantity', 'of the whole measurand', ({ digests: _, ...measurand }) => measurand),
    digestOf('quantity', 'of the name alone', ({ quantity }) => (quantity as { name: string }).name),
  ],
  brokenBy: [],
  reportsBrokenBy: [quantityUnsorted, quantityOfMeasurand],
});
