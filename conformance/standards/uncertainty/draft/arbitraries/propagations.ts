import fc from 'fast-check';
import type { Model, PropagateDistributionsInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { isUndefined } from '../../../../contract/operation.ts';
import { record } from '../../../../contract/record.ts';
import { propagateDistributions } from '../reference/propagate-distributions.ts';
import { correlationMatrix } from './correlation.ts';
import { ofEachSize } from './of-each-size.ts';
import { optionally } from './optionally.ts';
import { type Distribution, distribution, drawnValues, named, normal } from './quantities.ts';

export type Propagation = PropagateDistributionsInput;

const state = (modulus: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: modulus - 1 });

/** Any seed. */
export const seed = fc.tuple(state(2147483579), state(2147483543), state(2147483423), state(2147483123));

/**
 * A probability in hundredths and a number of trials, for which a coverage interval exists and p M is not halfway
 * between two integers: there the decimal decides, in a check of its own.
 */
const coverageOf = (trials: fc.Arbitrary<number>): fc.Arbitrary<{ trials: number; coverageProbability: number }> =>
  record({ trials, percent: fc.oneof(fc.constantFrom(50, 90, 95), fc.integer({ min: 1, max: 99 })) })
    .filter(({ trials: m, percent }) => {
      const span = Math.floor((percent * m + 50) / 100);
      return (percent * m) % 100 !== 50 && span >= 1 && span < m;
    })
    .map(({ trials: m, percent }) => ({ trials: m, coverageProbability: percent / 100 }));

const interval = optionally(fc.constantFrom('symmetric' as const, 'shortest' as const), 2);

const fixed = (states: readonly [number, number, number, number], trials: number): Propagation['sampling'] => ({
  method: 'fixed',
  generator: 'wichmann-hill-2006',
  seed: states,
  trials,
});

/** Models of as many quantities, without trouble anywhere and without the loss of digits that UNC-088 speaks of. */
const MODELS: readonly (readonly [Model, ...Model[]])[] = [
  ['x1', ['neg', 'x1'], ['mul', 3, 'x1'], ['mul', 'x1', 'x1'], ['exp', ['mul', 0.125, 'x1']]],
  [
    ['add', 'x1', 'x2'],
    ['sub', 'x1', 'x2'],
    ['mul', 'x1', 'x2'],
    ['div', 'x1', ['add', 1, ['mul', 'x2', 'x2']]],
    ['sqrt', ['add', ['mul', 'x1', 'x1'], ['mul', 'x2', 'x2'], 1]],
  ],
  [
    ['add', 'x1', 'x2', 'x3'],
    ['sub', ['mul', 'x1', 'x2'], 'x3'],
    ['add', ['mul', 2, 'x1'], ['mul', -0.5, 'x2'], ['sin', 'x3']],
  ],
  [
    ['add', 'x1', 'x2', 'x3', 'x4'],
    ['sub', ['add', 'x1', 'x2'], ['mul', 'x3', 'x4']],
  ],
];

const modelOf = (size: number): fc.Arbitrary<Model> => fc.constantFrom(...(MODELS[size - 1] ?? []));

const listOf = <T>(size: number, one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(one, { minLength: size, maxLength: size });

const withInterval = (input: Omit<Propagation, 'interval'>, kind: Propagation['interval']): Propagation =>
  kind === undefined ? input : { ...input, interval: kind };

/** Few drawn values now and then give the same result in every trial, which is a matter of UNC-087. */
function varies(input: Propagation): boolean {
  const answer = propagateDistributions(input);
  return answer.outcome === 'result' && !isUndefined(answer.output);
}

/** One rectangular quantity between 0 and 1, whose values are the numbers of the generator themselves. */
export const plainNumbers: fc.Arbitrary<Propagation> = record({
  states: seed,
  coverage: coverageOf(fc.integer({ min: 2, max: 40 })),
}).map(({ states, coverage: { trials, coverageProbability } }) => ({
  quantities: named([{ kind: 'rectangular', lower: 0, upper: 1 }]),
  outputs: [{ name: 'y', model: 'x1' }],
  coverageProbability,
  sampling: fixed(states, trials),
}));

const propagation = (
  size: { readonly min: number; readonly max: number },
  one: fc.Arbitrary<Distribution>,
  trials: { readonly min: number; readonly max: number },
): fc.Arbitrary<Omit<Propagation, 'interval'>> =>
  ofEachSize(size, (quantities) =>
    record({
      distributions: listOf(quantities, one),
      model: modelOf(quantities),
      states: seed,
      coverage: coverageOf(fc.integer(trials)),
    }),
  ).map(({ distributions, model, states, coverage: { trials: m, coverageProbability } }) => ({
    quantities: named(distributions),
    outputs: [{ name: 'y', model }],
    coverageProbability,
    sampling: fixed(states, m),
  }));

/** One to four quantities of any distribution, few trials, the symmetric interval. */
export const anyDistributions: fc.Arbitrary<Propagation> = propagation({ min: 1, max: 4 }, distribution, {
  min: 2,
  max: 40,
});

/** More trials, so that far tails are reached. */
export const manyTrials: fc.Arbitrary<Propagation> = propagation({ min: 1, max: 4 }, distribution, {
  min: 500,
  max: 2000,
});

/** Two to four normal quantities that are correlated, one in five times so that one determines another. */
export const correlatedNormals: fc.Arbitrary<Propagation> = ofEachSize({ min: 2, max: 4 }, (size) =>
  record({
    distributions: listOf(size, normal),
    model: modelOf(size),
    states: seed,
    matrix: correlationMatrix(size),
    same: fc.nat(4),
    coverage: coverageOf(fc.integer({ min: 2, max: 40 })),
  }).filter(({ distributions: [first, second], same }) => same > 0 || !cancel(first, second)),
).map(({ distributions, model, states, matrix, same, coverage: { trials, coverageProbability } }) => ({
  quantities: named(distributions),
  correlation: same === 0 ? determined(matrix) : matrix,
  outputs: [{ name: 'y', model }],
  coverageProbability,
  sampling: fixed(states, trials),
}));

/** Whether a difference of the two, of which one determines the other, is nothing but rounding. */
const cancel = (first: Distribution | undefined, second: Distribution | undefined): boolean =>
  first?.kind === 'normal' &&
  second?.kind === 'normal' &&
  [0.5, 1, 2].some((ratio) => Math.abs(second.standardUncertainty / first.standardUncertainty / ratio - 1) < 0.01);

/** The second quantity follows the first: its row and column are those of the first. */
function determined(matrix: readonly (readonly number[])[]): number[][] {
  const from = (index: number): number => (index === 1 ? 0 : index);
  return matrix.map((row, i) => row.map((_, j) => matrix[from(i)]?.[from(j)] ?? 0));
}

/** Values drawn elsewhere, and a model of them; symmetric and shortest intervals. */
export const drawnElsewhere: fc.Arbitrary<Propagation> = ofEachSize({ min: 1, max: 3 }, (size) =>
  record({
    model: modelOf(size),
    coverage: coverageOf(fc.integer({ min: 3, max: 60 })).chain((coverage) =>
      fc.tuple(fc.constant(coverage), listOf(size, drawnValues(coverage.trials))),
    ),
    kind: interval,
  }),
)
  .map(({ model, coverage: [{ coverageProbability }, lists], kind }) =>
    withInterval(
      {
        quantities: named(lists.map((values) => ({ kind: 'drawn', values: values as [number, ...number[]] }))),
        outputs: [{ name: 'y', model }],
        coverageProbability,
        sampling: { method: 'drawn' },
      },
      kind,
    ),
  )
  .filter(varies);

/** Drawn values of one quantity, which is the output quantity itself. */
export const drawnOutput: fc.Arbitrary<Propagation> = drawnElsewhere
  .map((input) => ({ ...input, quantities: input.quantities.slice(0, 1), outputs: [{ name: 'y', model: 'x1' }] }))
  .map((input) => input as unknown as Propagation)
  .filter(varies);

/** Two or three output quantities of two or more input quantities. */
const several = (inputs: fc.Arbitrary<Propagation>): fc.Arbitrary<Propagation> =>
  record({
    input: inputs.filter(({ quantities }) => quantities.length > 1),
    more: fc.constantFrom<readonly Model[]>(
      ['x1'],
      [['sub', 'x2', ['mul', 2, 'x1']]],
      ['x2', ['mul', 'x1', 'x1']],
      [['neg', 'x1'], 'x2'],
    ),
  })
    .map(({ input, more }) => ({
      ...input,
      outputs: [...input.outputs, ...more.map((model, index) => ({ name: `y${index + 2}`, model }))],
    }))
    .filter(varies);

/** Several output quantities of values drawn elsewhere. */
export const severalOfDrawn = several(drawnElsewhere);

/** Several output quantities of values drawn here, from correlated quantities too. */
export const severalOutputs = several(fc.oneof(anyDistributions, correlatedNormals));

/**
 * The adaptive procedure where it ends soon: one digit, or two of a standard uncertainty whose last digit is not small
 * against it.
 */
export const adaptive: fc.Arbitrary<Propagation> = record({
  states: seed,
  one: fc.boolean(),
  deviations: fc.tuple(fc.integer({ min: 70, max: 150 }), fc.integer({ min: 70, max: 150 })),
  shape: fc.constantFrom('normal' as const, 'rectangular' as const),
  percent: fc.constantFrom(90, 95, 99),
}).map(({ states, one, deviations, shape, percent }) => ({
  quantities: named(
    deviations.map((percents): Distribution => {
      const u = percents / 100;
      const half = Math.round(173 * u) / 100;
      return shape === 'normal'
        ? { kind: 'normal', estimate: 1, standardUncertainty: u }
        : { kind: 'rectangular', lower: -half, upper: half };
    }),
  ),
  outputs: [{ name: 'y', model: ['add', 'x1', 'x2'] }],
  coverageProbability: percent / 100,
  sampling: {
    method: 'adaptive',
    generator: 'wichmann-hill-2006',
    seed: states,
    ...(one ? { significantDigits: 1 as const } : {}),
  },
}));
