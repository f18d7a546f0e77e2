import type { DocumentRule } from '../../../../contract/rule.ts';
import { acceptsNothing, outcomeOf, statedRule } from '../conformity.ts';

/**
 * > The decision is the one that follows from the stated value, limits, guard band, rule and convention.
 *
 * ILAC-G8:09/2019, 4.2, with this standard's choice at the borders. Not asked where nothing can be accepted (UNC-123).
 */
export const UNC_122: DocumentRule = {
  clause: 'UNC-122@1',
  document: 'uncertainty/conformity-statement',
  violations: (statement) => {
    const rule = statedRule(statement);
    if (rule === undefined || acceptsNothing(rule)) return [];
    const expected = outcomeOf(rule.value, rule);
    const { decision } = statement;
    if (decision === expected) return [];
    return [
      {
        pointer: '/decision',
        message: {
          en: `The decision is ${decision}, and by the stated value, limits and rule it is ${expected}.`,
          zh: `判定结论为${decision}，而按所给的值、限值和规则应为${expected}。`,
        },
        fix: {
          en: `Write ${expected}, or correct the rule that was applied.`,
          zh: `改为${expected}，或更正所采用的规则。`,
        },
      },
    ];
  },
};
