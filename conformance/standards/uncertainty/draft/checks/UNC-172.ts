import type { RoundResultInput, RoundResultOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { fail, type Judgement, PASS, worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { decimalToRational } from '../../../../numerics/decimal.ts';
import { absolute, compare, multiply, rational, type Rational, subtract } from '../../../../numerics/rational.ts';
import { roundable } from '../arbitraries/rounding.ts';
import { placesApart, upLowers } from '../mutants/round-result.ts';
import { UNC_010 } from '../rules/UNC-010.ts';
import { UNC_011 } from '../rules/UNC-011.ts';
import { sentDecimal } from '../same-decimal.ts';

const change = (from: string | number, to: string): Rational =>
  subtract(decimalToRational(sentDecimal(to)), decimalToRational(sentDecimal(from)));

const TOO_FAR = { en: 'rounding changes the number by more than it can', zh: '修约引起的变化超出可能的范围' };

/** No answer of the reference is looked at: the rules of documents, and the distances in exact arithmetic. */
export const UNC_172 = operationCheck<RoundResultInput, RoundResultOutput>({
  clause: 'UNC-172@1',
  operation: 'uncertainty/round-result',
  given: roundable,
  labels: { up: { least: 0.1, holds: ({ rounding }) => rounding === 'up' } },
  judge: ({ input, output, expected }) => {
    const unit = decimalToRational({ coefficient: 1n, exponent: sentDecimal(output.expandedUncertainty).exponent });
    const half = multiply(unit, rational(1n, 2n));
    const near = (at: 'value' | 'expandedUncertainty'): Judgement =>
      compare(absolute(change(input[at], output[at])), half) <= 0
        ? PASS
        : fail(TOO_FAR, expected[at], output[at], `/${at}`);
    const raised = change(input.expandedUncertainty, output.expandedUncertainty);
    const up = raised.numerator >= 0n && compare(raised, unit) < 0;
    const { value, expandedUncertainty } = output;
    const [broken] = [UNC_010, UNC_011].flatMap((rule) => rule.violations({ value, expandedUncertainty }));
    return worst([
      broken === undefined ? PASS : fail(broken.message, expected.value, value, broken.pointer),
      near('value'),
      input.rounding !== 'up'
        ? near('expandedUncertainty')
        : up
          ? PASS
          : fail(TOO_FAR, expected.expandedUncertainty, expandedUncertainty, '/expandedUncertainty'),
    ]);
  },
  brokenBy: [placesApart, upLowers],
});
