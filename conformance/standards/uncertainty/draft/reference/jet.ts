import { addBalls, type Ball, multiplyBalls, ZERO } from '../../../../numerics/ball.ts';

/** A number, and its derivative along one direction of the input quantities; without a direction the derivative is 0. */
export interface Dual {
  readonly value: Ball;
  readonly along: Ball;
}

/**
 * What is known of a function of the input quantities at their estimates: its value, its partial derivatives by quantity
 * and its second ones by pair of quantities, each with its derivative along one direction. What is absent is 0.
 *
 * The second derivatives are those of pairs `i * quantities + j` with i <= j.
 */
export interface Jet {
  readonly value: Dual;
  readonly gradient: ReadonlyMap<number, Dual>;
  readonly hessian: ReadonlyMap<number, Dual>;
}

/** The values of a function of one number and of its first three derivatives. */
export type Derivatives = readonly [Ball, Ball, Ball, Ball];

/** The rules by which jets are made of jets, at one precision; of first order only where `second` is false. */
export interface JetRules {
  readonly precision: number;
  readonly quantities: number;
  readonly second: boolean;
}

const NOTHING: ReadonlyMap<number, Dual> = new Map();

export const constantJet = (value: Ball): Jet => ({
  value: { value, along: ZERO },
  gradient: NOTHING,
  hessian: NOTHING,
});

export const isConstant = ({ gradient }: Jet): boolean => gradient.size === 0;

/** An input quantity at its estimate, `along` being its part of the direction. */
export const quantityJet = (index: number, value: Ball, along: Ball, one: Ball): Jet => ({
  value: { value, along },
  gradient: new Map([[index, { value: one, along: ZERO }]]),
  hessian: NOTHING,
});

const plus = (a: Dual, b: Dual, precision: number): Dual => ({
  value: addBalls(a.value, b.value, precision),
  along: addBalls(a.along, b.along, precision),
});

const times = (a: Dual, b: Dual, precision: number): Dual => ({
  value: multiplyBalls(a.value, b.value, precision),
  along: addBalls(multiplyBalls(a.value, b.along, precision), multiplyBalls(a.along, b.value, precision), precision),
});

const addTo = (sums: Map<number, Dual>, place: number, term: Dual, precision: number): void => {
  const sum = sums.get(place);
  sums.set(place, sum === undefined ? term : plus(sum, term, precision));
};

export function addJets(a: Jet, b: Jet, { precision }: JetRules): Jet {
  const gradient = new Map(a.gradient);
  for (const [i, one] of b.gradient) addTo(gradient, i, one, precision);
  const hessian = new Map(a.hessian);
  for (const [pair, one] of b.hessian) addTo(hessian, pair, one, precision);
  return { value: plus(a.value, b.value, precision), gradient, hessian };
}

/** The product rule, once and twice. */
export function multiplyJets(a: Jet, b: Jet, rules: JetRules): Jet {
  const { precision, quantities, second } = rules;
  const gradient = new Map<number, Dual>();
  const hessian = new Map<number, Dual>();
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const [i, slope] of one.gradient) addTo(gradient, i, times(slope, other.value, precision), precision);
    if (!second) continue;
    for (const [pair, curve] of one.hessian) addTo(hessian, pair, times(curve, other.value, precision), precision);
  }
  if (second)
    for (const [i, slope] of a.gradient)
      for (const [j, other] of b.gradient) {
        const product = times(slope, other, precision);
        addTo(hessian, Math.min(i, j) * quantities + Math.max(i, j), product, precision);
        if (i === j) addTo(hessian, i * quantities + i, product, precision);
      }
  return { value: times(a.value, b.value, precision), gradient, hessian };
}

/** The chain rule, once and twice, for a function of one number with these derivatives at the value of `a`. */
export function composeJet([f, f1, f2, f3]: Derivatives, a: Jet, rules: JetRules): Jet {
  const { precision, quantities, second } = rules;
  const along = (derivative: Ball): Ball => multiplyBalls(derivative, a.value.along, precision);
  const first: Dual = { value: f1, along: along(f2) };
  const gradient = new Map([...a.gradient].map(([i, slope]) => [i, times(first, slope, precision)]));
  const hessian = new Map<number, Dual>();
  if (second) {
    const curvature: Dual = { value: f2, along: along(f3) };
    for (const [pair, curve] of a.hessian) hessian.set(pair, times(first, curve, precision));
    for (const [i, slope] of a.gradient) {
      const bent = times(curvature, slope, precision);
      for (const [j, other] of a.gradient)
        if (i <= j) addTo(hessian, i * quantities + j, times(bent, other, precision), precision);
    }
  }
  return { value: { value: f, along: along(f1) }, gradient, hessian };
}
