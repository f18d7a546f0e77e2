import type {
  CombineModelInput,
  CombineOutputsInput,
  CombineQuantities,
  Model,
} from '../../../../schemas/uncertainty/draft/generated/types.ts';
import { middleOfBall } from '../../../numerics/ball.ts';
import { modelJet } from './reference/model-jet.ts';
import { readModel } from './reference/model-tree.ts';

type Inputs = Pick<CombineModelInput | CombineOutputsInput, 'quantities' | 'correlation'>;

/** What the numbers of one output quantity are compared with (UNC-048). */
export interface ModelScales {
  readonly estimate: number;
  /** By input quantity. */
  readonly sensitivities: readonly number[];
  readonly contributions: readonly number[];
}

/** One place of a model at which a quantity or a constant stands; `index` is -1 for a constant. */
interface Place {
  readonly index: number;
  readonly value: number;
}

/** The model with a name of its own at each place; a constant exponent keeps its own, being exact as a rule. */
function unfolded(model: Model, quantities: CombineQuantities): { readonly model: Model; readonly places: Place[] } {
  const places: Place[] = [];
  const at = (index: number, value: number): Model => `${places.push({ index, value }) - 1}`;
  const walk = (node: Model): Model => {
    if (typeof node === 'number') return at(-1, node);
    if (typeof node === 'string') {
      const index = quantities.findIndex(({ name }) => name === node);
      return at(index, quantities[index]?.estimate ?? 0);
    }
    return node.map((inner, i) =>
      i === 0 || (i === 2 && node[0] === 'pow' && typeof inner === 'number') ? inner : walk(inner),
    );
  };
  return { model: walk(model), places };
}

/**
 * The scales of rounding errors: what estimate and sensitivity coefficients would be made of if no two places of the
 * model cancelled each other. The model has a value and derivatives.
 */
export function modelScales({ quantities }: Inputs, model: Model): ModelScales {
  const { model: tree, places } = unfolded(model, quantities);
  const names = places.map((_, place) => `${place}`);
  const read = readModel(tree, names, '');
  const rules = { precision: 128, last: true, second: false, quantities: places.length };
  const values = places.map(({ value }) => value);
  const jet = 'outcome' in read ? undefined : modelJet(read, values, rules);
  const sensitivities = quantities.map(() => 0);
  // A constant part without derivatives, such as the root of 0, has no rounding error either.
  if (jet === undefined || 'fault' in jet) return { estimate: 0, sensitivities, contributions: sensitivities };
  let estimate = Math.abs(middleOfBall(jet.value.value));
  for (const [place, slope] of jet.gradient) {
    const { index, value } = places[place] as Place;
    const size = Math.abs(middleOfBall(slope.value));
    estimate += size * Math.abs(value);
    if (index >= 0) sensitivities[index] = (sensitivities[index] ?? 0) + size;
  }
  const contributions = quantities.map(({ standardUncertainty }, i) => (sensitivities[i] ?? 0) * standardUncertainty);
  return { estimate, sensitivities, contributions };
}

/** The scale of a covariance of two output quantities, or of a variance: the law of propagation with no term negative. */
export function covarianceScale({ correlation }: Inputs, a: ModelScales, b: ModelScales): number {
  let sum = 0;
  for (const [i, one] of a.contributions.entries())
    for (const [j, other] of b.contributions.entries())
      sum += one * other * Math.abs(correlation === undefined ? Number(i === j) : (correlation[i]?.[j] ?? 0));
  return sum;
}
