import type { JsonObject } from '../../../contract/json.ts';
import { type Interval, multiplyIntervals, point, squareInterval } from '../../../numerics/interval.ts';
import { rational } from '../../../numerics/rational.ts';
import { sumOfIntervals } from '../../../numerics/sum-of-intervals.ts';
import { objectsAt } from './budget-rule.ts';
import { stated } from './stated.ts';

/** The contributions of a budget; undefined where one cannot be read. */
export function contributions(budget: JsonObject): readonly Interval[] | undefined {
  const found = objectsAt(budget, 'components').map((component) => stated(component, 'contribution'));
  return found.every((interval) => interval !== undefined) ? found : undefined;
}

/** -1 where the sensitivity coefficient is negative, else 1: a contribution has lost the sign. */
const signOf = (component: JsonObject | undefined): bigint =>
  typeof component?.['sensitivity'] === 'string' && component['sensitivity'].startsWith('-') ? -1n : 1n;

/** A stated correlation with the places of its two components, -1 for a name that is not exactly one component's. */
export interface PlacedCorrelation {
  readonly first: number;
  readonly second: number;
  readonly coefficient: Interval | undefined;
}

/** The correlations that a budget states, in its order. */
export function placedCorrelations(budget: JsonObject): readonly PlacedCorrelation[] {
  const places = new Map<string, number>();
  for (const [index, component] of objectsAt(budget, 'components').entries()) {
    const name = String(component['name']);
    places.set(name, places.has(name) ? -1 : index);
  }
  const place = (name: string): number => places.get(name) ?? -1;
  return objectsAt(budget, 'correlations').map((correlation) => {
    const [first, second] = correlation['between'] as readonly [string, string];
    return { first: place(first), second: place(second), coefficient: stated(correlation, 'coefficient') };
  });
}

/**
 * The square of the combined standard uncertainty that the stated contributions and correlations stand for
 * (JCGM 100:2008, 5.2.2). Each occurrence of a number counts on its own (UNC-013), so this is interval arithmetic on
 * the formula as printed. Undefined where a number or a name cannot be read.
 */
export function combinedSquare(budget: JsonObject): Interval | undefined {
  const parts = contributions(budget);
  if (parts === undefined) return undefined;
  const components = objectsAt(budget, 'components');
  const terms = parts.map(squareInterval);
  for (const { first, second, coefficient } of placedCorrelations(budget)) {
    const [one, other] = [parts[first], parts[second]];
    if (one === undefined || other === undefined || coefficient === undefined) return undefined;
    const twiceSigns = point(rational(2n * signOf(components[first]) * signOf(components[second])));
    const product = multiplyIntervals(multiplyIntervals(one, other), coefficient);
    terms.push(multiplyIntervals(twiceSigns, product));
  }
  return sumOfIntervals(terms);
}
