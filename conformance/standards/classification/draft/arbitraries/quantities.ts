import fc from 'fast-check';
import type { QuantityInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';

const names = fc.constantFrom('f-beta', 'precision', 'average-precision', 'calibration-error', 'agreement-proportion');

const tags = fc.constantFrom(
  'average',
  'beta',
  'bin-edges',
  'bins',
  'clipping',
  'interpolation',
  'label-set',
  'ties',
  'zero-division',
);

const values = fc.constantFrom('macro', 'union', '10', '1e-15', 'equal-width', 'eleven-point', '0.5', 'half');

/** Quantities of this standard and others near them, their tags in any order. */
export const quantities = record({
  name: names,
  conventions: fc
    .uniqueArray(fc.tuple(tags, values), { selector: ([tag]) => tag, maxLength: 6 })
    .map((pairs) => Object.fromEntries(pairs)),
  definedBy: fc.option(fc.constantFrom('CLS-020@1', 'CLS-020@2', 'CLS-101@1'), { nil: undefined }),
}).map(({ definedBy, ...rest }): QuantityInput => (definedBy === undefined ? rest : { ...rest, definedBy }));
