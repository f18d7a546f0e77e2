import type {
  EffectiveDegreesOfFreedomInput as Input,
  EffectiveDegreesOfFreedomOutput as Output,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { rejected, result, undefinedBecause } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';

const OPERATION = 'uncertainty/effective-degrees-of-freedom';
type Dof = number | 'infinite';

const contributions = ({ components }: Input): number[] =>
  components.map(({ standardUncertainty, sensitivity = 1 }) => Math.abs(sensitivity) * standardUncertainty);

const floorOf = (nu: Dof): Dof => (nu === 'infinite' ? nu : Math.floor(Number(nu.toPrecision(10))));

/** The rest of the output as it follows from other effective degrees of freedom, so that one clause is broken. */
const withEffective = (right: Output, nu: Dof): Output => ({
  ...right,
  effectiveDegreesOfFreedom: nu,
  degreesOfFreedom: right.rounding === 'floor' ? floorOf(nu) : nu,
});

const faulty = (id: string, effective: (input: Input, right: Output) => Dof) =>
  wrongOutput<Input, Output>(OPERATION, id, (right, input) => {
    const nu = effective(input, right);
    return nu === 'infinite' || nu >= 1 ? withEffective(right, nu) : right;
  });

/** Welch-Satterthwaite with the powers and the weights that a program puts in. */
function welch({ components, ...rest }: Input, power: number, nu: (dof: number) => number, weighted = true): Dof {
  const parts = contributions({ components, ...rest } as Input);
  const sum = components.reduce((total, component, index) => {
    const dof = component.degreesOfFreedom;
    const part = weighted ? (parts[index] as number) : component.standardUncertainty;
    return dof === 'infinite' ? total : total + part ** power / nu(dof);
  }, 0);
  return sum === 0 ? 'infinite' : Math.hypot(...parts) ** power / sum;
}

export const squares = faulty('UNC-032/squares-for-fourth-powers', (input) => welch(input, 2, (nu) => nu));

export const arithmeticMean = faulty('UNC-032/arithmetic-mean', ({ components }) => {
  const finite = components.flatMap(({ degreesOfFreedom: nu }) => (nu === 'infinite' ? [] : [nu]));
  return finite.length === 0 ? 'infinite' : finite.reduce((sum, nu) => sum + nu, 0) / finite.length;
});

export const sumOfDegrees = faulty('UNC-032/sum', ({ components }) =>
  components.reduce<Dof>(
    (sum, { degreesOfFreedom: nu }) => (nu === 'infinite' || sum === 'infinite' ? 'infinite' : sum + nu),
    0,
  ),
);

/** The least of all, or of those that are finite: safe, and not what the formula says. */
export const leastDegrees = faulty('UNC-032/least', ({ components }, right) => {
  const finite = components.flatMap(({ degreesOfFreedom: nu }) => (nu === 'infinite' ? [] : [nu]));
  return finite.length === 0 ? right.effectiveDegreesOfFreedom : Math.min(...finite);
});

export const sensitivityForgotten = faulty('UNC-032/sensitivity-forgotten', (input, right) => {
  const nu = welch(input, 4, (dof) => dof, false);
  return nu === 'infinite' || Number.isFinite(nu) ? nu : right.effectiveDegreesOfFreedom;
});

/** Applies the formula where it does not hold. */
export const formulaForCorrelated = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-033/formula-for-correlated-inputs',
  (right, { correlation: _, ...rest }, reference) =>
    right.outcome === 'result' && JSON.stringify(right.output) === '{"undefined":"correlated-inputs"}'
      ? reference(rest as Input)
      : right,
);

const instead = (id: string, code: string, output: Output) =>
  wrongAnswer<Input, Output>(OPERATION, id, (right) =>
    right.outcome === 'result' && JSON.stringify(right.output) === JSON.stringify({ undefined: code })
      ? result(output)
      : right,
  );

export const atLeastOne = instead('UNC-033/raised-to-one', 'fewer-than-one', {
  effectiveDegreesOfFreedom: 1,
  degreesOfFreedom: 1,
  rounding: 'floor',
});

export const infiniteForZero = instead('UNC-033/infinite-for-zero-uncertainty', 'zero-uncertainty', {
  effectiveDegreesOfFreedom: 'infinite',
  degreesOfFreedom: 'infinite',
  rounding: 'floor',
});

export const correlatedAlways = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-033/undefined-for-infinite-ones-too',
  (right, { correlation, components }) =>
    right.outcome === 'result' &&
    components.some((one) => one.standardUncertainty > 0) &&
    (correlation ?? []).some((row, i) => row.some((r, j) => i !== j && r !== 0))
      ? undefinedBecause('correlated-inputs')
      : right,
);

export const rejectsCorrelated = wrongAnswer<Input, Output>(OPERATION, 'UNC-033/rejects-correlated-inputs', (right) =>
  right.outcome === 'result' && JSON.stringify(right.output) === '{"undefined":"correlated-inputs"}'
    ? rejected('correlated-inputs', '/correlation')
    : right,
);

/** Truncates what binary64 gives: 14.999999999999998 becomes 14. */
export const floorOfDouble = wrongOutput<Input, Output>(OPERATION, 'UNC-034/floor-of-the-double', (right, input) => {
  if (right.rounding !== 'floor' || right.effectiveDegreesOfFreedom === 'infinite') return right;
  const nu = welch(input, 4, (dof) => dof);
  return nu === 'infinite' ? right : { ...right, degreesOfFreedom: Math.max(1, Math.floor(nu)) };
});

export const nearestInteger = wrongOutput<Input, Output>(OPERATION, 'UNC-034/nearest-integer', (right) =>
  right.rounding === 'floor' && right.effectiveDegreesOfFreedom !== 'infinite'
    ? { ...right, degreesOfFreedom: Math.round(right.effectiveDegreesOfFreedom) }
    : right,
);

export const noRounding = wrongOutput<Input, Output>(OPERATION, 'UNC-034/default-is-none', (right, { rounding }) =>
  rounding === undefined ? { ...right, degreesOfFreedom: right.effectiveDegreesOfFreedom, rounding: 'none' } : right,
);

export const alwaysFloor = wrongOutput<Input, Output>(OPERATION, 'UNC-034/always-floor', (right) => ({
  ...right,
  degreesOfFreedom: floorOf(right.degreesOfFreedom),
}));

/** The rounding is made, and the effective degrees of freedom are reported after it. */
export const roundedReported = wrongOutput<Input, Output>(OPERATION, 'UNC-032/reported-after-rounding', (right) => ({
  ...right,
  effectiveDegreesOfFreedom: right.rounding === 'floor' ? right.degreesOfFreedom : right.effectiveDegreesOfFreedom,
}));

export const singlePrecision = wrongOutput<Input, Output>(
  OPERATION,
  'UNC-060/effective-degrees-of-freedom-in-single-precision',
  (right) => {
    const { effectiveDegreesOfFreedom: nu } = right;
    if (nu === 'infinite') return right;
    const rough = Math.fround(nu);
    return {
      ...right,
      effectiveDegreesOfFreedom: rough,
      degreesOfFreedom: right.rounding === 'none' ? rough : right.degreesOfFreedom,
    };
  },
);

/** A floor that carries the rounding error of a division: nearly a whole number, and no count. */
export const nearlyWhole = wrongOutput<Input, Output>(OPERATION, 'UNC-060/floor-nearly-whole', (right) => ({
  ...right,
  degreesOfFreedom:
    right.rounding === 'floor' && right.degreesOfFreedom !== 'infinite'
      ? right.degreesOfFreedom * (1 + 2 ** -50)
      : right.degreesOfFreedom,
}));

export const longBudget = wrongWhenLong('UNC-060', 'uncertainty/effective-degrees-of-freedom');
