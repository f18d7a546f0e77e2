import type { JsonObject } from '../../../contract/json.ts';
import {
  addIntervals,
  type Interval,
  multiplyIntervals,
  overlap,
  point,
  squareInterval,
} from '../../../numerics/interval.ts';
import { rational, subtract, ZERO } from '../../../numerics/rational.ts';
import { objectAt } from './budget-rule.ts';
import { stated } from './stated.ts';

/** A relation of UNC-134 that does not hold: the member that it binds, and what it stands for where that is a number. */
export interface BrokenRelation {
  readonly member: 'difference' | 'standardUncertainty' | 'zeta' | 'en';
  readonly relation: string;
}

const minusTwo = point(rational(-2n));

/** a² + b² - 2 r a b, each occurrence of a stated number on its own (UNC-013). */
const squareOfDifference = (a: Interval, b: Interval, r: Interval): Interval =>
  addIntervals(
    addIntervals(squareInterval(a), squareInterval(b)),
    multiplyIntervals(minusTwo, multiplyIntervals(r, multiplyIntervals(a, b))),
  );

const subtractIntervals = (a: Interval, b: Interval): Interval => ({
  low: subtract(a.low, b.high),
  high: subtract(a.high, b.low),
});

/** The stated relations between the numbers of a comparison that no numbers within the stated digits satisfy. */
export function brokenRelations(comparison: JsonObject): readonly BrokenRelation[] {
  const [result, reference] = [objectAt(comparison, 'result'), objectAt(comparison, 'reference')];
  if (result === undefined || reference === undefined) return [];
  const r = comparison['correlation'] === 'independent' ? point(ZERO) : stated(comparison, 'correlation');
  const [d, u] = [stated(comparison, 'difference'), stated(comparison, 'standardUncertainty')];
  if (r === undefined || d === undefined || u === undefined) return [];
  const of = (member: string): readonly [Interval | undefined, Interval | undefined] => [
    stated(result, member),
    stated(reference, member),
  ];
  const squared = (member: string): Interval | undefined => {
    const [one, other] = of(member);
    return one === undefined || other === undefined ? undefined : squareOfDifference(one, other, r);
  };
  const broken: BrokenRelation[] = [];
  const relate = (member: BrokenRelation['member'], relation: string, left?: Interval, right?: Interval): void => {
    if (left !== undefined && right !== undefined && !overlap(left, right)) broken.push({ member, relation });
  };
  const [x, X] = of('value');
  if (x !== undefined && X !== undefined) relate('difference', 'd = x - X', d, subtractIntervals(x, X));
  relate(
    'standardUncertainty',
    'u²(d) = u²(x) + u²(X) - 2 r u(x) u(X)',
    squareInterval(u),
    squared('standardUncertainty'),
  );
  const [zeta, en] = [stated(comparison, 'zeta'), stated(comparison, 'en')];
  if (zeta !== undefined) relate('zeta', 'd = ζ u(d)', d, multiplyIntervals(zeta, u));
  const expanded = squared('expandedUncertainty');
  if (en !== undefined && expanded !== undefined) {
    relate(
      'en',
      'd² = E_n² (U²(x) + U²(X) - 2 r U(x) U(X))',
      squareInterval(d),
      multiplyIntervals(squareInterval(en), expanded),
    );
    if (multiplyIntervals(d, en).high.numerator < 0n) broken.push({ member: 'en', relation: 'd E_n >= 0' });
  }
  return broken;
}
