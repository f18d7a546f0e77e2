import { results } from '../../../uncertainty/draft/arbitraries/results.ts';
import { resultCheck } from '../../../uncertainty/draft/result-check.ts';
import { withValue } from '../../../uncertainty/draft/violations/without.ts';

const HEX = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const digest = (text: string) => withValue('/measurand/items/digest', text);

/** A digest is `sha256:` and 64 lower-case hexadecimal digits. */
export const VOC_003 = resultCheck({
  clause: 'VOC-003@1',
  given: results.filter((result) => (result['measurand'] as { items?: unknown }).items !== undefined),
  violations: [
    digest(HEX),
    digest(`sha256:${HEX.toUpperCase()}`),
    digest(`sha256:${HEX.slice(1)}`),
    digest(`sha256:${HEX}0`),
    digest(`sha-256:${HEX}`),
    digest(`md5:${HEX.slice(32)}`),
    digest(`sha256:${HEX.slice(0, 63)}g`),
  ],
});
