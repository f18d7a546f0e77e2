import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { removed, replaced } from '../../../../contract/edit-document.ts';
import { addDecimals, type Decimal, multiplyDecimals, negateDecimal } from '../../../../numerics/decimal.ts';
import { statements } from '../arbitraries/statements.ts';
import { type AppliedRule, statedRule } from '../conformity.ts';
import { limitsInOrder } from '../mutants/statements.ts';
import { resultCheck } from '../result-check.ts';
import { written } from '../written-decimal.ts';

/** A lower limit that leaves nothing to accept below the upper one; the probability would hang on it too. */
const lowerLimit = (name: string, lower: (upper: Decimal, rule: AppliedRule) => Decimal): MinimalViolation => ({
  name,
  of: (document) => {
    const rule = statedRule(document);
    if (rule?.upper === undefined) return undefined;
    const limit = written(lower(rule.upper, rule));
    return replaced(removed(document, '/conformanceProbability'), '/requirement/lower', limit);
  },
});

/** One unit of the last place of a decimal. */
const lastUnit = ({ exponent }: Decimal): Decimal => ({ coefficient: 1n, exponent });

const twice = (decimal: Decimal): Decimal => multiplyDecimals({ coefficient: 2n, exponent: 0 }, decimal);

/** Limits in order, with room between their guard bands. */
export const UNC_123 = resultCheck({
  clause: 'UNC-123@1',
  given: statements,
  violations: [
    lowerLimit('limits in the wrong order', (upper) => addDecimals(upper, lastUnit(upper))),
    lowerLimit('guard bands that overlap by a unit', (upper, { guardBand }) => {
      const narrowest = addDecimals(upper, negateDecimal(twice(guardBand)));
      return addDecimals(narrowest, lastUnit(narrowest));
    }),
  ],
  brokenBy: [limitsInOrder],
});
