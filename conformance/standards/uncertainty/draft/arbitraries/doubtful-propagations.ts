import fc from 'fast-check';
import { record } from '../../../../contract/record.ts';
import { broken, correlationMatrix, FAULTS, type Matrix } from './correlation.ts';
import { anyDistributions, drawnElsewhere, type Propagation } from './propagations.ts';

type Change = (input: Propagation, dice: number) => Propagation;
type Distribution = Propagation['quantities'][number]['distribution'];

/** Another distribution for the first quantity. */
const first = (input: Propagation, distribution: Distribution): Propagation =>
  ({
    ...input,
    quantities: input.quantities.map((one, i) => (i === 0 ? { ...one, distribution } : one)),
  }) as Propagation;

const output = (input: Propagation, model: Propagation['outputs'][number]['model']): Propagation => ({
  ...input,
  outputs: [{ name: 'y', model }],
});

const normal: Distribution = { kind: 'normal', estimate: 1, standardUncertainty: 0.25 };

/** Three normal quantities and a matrix of them. */
const withMatrix = (input: Propagation, correlation: Matrix): Propagation =>
  ({
    ...output(input, ['add', 'x1', 'x2', 'x3']),
    quantities: ['x1', 'x2', 'x3'].map((name) => ({ name, distribution: normal })),
    correlation,
  }) as unknown as Propagation;

const drawn = (values: readonly number[]): Distribution => ({ kind: 'drawn', values }) as unknown as Distribution;

/** One situation each in which there is no result, and for each its neighbour in which there is one. */
const ON_GENERATOR: readonly Change[] = [
  (input) => ({ ...input, quantities: [...input.quantities, { name: 'x1', distribution: normal }] }),
  (input) => ({ ...input, outputs: [...input.outputs, { name: 'y', model: 'x1' }] }),
  (input) => ({ ...input, outputs: [...input.outputs, { name: 'x1', model: 'x1' }] }),
  (input) => output(input, ['add', 'x1', 'x9']),
  (input) => output(input, ['plus', 'x1', 1]),
  (input) => output(input, ['sub', 'x1']),
  (input, dice) => first(input, { kind: 'rectangular', lower: 2, upper: dice % 3 }),
  (input, dice) => first(input, { kind: 'arcsine', lower: 0.5, upper: [0.5, 0.25, 0.75][dice % 3] as number }),
  (input, dice) =>
    first(input, {
      kind: 'curvilinear-trapezoidal',
      lower: 1,
      upper: 2,
      inexactness: [0.5, 0.25, 0.625, 2][dice % 4] as number,
    }),
  (input, dice) =>
    first(input, {
      kind: 't',
      estimate: 0,
      standardUncertainty: 1,
      degreesOfFreedom: [1, 2, 2, 3, 0.5, 2.25][dice % 6] as number,
    }),
  (input) => first(input, drawn([1, 2, 3])),
  (input) => ({ ...input, sampling: { method: 'drawn' } }),
  (input) => output(input, ['sub', 'x1', 'x1']),
  (input) => output(input, 3),
  (input) => output(input, ['sqrt', ['sub', -1, ['mul', 'x1', 'x1']]]),
  (input) => output(input, ['log', ['add', 1, ['mul', 'x1', 'x1']]]),
  (input) => output(input, ['div', 1, ['sub', 'x1', 'x1']]),
  (input) => output(input, ['exp', ['add', 1000, ['mul', 'x1', 'x1']]]),
  (input, dice) =>
    'trials' in input.sampling
      ? { ...input, coverageProbability: 0.75, sampling: { ...input.sampling, trials: 1 + (dice % 5) } }
      : input,
  (input, dice) =>
    'seed' in input.sampling
      ? {
          ...first(output(input, 'x1'), normal),
          coverageProbability: 0.95,
          sampling: {
            method: 'adaptive',
            generator: 'wichmann-hill-2006',
            seed: input.sampling.seed,
            maximumTrials: [1, 9_999, 10_000, 19_999][dice % 4] as number,
          },
        }
      : input,
];

const ON_DRAWN: readonly Change[] = [
  (input, dice) => first(input, drawn(Array.from({ length: 3 + (dice % 60) }, (_, i) => i))),
  (input) => first(output(input, 'x1'), drawn(valuesOf(input).map(() => 0.1))),
  (input) => output(input, ['div', 1, ['sub', 'x1', valuesOf(input)[1] ?? 0]]),
  (input) => ({ ...input, coverageProbability: 0.999 }),
  (input) => ({ ...input, coverageProbability: 0.001 }),
  (input) => ({
    ...input,
    sampling: { method: 'fixed', generator: 'wichmann-hill-2006', seed: [1, 2, 3, 4], trials: 20 },
  }),
];

const valuesOf = ({ quantities: [quantity] }: Propagation): readonly number[] =>
  quantity?.distribution.kind === 'drawn' ? quantity.distribution.values : [];

const dice = fc.nat(59);

const onMatrix: fc.Arbitrary<Propagation> = record({
  input: anyDistributions,
  matrix: correlationMatrix(3),
  fault: fc.constantFrom(undefined, ...FAULTS),
  where: fc.nat(20),
  strength: fc.integer({ min: 20, max: 100 }).map((percent) => percent / 100),
  other: fc.nat(2),
}).map(({ input, matrix, fault, where, strength, other }) => {
  const mended = withMatrix(input, fault === undefined ? matrix : broken(matrix, fault, where, strength));
  return other === 0 ? first(mended, { kind: 'exponential', estimate: 1 }) : mended;
});

/** Propagations in and around the situations of UNC-087. */
export const doubtfulPropagations: fc.Arbitrary<Propagation> = fc.oneof(
  {
    weight: 20,
    arbitrary: record({ input: anyDistributions, change: fc.constantFrom(...ON_GENERATOR), dice }).map(
      ({ input, change, dice: number }) => change(input, number),
    ),
  },
  {
    weight: 6,
    arbitrary: record({ input: drawnElsewhere, change: fc.constantFrom(...ON_DRAWN), dice }).map(
      ({ input, change, dice: number }) => change(input, number),
    ),
  },
  { weight: 6, arbitrary: onMatrix },
  { weight: 2, arbitrary: anyDistributions },
);
