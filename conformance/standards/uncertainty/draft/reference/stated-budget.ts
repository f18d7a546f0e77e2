import type {
  BudgetComponent,
  BudgetCorrelation,
  ReportInput,
  UncertaintyBudget,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { type Decimal, decimalOfDouble, formatDecimal, leadingPlace } from '../../../../numerics/decimal.ts';
import { asSent, STATED_DIGITS, toStatedDigits, written, writtenPlainly } from '../written-decimal.ts';

type Dof = number | 'infinite';

const product = (a: Decimal, b: Decimal): Decimal => ({
  coefficient: a.coefficient * b.coefficient,
  exponent: a.exponent + b.exponent,
});

const magnitude = ({ coefficient, exponent }: Decimal): Decimal => ({
  coefficient: coefficient < 0n ? -coefficient : coefficient,
  exponent,
});

/** A count is exact without a decimal point (UNC-009); any other number keeps all its digits. */
export const writtenDof = (dof: Dof): string => (dof === 'infinite' ? dof : formatDecimal(decimalOfDouble(dof)));

function componentOf(component: ReportInput['components'][number], zeroPlace: number): BudgetComponent {
  const { name, evaluation, standardUncertainty, sensitivity, degreesOfFreedom } = component;
  const u = asSent(standardUncertainty, zeroPlace);
  const c = sensitivity === undefined ? undefined : asSent(sensitivity);
  const contribution = c === undefined ? u : product(magnitude(c), u);
  return {
    name,
    evaluation,
    standardUncertainty: written(u),
    ...(c === undefined ? {} : { sensitivity: written(c) }),
    // Rounded once from the product of what is stated, so that UNC-007 holds whatever the digits are.
    contribution: written(toStatedDigits(contribution, zeroPlace)),
    degreesOfFreedom: writtenDof(degreesOfFreedom),
  };
}

/** At least six digits after the point, none above it: a coefficient has no exponent. */
function writtenCoefficient(r: number): string {
  const { coefficient, exponent } = decimalOfDouble(r);
  const missing = Math.max(0, STATED_DIGITS + exponent);
  return formatDecimal({ coefficient: coefficient * 10n ** BigInt(missing), exponent: exponent - missing });
}

function correlationsOf({ components, correlation = [] }: ReportInput): readonly BudgetCorrelation[] {
  return components.flatMap((one, i) =>
    components.slice(i + 1).flatMap((other, offset) => {
      const r = correlation[i]?.[i + 1 + offset] ?? 0;
      return r === 0 ? [] : [{ between: [one.name, other.name], coefficient: writtenCoefficient(r) }];
    }),
  );
}

/**
 * The budget of a report in stated digits: what was sent with all its digits, what was computed with six, each rounded
 * once from its own value, so that every rule on the budget holds. `combined` is positive.
 */
export function statedBudget(
  input: ReportInput,
  combined: number,
  effectiveDegreesOfFreedom: Dof | undefined,
): UncertaintyBudget {
  const zeroPlace = Math.min(0, leadingPlace(decimalOfDouble(combined)) - STATED_DIGITS + 1);
  const correlations = correlationsOf(input);
  return {
    components: input.components.map((component) => componentOf(component, zeroPlace)),
    ...(correlations.length === 0 ? {} : { correlations }),
    combinedStandardUncertainty: written(toStatedDigits(decimalOfDouble(combined))),
    ...(effectiveDegreesOfFreedom === undefined
      ? {}
      : {
          effectiveDegreesOfFreedom:
            effectiveDegreesOfFreedom === 'infinite' ? 'infinite' : writtenPlainly(effectiveDegreesOfFreedom),
        }),
  };
}
