import fc from 'fast-check';
import type {
  CombineModelInput,
  CombineOutputsInput,
  CombineQuantity,
  Model,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { timesPowerOfTen } from '../../../../numerics/times-power-of-ten.ts';
import { componentDof } from './components.ts';
import { correlationMatrix, type Matrix } from './correlation.ts';
import { ofEachSize } from './of-each-size.ts';
import { optionally } from './optionally.ts';

const NAMES = ['x1', 'x2', 'x3', 'V', 'I', 'phi', 'l_s', 'θ', 'add', '温度'];

const namesOf = (size: number): fc.Arbitrary<string[]> =>
  fc.shuffledSubarray(NAMES, { minLength: size, maxLength: size });

/** A quantity between a half and nine, as instruments show it, known to a few parts in a thousand. */
const positiveQuantity = record({
  estimate: fc.integer({ min: 500, max: 9000 }).map((digits) => digits / 1000),
  digits: fc.integer({ min: 1, max: 999 }),
  exponent: fc.constantFrom(-5, -6, -8),
  degreesOfFreedom: optionally(componentDof, 4),
});

const quantitiesNamed = (names: readonly string[]): fc.Arbitrary<CombineQuantity[]> =>
  fc.array(positiveQuantity, { minLength: names.length, maxLength: names.length }).map((list) =>
    list.map(({ estimate, digits, exponent, degreesOfFreedom }, index) => ({
      name: names[index] as string,
      estimate,
      standardUncertainty: timesPowerOfTen(digits, exponent),
      ...(degreesOfFreedom === undefined ? {} : { degreesOfFreedom }),
    })),
  );

/**
 * Models whose value is positive where the quantities are. No sum cancels inside, arguments of sine, cosine and tangent
 * are moderate, and of logarithm and exponential too, so that a careful calculation in binary64 keeps its digits.
 */
const positiveModel = (names: readonly string[], depth: number): fc.Arbitrary<Model> => {
  const leaf = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.constantFrom(2, 0.5, 3, 10) },
  );
  if (depth === 0) return leaf;
  const inner = positiveModel(names, depth - 1);
  const name = fc.constantFrom(...names);
  const tuple = (make: (a: Model, b: Model) => Model): fc.Arbitrary<Model> =>
    fc.tuple(inner, inner).map(([a, b]) => make(a, b));
  return fc.oneof(
    { weight: 1, arbitrary: leaf },
    { weight: 2, arbitrary: tuple((a, b) => ['add', a, b]) },
    { weight: 1, arbitrary: fc.array(inner, { minLength: 3, maxLength: 4 }).map((all): Model => ['add', ...all]) },
    { weight: 2, arbitrary: tuple((a, b) => ['mul', a, b]) },
    { weight: 1, arbitrary: fc.array(inner, { minLength: 3, maxLength: 3 }).map((all): Model => ['mul', ...all]) },
    { weight: 2, arbitrary: tuple((a, b) => ['div', a, b]) },
    {
      weight: 1,
      arbitrary: fc.tuple(inner, fc.constantFrom(2, 3, 0.5, -1, 1.5)).map(([a, n]): Model => ['pow', a, n]),
    },
    { weight: 1, arbitrary: fc.tuple(name, name).map(([a, b]): Model => ['pow', a, ['div', b, 4]]) },
    { weight: 1, arbitrary: inner.map((a): Model => ['sqrt', a]) },
    { weight: 1, arbitrary: tuple((a, b) => ['exp', ['neg', ['div', a, ['add', a, b]]]]) },
    { weight: 1, arbitrary: inner.map((a): Model => ['log', ['add', 2, a]]) },
    { weight: 1, arbitrary: tuple((a, b) => ['atan2', a, b]) },
    { weight: 1, arbitrary: name.map((a): Model => ['add', 2, ['sin', a]]) },
    { weight: 1, arbitrary: name.map((a): Model => ['add', 2, ['cos', a]]) },
    { weight: 1, arbitrary: name.map((a): Model => ['tan', ['div', a, 10]]) },
  );
};

/** Every operator, and differences that partly cancel at the very end. */
const modelOver = (names: readonly string[]): fc.Arbitrary<Model> => {
  const positive = positiveModel(names, 2);
  const name = fc.constantFrom(...names);
  return fc.oneof(
    { weight: 6, arbitrary: positive },
    { weight: 1, arbitrary: positive.map((a): Model => ['neg', a]) },
    { weight: 1, arbitrary: fc.tuple(positive, name).map(([a, b]): Model => ['sub', ['mul', 0.5, b], a]) },
    { weight: 1, arbitrary: fc.tuple(positive, name).map(([a, b]): Model => ['mul', a, ['cos', b]]) },
  );
};

/** One in three without a matrix. */
const matrixOf = (size: number): fc.Arbitrary<Matrix | undefined> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight: 2, arbitrary: correlationMatrix(size) });

const withMatrix = <T extends object>(input: T, correlation: Matrix | undefined): T & { correlation?: Matrix } =>
  correlation === undefined ? input : { ...input, correlation };

/** One output quantity through a model that has a value and derivatives, of first order. */
export const modelInputs: fc.Arbitrary<CombineModelInput> = ofEachSize({ min: 1, max: 4 }, (size) =>
  namesOf(size).chain((names) =>
    record({
      quantities: quantitiesNamed(names),
      model: modelOver(names),
      correlation: matrixOf(size),
      order: optionally(fc.constant('first' as const), 4),
    }),
  ),
).map(({ quantities, model, correlation, order }) =>
  withMatrix({ quantities, model, ...(order === undefined ? {} : { order }) }, correlation),
);

/** Several output quantities of the same input quantities. */
export const outputsInputs: fc.Arbitrary<CombineOutputsInput> = ofEachSize({ min: 1, max: 4 }, (size) =>
  namesOf(size).chain((names) =>
    record({
      quantities: quantitiesNamed(names),
      models: fc.array(modelOver(names), { minLength: 1, maxLength: 3 }),
      correlation: matrixOf(size),
    }),
  ),
).map(({ quantities, models, correlation }) =>
  withMatrix({ quantities, outputs: models.map((model, index) => ({ name: `y${index + 1}`, model })) }, correlation),
);

/** Independent quantities with uncertainties of several per cent, some at a stationary point of what depends on them. */
export const secondOrderInputs: fc.Arbitrary<CombineModelInput> = ofEachSize({ min: 1, max: 3 }, (size) =>
  namesOf(size).chain((names) =>
    record({
      quantities: quantitiesNamed(names),
      model: fc.oneof(modelOver(names), nearStationary(names)),
      percent: fc.integer({ min: 1, max: 12 }),
      centred: fc.boolean(),
    }),
  ),
).map(({ quantities, model, percent, centred }) => ({
  quantities: quantities.map((quantity, index) => ({
    ...quantity,
    ...(centred && index === 0 && isPolynomial(model) ? { estimate: 0 } : {}),
    standardUncertainty: timesPowerOfTen(Math.round(quantity.estimate * 1000) * percent, -5),
  })),
  model,
  order: 'second' as const,
}));

/** Sums of squares and products, whose derivatives vanish where the quantities do. */
const nearStationary = (names: readonly string[]): fc.Arbitrary<Model> => {
  const name = fc.constantFrom(...names);
  const term = fc.oneof(
    name.map((a): Model => ['pow', a, 2]),
    fc.tuple(name, name).map(([a, b]): Model => ['mul', a, b]),
    fc.tuple(name, name, name).map(([a, b, c]): Model => ['mul', a, b, c]),
  );
  return fc.array(term, { minLength: 2, maxLength: 3 }).map((terms): Model => ['add', ...terms]);
};

const isPolynomial = (model: Model): boolean =>
  typeof model === 'string' ||
  typeof model === 'number' ||
  (['add', 'mul', 'pow'].includes(model[0] as string) &&
    model.slice(1).every(isPolynomial) &&
    (model[0] !== 'pow' || model[2] === 2));

/** What breaks one condition of UNC-035, at some place of a model. */
const MODEL_FAULTS: readonly ((inside: Model) => Model)[] = [
  // Unknown names, among them those of operators.
  () => 'x9',
  (inside) => ['add', inside, 'sqrt'],
  (inside) => ['mul', inside, 'X1'],
  // Unknown operators.
  (inside) => ['log10', inside],
  (inside) => ['ln', inside],
  (inside) => ['ADD', inside, inside],
  (inside) => ['+', inside, 1],
  (inside) => [2, inside],
  () => [],
  // Wrong numbers of arguments.
  (inside) => ['add', inside],
  () => ['mul'],
  (inside) => ['sub', inside, 1, 2],
  (inside) => ['neg', inside, inside],
  (inside) => ['sqrt', inside, 2],
  (inside) => ['log', inside, 10],
  (inside) => ['atan2', inside],
  (inside) => ['pow', inside],
  // Too deep and too large.
  (inside) => nested(inside, 64),
  () => ['add', ...Array.from({ length: 300 }, () => 1)],
  // Two faults at once, of which the table has an order.
  (inside) => ['add', 'x9', ['ln', inside]],
  (inside) => ['sub', ['add', 'x9', inside]],
  (inside) => ['ln', ['neg', inside, inside]],
];

const nested = (inside: Model, levels: number): Model => (levels === 0 ? inside : ['neg', nested(inside, levels - 1)]);

/** Right models: ordinary ones, and those as deep and as large as a model may be. */
const RIGHT_MODELS: readonly ((inside: Model) => Model)[] = [
  (inside) => inside,
  (inside) => inside,
  (inside) => nested(inside, 50),
  (inside) => ['add', inside, ...Array.from({ length: 900 }, () => 'x1')],
];

const ONE_QUANTITY: readonly CombineQuantity[] = [{ name: 'x1', estimate: 1.5, standardUncertainty: 0.01 }];

/** Models of which two thirds are wrong in one way. */
export const doubtfulModels: fc.Arbitrary<CombineModelInput> = record({
  inside: positiveModel(['x1'], 1),
  place: fc.constantFrom(
    (model: Model): Model => model,
    (model: Model): Model => ['add', 2, model],
    (model: Model): Model => ['mul', 'x1', ['exp', ['neg', model]], 3],
  ),
  make: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...MODEL_FAULTS) },
    { weight: 1, arbitrary: fc.constantFrom(...RIGHT_MODELS) },
  ),
}).map(({ inside, place, make }) => ({ quantities: ONE_QUANTITY, model: place(make(inside)) }));

/** A model over x, and its estimates on both sides of where it has a value or derivatives. */
interface Border {
  readonly model: Model;
  readonly beyond: readonly number[];
  readonly inside: readonly number[];
}

const BORDERS: readonly Border[] = [
  { model: ['div', 1, 'x'], beyond: [0], inside: [0.5, -2] },
  { model: ['div', 'x', ['sub', 'x', 3]], beyond: [3], inside: [2, 4] },
  { model: ['log', 'x'], beyond: [0, -0.5, -3], inside: [0.5, 3] },
  { model: ['log', ['mul', 'x', -1]], beyond: [2, 0], inside: [-2] },
  { model: ['sqrt', 'x'], beyond: [0, -0.25, -4], inside: [0.25, 4] },
  { model: ['pow', 'x', -1], beyond: [0], inside: [-2, 2] },
  { model: ['pow', 'x', 0.5], beyond: [0, -1, -4], inside: [1, 4] },
  { model: ['pow', 'x', 2.5], beyond: [0, -2], inside: [2] },
  { model: ['pow', 'x', 2], beyond: [], inside: [-2, 2] },
  { model: ['pow', 'x', 'x'], beyond: [0, -2, -0.5], inside: [0.5, 2] },
  { model: ['pow', 2, 'x'], beyond: [], inside: [-2, 3] },
  { model: ['pow', -2, 'x'], beyond: [3, 0.5], inside: [] },
  { model: ['atan2', 'x', -1], beyond: [0], inside: [0.5, -0.5] },
  { model: ['atan2', 0, 'x'], beyond: [0, -1], inside: [1] },
  { model: ['atan2', 'x', 0], beyond: [0], inside: [1, -1] },
  { model: ['exp', 'x'], beyond: [720, 1e6], inside: [700, -700] },
  { model: ['div', 1, ['exp', 'x']], beyond: [800], inside: [600] },
  { model: ['mul', 'x', 'x', 1e-300], beyond: [1e200], inside: [1e150] },
  { model: ['pow', 'x', 400], beyond: [10], inside: [5] },
  // Constant parts: the root and the angle have a value there, and nothing to differentiate.
  { model: ['add', 'x', ['sqrt', 0]], beyond: [], inside: [1] },
  { model: ['add', 'x', ['atan2', 0, -1]], beyond: [], inside: [1] },
  { model: ['add', 'x', ['log', 0]], beyond: [1], inside: [] },
  { model: ['add', 'x', ['div', 1, ['sub', 2, 2]]], beyond: [1], inside: [] },
];

/** Estimates around those at which a model has a value and derivatives. */
export const doubtfulEstimates: fc.Arbitrary<CombineModelInput> = record({
  border: fc.constantFrom(...BORDERS),
  beyond: fc.boolean(),
  which: fc.nat(5),
  thousandths: fc.constantFrom(1, 2, 5),
}).map(({ border, beyond, which, thousandths }) => {
  const preferred = beyond ? border.beyond : border.inside;
  const estimates = preferred.length > 0 ? preferred : beyond ? border.inside : border.beyond;
  const estimate = estimates[which % estimates.length] as number;
  return {
    quantities: [{ name: 'x', estimate, standardUncertainty: thousandths / 1000 }],
    model: border.model,
  };
});

/** Models of one or two quantities and the part of the variance that the first order leaves out, over what it has. */
const BENT: readonly {
  readonly model: Model;
  readonly omitted: (x: number, u: number) => number;
}[] = [
  { model: ['pow', 'x', 2], omitted: (x, u) => u ** 2 / (2 * x ** 2) },
  { model: ['exp', 'x'], omitted: (_, u) => 1.5 * u ** 2 },
  { model: ['exp', ['neg', 'x']], omitted: (_, u) => 1.5 * u ** 2 },
  // No logarithm of a negative estimate is asked for.
  { model: ['log', 'x'], omitted: (x, u) => (x < 0 ? 0.2 : 2.5 * (u / x) ** 2) },
  { model: ['div', 1, 'x'], omitted: (x, u) => 8 * (u / x) ** 2 },
  { model: ['sin', 'x'], omitted: (x, u) => u ** 2 * (1 + Math.tan(x) ** 2 / 2) },
  { model: ['mul', 3, 'x'], omitted: () => 0 },
];

/** Around the bound of validity of the first order, not so near that rounding decides. */
export const aroundTheBound: fc.Arbitrary<CombineModelInput> = record({
  bent: fc.constantFrom(...BENT),
  x: fc.integer({ min: -30, max: 30 }).map((tenths) => (tenths + 0.5) / 10),
  percent: fc.integer({ min: 1, max: 150 }),
})
  .filter(({ bent, x, percent }) => {
    const ratio = 5 * bent.omitted(x, percent / 100);
    return ratio < 0.98 || ratio > 1.02;
  })
  .map(({ bent, x, percent }) => ({
    quantities: [{ name: 'x', estimate: x, standardUncertainty: percent / 100 }],
    model: bent.model,
  }));

/** Models of one quantity and the part of the variance of second order that rests on third derivatives. */
const THIRD: readonly { readonly model: Model; readonly rest: (x: number, u: number) => number }[] = [
  { model: ['pow', 'x', 2], rest: () => 0 },
  { model: ['exp', 'x'], rest: (_, u) => u ** 2 / (1 + u ** 2 / 2) },
  { model: ['sin', 'x'], rest: (x, u) => u ** 2 / (1 + (u * Math.tan(x)) ** 2 / 2) },
  { model: ['pow', 'x', 3], rest: (x, u) => (2 * (u / x) ** 2) / (1 + 2 * (u / x) ** 2) },
];

/** Around the bound of validity of the second order. */
export const aroundTheSecondBound: fc.Arbitrary<CombineModelInput> = record({
  third: fc.constantFrom(...THIRD),
  x: fc.integer({ min: -30, max: 30 }).map((tenths) => (tenths + 0.5) / 10),
  percent: fc.integer({ min: 1, max: 150 }),
})
  .filter(({ third, x, percent }) => {
    const ratio = 5 * third.rest(x, percent / 100);
    return ratio < 0.98 || ratio > 1.02;
  })
  .map(({ third, x, percent }) => ({
    quantities: [{ name: 'x', estimate: x, standardUncertainty: percent / 100 }],
    model: third.model,
    order: 'second' as const,
  }));

/** x1² + x2² with correlated quantities, whose first order vanishes for r = -1 at x1 = x2 and holds for r = 1. */
export const correlatedSquares: fc.Arbitrary<CombineModelInput> = record({
  x: fc.integer({ min: 10, max: 90 }).map((digits) => digits / 10),
  percent: fc.integer({ min: 1, max: 20 }),
  r: fc.constantFrom(-1, -0.5, 0, 0.5, 1),
}).map(({ x, percent, r }) => ({
  quantities: ['a', 'b'].map((name) => ({ name, estimate: x, standardUncertainty: percent / 100 })),
  model: ['add', ['pow', 'a', 2], ['pow', 'b', 2]],
  correlation: [
    [1, r],
    [r, 1],
  ],
}));

/** Quantities and outputs of which two thirds repeat a name. */
export const repeatedNames: fc.Arbitrary<CombineModelInput | CombineOutputsInput> = record({
  outputs: outputsInputs.filter(({ quantities, outputs }) => quantities.length > 1 && outputs.length > 1),
  fault: fc.constantFrom('none', 'quantities', 'outputs', 'one output'),
}).map(({ outputs: input, fault }) => {
  const first = input.quantities[0] as CombineQuantity;
  const twice = [...input.quantities.slice(0, -1), { ...first, estimate: first.estimate + 1 }];
  const renamed = input.outputs.map((output) => ({ ...output, name: 'y1' }));
  switch (fault) {
    case 'quantities':
      return { quantities: twice, outputs: input.outputs.map((output) => ({ ...output, model: first.name })) };
    case 'one output':
      return { quantities: twice, model: first.name };
    case 'outputs':
      return { ...input, outputs: renamed };
    default:
      return input;
  }
});

/** Outputs that do not depend on what is uncertain, or of which one is beyond the bound of validity. */
export const doubtfulOutputs: fc.Arbitrary<CombineOutputsInput> = record({
  x: fc.integer({ min: 1, max: 90 }).map((digits) => digits / 10),
  sure: fc.integer({ min: 1, max: 90 }).map((digits) => digits / 10),
  models: fc.array(
    fc.constantFrom<Model>('x', ['mul', 'x', 'sure'], 'sure', ['pow', ['sub', 'x', 'x0'], 2], 2, ['sub', 'x', 'x']),
    { minLength: 1, maxLength: 3 },
  ),
}).map(({ x, sure, models }) => ({
  quantities: [
    { name: 'x', estimate: x, standardUncertainty: 0.01 },
    { name: 'sure', estimate: sure, standardUncertainty: 0 },
    { name: 'x0', estimate: x, standardUncertainty: 0.002 },
  ],
  outputs: models.map((model, index) => ({ name: `y${index + 1}`, model })),
}));

/** The second order asked for with a matrix, half of them with nothing off the diagonal. */
export const secondOrderWithMatrix: fc.Arbitrary<CombineModelInput> = ofEachSize({ min: 2, max: 4 }, (size) =>
  namesOf(size).chain((names) =>
    record({ quantities: quantitiesNamed(names), correlation: correlationMatrix(size), isIdentity: fc.boolean() }),
  ),
).map(({ quantities, correlation, isIdentity }) => ({
  quantities,
  model: ['add', ...quantities.map(({ name }): Model => ['pow', name, 2])],
  correlation: isIdentity ? correlation.map((row, i) => row.map((_, j) => Number(i === j))) : correlation,
  order: 'second' as const,
}));
