import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { memberAt, replaced } from '../../../../contract/edit-document.ts';
import { parseDecimal } from '../../../../numerics/decimal.ts';
import { valueUnrounded } from '../mutants/report.ts';
import { resultCheck } from '../result-check.ts';
import { written } from '../written-decimal.ts';

/** The value ends one place later or earlier than the expanded uncertainty, whatever it is. */
const shiftedPlace = (places: 1 | -1): MinimalViolation => ({
  name: places === -1 ? 'the value has a digit more' : 'the value has a digit less',
  of: (document) => {
    const text = memberAt(document, '/value');
    const value = typeof text === 'string' ? parseDecimal(text) : undefined;
    if (value === undefined || memberAt(document, '/expandedUncertainty') === undefined) return undefined;
    const coefficient = places === -1 ? value.coefficient * 10n : value.coefficient / 10n;
    return replaced(document, '/value', written({ coefficient, exponent: value.exponent + places }));
  },
});

/** Value and expanded uncertainty end at the same place. */
export const UNC_011 = resultCheck({
  clause: 'UNC-011@1',
  violations: [shiftedPlace(-1), shiftedPlace(1)],
  reportsBrokenBy: [valueUnrounded],
});
