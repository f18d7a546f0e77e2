import { pointerTo } from '../../../../../schemas/document/json-pointer.ts';
import type { Json, JsonObject } from '../../../../contract/json.ts';
import type { DocumentRule, Violation } from '../../../../contract/rule.ts';
import { isUcumUnit } from '../unit.ts';

const violation = (pointer: string, unit: string): Violation => ({
  pointer,
  message: {
    en: `${JSON.stringify(unit)} is not a valid unit expression of UCUM (case-sensitive).`,
    zh: `${JSON.stringify(unit)}不是有效的UCUM单位表达式（区分大小写）。`,
  },
  fix: {
    en: 'Write the unit in UCUM, such as `1`, `%`, `nm`, `J/s` or `kW.h`.',
    zh: '用UCUM书写单位，例如`1`、`%`、`nm`、`J/s`或`kW.h`。',
  },
});

/** Adds a violation for every member named `unit` that is none, wherever a list or an object has one. */
function judgeUnits(value: Json, pointer: string, found: Violation[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value as JsonObject)) {
    if (typeof member === 'object') judgeUnits(member, pointerTo(pointer, name), found);
    else if (name === 'unit' && typeof member === 'string' && !isUcumUnit(member)) {
      found.push(violation(pointerTo(pointer, name), member));
    }
  }
}

const unitRule = (document: string, members: readonly string[]): DocumentRule => ({
  clause: 'VOC-001@1',
  document,
  violations: (result) => {
    const found: Violation[] = [];
    for (const member of members) {
      const value = result[member];
      if (value !== undefined) judgeUnits({ [member]: value }, '', found);
    }
    return found;
  },
});

/**
 * > A unit is a valid expression of the Unified Code for Units of Measure, case-sensitive variant, of at most 200 characters.
 *
 * UCUM 2.1, by a maintained library. Members that merely may be named `unit`, such as a condition, are not looked at.
 */
export const VOC_001: readonly DocumentRule[] = [
  unitRule('uncertainty/measurement-result', ['unit', 'budget']),
  unitRule('uncertainty/uncertainty-budget', ['unit', 'components']),
  unitRule('uncertainty/conformity-statement', ['unit']),
];
