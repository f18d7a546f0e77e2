import { documents } from '../../../uncertainty/draft/arbitraries/results.ts';
import { resultCheck } from '../../../uncertainty/draft/result-check.ts';
import { withValue } from '../../../uncertainty/draft/violations/without.ts';
import { unitsByName, unitsOfAnyLength } from '../mutants.ts';

const WRONG = ['Meter', 'µm', 'degC', 'kWh', 'percent', 'm//s', 'items', 'NM', ' nm', 'Nm ', 'm{', 'constructor'];

/** 201 characters, and valid but for that: an annotation may be of any length. */
const TOO_LONG = `m{${'x'.repeat(198)}}`;

/** Each unit is a valid UCUM expression, case-sensitive, of at most 200 characters. */
export const VOC_001 = resultCheck({
  clause: 'VOC-001@1',
  given: documents,
  violations: [
    ...WRONG.map((unit) => withValue('/unit', unit)),
    withValue('/unit', TOO_LONG),
    withValue('/budget/components/0/unit', 'Meter'),
    withValue('/components/0/unit', 'degC'),
  ],
  brokenBy: [unitsByName, unitsOfAnyLength],
});
