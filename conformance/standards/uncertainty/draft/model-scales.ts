import type {
  CombineModelInput,
  CombineModelOutput,
  CombineOutputsInput,
} from '../../../../schemas/uncertainty/draft/generated/types.ts';

type Inputs = Pick<CombineModelInput | CombineOutputsInput, 'quantities' | 'correlation'>;
type Reference = Pick<CombineModelOutput, 'estimate' | 'sensitivities'>;

/** What the numbers of one output quantity are compared with (UNC-048). */
export interface ModelScales {
  readonly estimate: number;
  /** By input quantity. */
  readonly sensitivities: readonly number[];
  readonly contributions: readonly number[];
}

/**
 * The scales of rounding errors: |y| + sum |c x| for the estimate, and for each sensitivity coefficient its own magnitude
 * and that of the estimate over the magnitude of the input quantity. Where terms of a model or of a derivative cancel,
 * the numbers become small and these do not.
 */
export function modelScales({ quantities }: Inputs, { estimate, sensitivities }: Reference): ModelScales {
  const whole = quantities.reduce(
    (sum, { estimate: x }, i) => sum + Math.abs((sensitivities[i] ?? 0) * x),
    Math.abs(estimate),
  );
  const slopes = quantities.map(({ estimate: x }, i) => {
    const own = Math.abs(sensitivities[i] ?? 0);
    return x === 0 ? own : own + whole / Math.abs(x);
  });
  return {
    estimate: whole,
    sensitivities: slopes,
    contributions: quantities.map(({ standardUncertainty }, i) => (slopes[i] ?? 0) * standardUncertainty),
  };
}

/** The scale of a covariance of two output quantities, or of a variance: the law of propagation with no term negative. */
export function covarianceScale({ correlation }: Inputs, a: ModelScales, b: ModelScales): number {
  let sum = 0;
  for (const [i, one] of a.contributions.entries())
    for (const [j, other] of b.contributions.entries())
      sum += one * other * Math.abs(correlation === undefined ? Number(i === j) : (correlation[i]?.[j] ?? 0));
  return sum;
}
