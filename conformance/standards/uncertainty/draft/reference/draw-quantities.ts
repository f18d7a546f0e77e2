import type { PropagateDistributionsQuantity as Quantity } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { correlationFactor } from '../../../../numerics/correlation-factor.ts';

type Distribution = Quantity['distribution'];

/** Puts a value of each quantity, in the order of the quantities, into a list. */
type DrawQuantities = (values: Float64Array) => void;

/**
 * How the quantities of one trial after the other are drawn, `next` being the generator. The numbers of the generator
 * are used in the order of UNC-081: quantity by quantity, those of one quantity in the order of its formula, and those
 * for a pair of standard normal numbers when the first of the pair is needed.
 */
export function drawQuantities(
  quantities: readonly Quantity[],
  correlation: readonly (readonly number[])[] | undefined,
  next: () => number,
): DrawQuantities {
  const standardNormal = pairwise(next);
  const factor = correlation === undefined ? undefined : correlationFactor(correlation);
  const normals = new Float64Array(quantities.length);
  const draws = quantities.map(({ distribution }, index): (() => number) => {
    if (distribution.kind !== 'normal') return drawFrom(distribution, next);
    const { estimate, standardUncertainty } = distribution;
    const row = factor?.[index];
    if (row === undefined) return () => estimate + standardUncertainty * standardNormal();
    return () => {
      normals[index] = standardNormal();
      let deviate = 0;
      for (let j = 0; j <= index; j += 1) deviate += (row[j] as number) * (normals[j] as number);
      return estimate + standardUncertainty * deviate;
    };
  });
  return (values) => {
    for (let index = 0; index < draws.length; index += 1) values[index] = (draws[index] as () => number)();
  };
}

/** Standard normal numbers by the method of Box and Muller: the cosine first, the sine kept for the next call. */
function pairwise(next: () => number): () => number {
  const kept = new Float64Array(1);
  let hasKept = false;
  return () => {
    hasKept = !hasKept;
    if (!hasKept) return kept[0] as number;
    const radius = Math.sqrt(-2 * Math.log(next()));
    const angle = 2 * Math.PI * next();
    kept[0] = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

function drawFrom(distribution: Exclude<Distribution, { kind: 'normal' }>, next: () => number): () => number {
  switch (distribution.kind) {
    case 't': {
      const { estimate, standardUncertainty, degreesOfFreedom } = distribution;
      return () => estimate + standardUncertainty * standardT(degreesOfFreedom, next);
    }
    case 'rectangular': {
      const { lower, upper } = distribution;
      return () => lower + (upper - lower) * next();
    }
    case 'triangular': {
      const { lower, upper } = distribution;
      return () => lower + ((upper - lower) / 2) * (next() + next());
    }
    case 'arcsine': {
      const { lower, upper } = distribution;
      return () => (lower + upper) / 2 + ((upper - lower) / 2) * Math.sin(2 * Math.PI * next());
    }
    case 'trapezoidal': {
      const { lower, upper, shape } = distribution;
      return () => lower + ((upper - lower) / 2) * ((1 + shape) * next() + (1 - shape) * next());
    }
    case 'curvilinear-trapezoidal': {
      const { lower, upper, inexactness } = distribution;
      return () => {
        const from = lower - inexactness + 2 * inexactness * next();
        return from + (lower + upper - from - from) * next();
      };
    }
    case 'exponential': {
      const { estimate } = distribution;
      return () => -estimate * Math.log(next());
    }
    case 'gamma': {
      const { count } = distribution;
      return () => {
        let sum = 0;
        for (let i = 0; i <= count; i += 1) sum -= Math.log(next());
        return sum;
      };
    }
    case 'drawn': {
      let trial = 0;
      return () => distribution.values[trial++] as number;
    }
  }
}

/** Student's t by the ratio of uniform numbers of Kinderman and Monahan: two numbers for each attempt. */
function standardT(degreesOfFreedom: number, next: () => number): number {
  for (;;) {
    const first = next();
    const second = next();
    const t = first < 0.5 ? 1 / (4 * first - 1) : 4 * first - 3;
    const v = first < 0.5 ? second / (t * t) : second;
    if (v < 1 - Math.abs(t) / 2 || v < (1 + (t * t) / degreesOfFreedom) ** (-(degreesOfFreedom + 1) / 2)) return t;
  }
}
