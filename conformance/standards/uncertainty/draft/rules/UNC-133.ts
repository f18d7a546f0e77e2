import type { JsonObject } from '../../../../contract/json.ts';
import type { DocumentRule, Violation } from '../../../../contract/rule.ts';
import { objectAt } from '../budget-rule.ts';
import { differingMembers } from '../comparability.ts';
import { sameCoverage } from '../same-coverage.ts';

const differs = (pointer: string): Violation => ({
  pointer: '/reference/measurand',
  message: {
    en: `The measurands differ at ${pointer}, so the results are not comparable.`,
    zh: `两个被测量在${pointer}处不同，因此结果不可比。`,
  },
  fix: {
    en: 'Compare results for the same measurand, or name the condition or the system as the factor compared.',
    zh: '比较同一被测量的结果，或将该条件或系统指明为所比较的因素。',
  },
});

const otherUnit = (one: unknown, other: unknown): Violation => ({
  pointer: '/reference/unit',
  message: {
    en: `The reference is stated in ${String(other)} and the result in ${String(one)}.`,
    zh: `参考结果的单位为${String(other)}，结果的单位为${String(one)}。`,
  },
  fix: { en: 'State both in one unit.', zh: '以同一单位给出两个结果。' },
});

const notExpandedAlike: Violation = {
  pointer: '/en',
  message: {
    en: 'The results do not state expanded uncertainties of one coverage probability and one basis, so there is no E_n.',
    zh: '两个结果未给出具有相同包含概率和相同依据的扩展不确定度，E_n不存在。',
  },
  fix: {
    en: 'Expand both uncertainties alike, or decide by the criterion zeta and state no en.',
    zh: '以相同方式扩展两个不确定度，或以zeta为判据且不给出en。',
  },
};

const expandedAlike = (result: JsonObject, reference: JsonObject): boolean =>
  result['expandedUncertainty'] !== undefined &&
  reference['expandedUncertainty'] !== undefined &&
  sameCoverage(result, reference);

/**
 * > The results of a comparison are comparable and in one unit; where E_n is stated they are expanded alike.
 *
 * JCGM 200:2012, 2.46.
 */
export const UNC_133: DocumentRule = {
  clause: 'UNC-133@1',
  document: 'uncertainty/comparison',
  violations: (comparison) => {
    const [result, reference] = [objectAt(comparison, 'result'), objectAt(comparison, 'reference')];
    if (result === undefined || reference === undefined) return [];
    const measurands = [objectAt(result, 'measurand') ?? {}, objectAt(reference, 'measurand') ?? {}] as const;
    const factor = comparison['factor'];
    return [
      ...differingMembers(...measurands, typeof factor === 'string' ? factor : undefined).map(differs),
      ...(result['unit'] === reference['unit'] ? [] : [otherUnit(result['unit'], reference['unit'])]),
      ...(comparison['en'] === undefined || expandedAlike(result, reference) ? [] : [notExpandedAlike]),
    ];
  },
};
