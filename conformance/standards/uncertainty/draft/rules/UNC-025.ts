import { budgetRule } from '../budget-rule.ts';
import { unclearNames } from '../unclear-names.ts';

/**
 * > Component names differ, and each correlation names two of them, no pair twice.
 *
 * A correlation finds its components by their names, and counts once.
 */
export const UNC_025 = budgetRule('UNC-025@1', (budget, { at }) => unclearNames(budget, at));
