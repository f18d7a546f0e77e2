import type {
  PropagateDistributionsInput as Input,
  PropagateDistributionsOutput as Output,
  PropagateDistributionsQuantity as Quantity,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { type Answer, isUndefined, result } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import { wichmannHill } from '../../../../numerics/wichmann-hill.ts';

const OPERATION = 'uncertainty/propagate-distributions';
type Distribution = Quantity['distribution'];
type Of<Kind extends Distribution['kind']> = Distribution & { readonly kind: Kind };
type Reference = (input: Input) => Answer<Output>;
type Seed = Extract<Input['sampling'], { seed: unknown }>['seed'];

const faulty = (id: string, change: (right: Output, input: Input) => Output) =>
  wrongOutput<Input, Output>(OPERATION, id, change);

/** What the reference gives for another input; what the answer says of the sampling is as it was. */
const answering = (id: string, other: (input: Input) => Input | undefined) =>
  wrongAnswer<Input, Output>(OPERATION, id, (right, input, reference: Reference) => {
    if (right.outcome !== 'result' || isUndefined(right.output)) return right;
    const changed = other(input);
    return changed === undefined ? right : named(reference(changed), input);
  });

function named(answer: Answer<Output>, { sampling }: Input): Answer<Output> {
  if (answer.outcome !== 'result' || isUndefined(answer.output)) return answer;
  return result({ ...answer.output, sampling: sampling.method });
}

const withSeed = (input: Input, change: (seed: Seed) => Seed): Input | undefined =>
  'seed' in input.sampling
    ? { ...input, sampling: { ...input.sampling, seed: change(input.sampling.seed) } }
    : undefined;

export const seedIgnored = answering('UNC-080/seed-ignored', (input) => withSeed(input, () => [1, 2, 3, 4]));

/** The states that lead to these: the seed itself gives the first number. */
function before(seed: Seed): Seed {
  const constants = [
    [11600n, 2147483579n],
    [47003n, 2147483543n],
    [23000n, 2147483423n],
    [33000n, 2147483123n],
  ] as const;
  return constants.map(([a, m], i) => Number((inverse(a, m) * BigInt(seed[i] ?? 1)) % m)) as unknown as Seed;
}

/** By Fermat's theorem, the modulus being prime. */
function inverse(a: bigint, m: bigint): bigint {
  let power = 1n;
  for (let exponent = m - 2n, base = a; exponent > 0n; exponent >>= 1n) {
    if ((exponent & 1n) === 1n) power = (power * base) % m;
    base = (base * base) % m;
  }
  return power;
}

export const seedIsFirstNumber = answering('UNC-080/seed-is-the-first-number', (input) => withSeed(input, before));

/** As if there were three states, as in the generator of 1982: the fourth seed makes no difference. */
export const fourthSeedIgnored = answering('UNC-080/fourth-seed-ignored', (input) =>
  withSeed(input, ([a, b, c]): Seed => [a, b, c, 1]),
);

const replacing = <Kind extends Distribution['kind']>(
  id: string,
  kind: Kind,
  other: (distribution: Of<Kind>) => Distribution,
) =>
  answering(id, (input) =>
    input.quantities.some(({ distribution }) => distribution.kind === kind)
      ? {
          ...input,
          quantities: input.quantities.map((quantity) =>
            quantity.distribution.kind === kind
              ? { ...quantity, distribution: other(quantity.distribution as Of<Kind>) }
              : quantity,
          ) as unknown as Input['quantities'],
        }
      : undefined,
  );

export const normalForT = replacing('UNC-081/normal-for-t', 't', ({ estimate, standardUncertainty }) => ({
  kind: 'normal',
  estimate,
  standardUncertainty,
}));

/** Scaled so that the standard uncertainty that was given is the standard deviation. */
export const deviationForScale = replacing('UNC-081/deviation-for-scale-of-t', 't', (one) => ({
  ...one,
  standardUncertainty: one.standardUncertainty * Math.sqrt((one.degreesOfFreedom - 2) / one.degreesOfFreedom),
}));

export const rectangularForTriangular = replacing('UNC-081/rectangular-for-triangular', 'triangular', (one) => ({
  ...one,
  kind: 'rectangular',
}));

export const baseOverTop = replacing('UNC-081/shape-of-the-flanks', 'trapezoidal', (one) => ({
  ...one,
  shape: 1 - one.shape,
}));

export const inexactnessAsWidth = replacing('UNC-081/inexactness-as-a-width', 'curvilinear-trapezoidal', (one) => ({
  ...one,
  inexactness: one.inexactness / 2,
}));

export const rateForExpectation = replacing('UNC-081/rate-for-expectation', 'exponential', (one) => ({
  ...one,
  estimate: 1 / one.estimate,
}));

export const countForShape = replacing('UNC-081/count-for-shape', 'gamma', (one) => ({
  ...one,
  count: Math.max(0, one.count - 1),
}));

/** How a value of a distribution is drawn, where the mutant draws it itself. */
type Draw = (distribution: Distribution, next: () => number) => number;

/** Draws the values itself, trial by trial unless `columns`, and leaves model and summary to the reference. */
const drawing = (id: string, kinds: readonly Distribution['kind'][], draw: Draw, columns = false) =>
  answering(id, (input) => {
    const { quantities, sampling } = input;
    if (sampling.method !== 'fixed' || input.correlation !== undefined) return undefined;
    if (!quantities.every(({ distribution }) => kinds.includes(distribution.kind))) return undefined;
    const next = wichmannHill(sampling.seed);
    const values = quantities.map(() => [] as number[]);
    const each = (quantity: number) =>
      values[quantity]?.push(draw((quantities[quantity] as Quantity).distribution, next));
    if (columns) quantities.forEach((_, i) => Array.from({ length: sampling.trials }, () => each(i)));
    else for (let trial = 0; trial < sampling.trials; trial += 1) quantities.forEach((_, i) => each(i));
    return {
      ...input,
      sampling: { method: 'drawn' },
      quantities: quantities.map(({ name }, i) => ({ name, distribution: { kind: 'drawn', values: values[i] } })),
    } as unknown as Input;
  });

const normalBy = (id: string, z: (radius: number, angle: number) => number) =>
  drawing(id, ['normal'], (distribution, next) => {
    const { estimate, standardUncertainty } = distribution as Of<'normal'>;
    return estimate + standardUncertainty * z(Math.sqrt(-2 * Math.log(next())), 2 * Math.PI * next());
  });

export const secondOfPairLost = normalBy('UNC-081/second-of-a-pair-lost', (radius, angle) => radius * Math.cos(angle));
export const sineForCosine = normalBy('UNC-081/sine-for-cosine', (radius, angle) => radius * Math.sin(angle));

const rectangularOrArcsine: Draw = (distribution, next) => {
  const { kind, lower, upper } = distribution as Of<'rectangular'>;
  const r = next();
  if (kind === 'rectangular') return lower + (upper - lower) * r;
  return (lower + upper) / 2 + ((upper - lower) / 2) * Math.sin(2 * Math.PI * r);
};

/** All trials of the first quantity, then all of the second. */
export const quantityByQuantity = drawing(
  'UNC-081/quantity-by-quantity',
  ['rectangular', 'arcsine'],
  rectangularOrArcsine,
  true,
);

export const correlationIgnored = answering('UNC-082/correlation-ignored', ({ correlation, ...rest }) =>
  correlation === undefined ? undefined : (rest as Input),
);

const correlated = (id: string, change: (r: number) => number) =>
  answering(id, (input) =>
    input.correlation === undefined || input.quantities.length > 2
      ? undefined
      : {
          ...input,
          correlation: input.correlation.map((row, i) =>
            row.map((r, j) => (i === j ? r : change(r))),
          ) as unknown as NonNullable<Input['correlation']>,
        },
  );

export const signOfCorrelationLost = correlated('UNC-082/sign-of-correlation-lost', Math.abs);
export const squareOfCorrelation = correlated('UNC-082/squares-the-correlation', (r) => r * Math.abs(r));

const eachOutput = (id: string, change: (one: Output['outputs'][number], trials: number) => object) =>
  faulty(id, (right) => ({
    ...right,
    outputs: right.outputs.map((one) => ({ ...one, ...change(one, right.trials) })) as unknown as Output['outputs'],
  }));

export const divisorM = eachOutput('UNC-083/divisor-m', ({ standardUncertainty }, trials) => ({
  standardUncertainty: standardUncertainty * Math.sqrt((trials - 1) / trials),
}));

/** Divided by the root of the number of trials, which is the uncertainty of the simulation and not of the quantity. */
export const deviationOfTheMean = eachOutput('UNC-083/deviation-of-the-mean', ({ standardUncertainty }, trials) => ({
  standardUncertainty: standardUncertainty / Math.sqrt(trials),
}));

export const middleForMean = eachOutput('UNC-083/middle-of-the-interval', ({ lower, upper }) => ({
  estimate: (lower + upper) / 2,
}));

const covariances = (id: string, change: (value: number, j: number, k: number, right: Output) => number) =>
  faulty(id, (right) =>
    right.covariance === undefined
      ? right
      : {
          ...right,
          covariance: right.covariance.map((row, j) => row.map((value, k) => change(value, j, k, right))),
        },
  );

export const covarianceDivisorM = covariances(
  'UNC-084/divisor-m',
  (value, _j, _k, { trials }) => (value * (trials - 1)) / trials,
);

export const correlationForCovariance = covariances(
  'UNC-084/correlation-for-covariance',
  (value, j, k, { outputs }) => {
    const scale = (outputs[j]?.standardUncertainty ?? 0) * (outputs[k]?.standardUncertainty ?? 0);
    return value / scale;
  },
);

export const outputsUncorrelated = covariances('UNC-084/outputs-uncorrelated', (value, j, k) => (j === k ? value : 0));

/** The ends from drawn values that are the output quantity itself. */
const ends = (id: string, change: (values: readonly number[], right: Output, input: Input) => object) =>
  faulty(id, (right, input) => {
    const [quantity] = input.quantities;
    const [output] = right.outputs;
    if (quantity?.distribution.kind !== 'drawn' || input.outputs[0]?.model !== quantity.name) return right;
    return {
      ...right,
      outputs: [{ ...output, ...change(quantity.distribution.values, right, input) }] as unknown as Output['outputs'],
    };
  });

const ascending = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);

/** The interval of these ranks, counted from 1. */
const ranks = (values: readonly number[], from: number, to: number): object => {
  const sorted = ascending(values);
  return { lower: sorted[Math.max(1, from) - 1], upper: sorted[Math.min(sorted.length, to) - 1] };
};

const spanOf = (values: readonly number[], p: number): number =>
  Math.floor((Math.round(p * 100) * values.length + 50) / 100);

const symmetricEnds = (id: string, change: (values: readonly number[], p: number, right: Output) => object) =>
  ends(id, (values, right, { coverageProbability }) =>
    right.interval === 'symmetric' ? change(values, coverageProbability, right) : {},
  );

export const rankFromZero = symmetricEnds('UNC-085/rank-from-zero', (values, p) => {
  const q = spanOf(values, p);
  const r = Math.floor((values.length - q + 1) / 2);
  return ranks(values, r + 1, r + q + 1);
});

export const spanTruncated = symmetricEnds('UNC-085/span-truncated', (values, p) => {
  const q = Math.floor((Math.round(p * 100) * values.length) / 100);
  const r = Math.floor((values.length - q + 1) / 2);
  return ranks(values, r, r + q);
});

export const oneSided = symmetricEnds('UNC-085/one-sided', (values, p) => ranks(values, 1, 1 + spanOf(values, p)));

export const valuesUnsorted = symmetricEnds('UNC-085/values-unsorted', (values, p) => {
  const q = spanOf(values, p);
  const r = Math.floor((values.length - q + 1) / 2);
  return { lower: values[r - 1], upper: values[r + q - 1] };
});

/** A normal distribution is assumed where the values know better. */
export const symmetricAboutEstimate = symmetricEnds('UNC-085/two-standard-uncertainties', (_values, _p, right) => {
  const [output] = right.outputs;
  const { estimate = 0, standardUncertainty = 0 } = output ?? {};
  return { lower: estimate - 2 * standardUncertainty, upper: estimate + 2 * standardUncertainty };
});

const shortestEnds = (id: string, change: (values: readonly number[], p: number) => object) =>
  ends(id, (values, right, { coverageProbability }) =>
    right.interval === 'shortest' ? change(values, coverageProbability) : {},
  );

export const symmetricForShortest = shortestEnds('UNC-085/symmetric-for-shortest', (values, p) => {
  const q = spanOf(values, p);
  const r = Math.floor((values.length - q + 1) / 2);
  return ranks(values, r, r + q);
});

export const lastOfShortest = shortestEnds('UNC-085/last-of-several-shortest', (values, p) => {
  const sorted = ascending(values);
  const q = spanOf(values, p);
  const length = (r: number): number => (sorted[r + q] as number) - (sorted[r] as number);
  let last = 0;
  for (let r = 1; r + q < sorted.length; r += 1) if (length(r) <= length(last)) last = r;
  return { lower: sorted[last], upper: sorted[last + q] };
});

const batchOf = ({ coverageProbability: p }: Input): number =>
  Math.max(Math.ceil((100 / (1 - p)) * (1 - 1e-9)), 10_000);

/** A number of trials of its own, and what is said of it is `adaptive`. */
const afterTrials = (id: string, trials: (right: Output, input: Input) => number) =>
  wrongAnswer<Input, Output>(OPERATION, id, (right, input, reference: Reference) => {
    const { sampling } = input;
    if (sampling.method !== 'adaptive' || right.outcome !== 'result' || isUndefined(right.output)) return right;
    const { generator, seed } = sampling;
    const count = trials(right.output, input);
    return named(reference({ ...input, sampling: { method: 'fixed', generator, seed, trials: count } }), input);
  });

export const oneBatch = afterTrials('UNC-086/one-batch', (_right, input) => batchOf(input));
export const oneBatchMore = afterTrials('UNC-086/one-batch-more', ({ trials }, input) => trials + batchOf(input));
export const fixedTrials = afterTrials('UNC-086/two-hundred-thousand-always', () => 200_000);

/** The first batch alone is reported, with the number of all trials. */
export const firstBatchOnly = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-086/first-batch-only',
  (right, input, reference: Reference) => {
    const { sampling } = input;
    if (sampling.method !== 'adaptive' || right.outcome !== 'result' || isUndefined(right.output)) return right;
    const { generator, seed } = sampling;
    const first = reference({ ...input, sampling: { method: 'fixed', generator, seed, trials: batchOf(input) } });
    if (first.outcome !== 'result' || isUndefined(first.output)) return first;
    return result({ ...first.output, sampling: 'adaptive', trials: right.output.trials });
  },
);

const instead = (id: string, code: string, other: (input: Input) => Input) =>
  wrongAnswer<Input, Output>(OPERATION, id, (right, input, reference: Reference) => {
    const found = right.outcome === 'rejected' ? right.code : isUndefined(right.output) ? right.output.undefined : '';
    return found === code ? named(reference(other(input)), input) : right;
  });

const mended = (input: Input, mend: (distribution: Distribution) => Distribution): Input => ({
  ...input,
  quantities: input.quantities.map((quantity) => ({
    ...quantity,
    distribution: mend(quantity.distribution),
  })) as unknown as Input['quantities'],
});

export const takesInfiniteVariance = instead('UNC-087/takes-infinite-variance', 'infinite-variance', (input) =>
  mended(input, (one) => (one.kind === 't' ? { ...one, degreesOfFreedom: Math.max(one.degreesOfFreedom, 2.1) } : one)),
);

export const swapsLimits = instead('UNC-087/swaps-limits', 'invalid-limits', (input) =>
  mended(input, (one) => {
    if (!('lower' in one)) return one;
    const [lower, upper] = one.lower < one.upper ? [one.lower, one.upper] : [one.upper, one.lower];
    return one.kind === 'curvilinear-trapezoidal'
      ? { ...one, lower, upper: upper + 4 * one.inexactness }
      : { ...one, lower, upper: upper === lower ? lower + 1 : upper };
  }),
);

export const correlatesAnything = instead(
  'UNC-087/correlates-what-is-not-normal',
  'correlation-not-normal',
  ({ correlation: _, ...rest }) => rest as Input,
);

/** A standard uncertainty of zero, where nothing varied. */
export const zeroForNoSpread = wrongAnswer<Input, Output>(OPERATION, 'UNC-087/zero-for-no-spread', (right, input) =>
  right.outcome === 'result' && isUndefined(right.output) && right.output.undefined === 'zero-spread'
    ? result({
        outputs: input.outputs.map(({ name }) => ({ name, estimate: 0, standardUncertainty: 0, lower: 0, upper: 0 })),
        interval: input.interval ?? 'symmetric',
        sampling: input.sampling.method,
        trials: 2,
      } as unknown as Output)
    : right,
);

/** Answers with what there is when the trials run out. */
export const unstableAnswer = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-087/answers-before-it-is-stable',
  (right, input, reference: Reference) => {
    const { sampling } = input;
    if (right.outcome !== 'result' || !isUndefined(right.output) || sampling.method !== 'adaptive') return right;
    if (right.output.undefined !== 'not-stabilized') return right;
    const { generator, seed } = sampling;
    return named(reference({ ...input, sampling: { method: 'fixed', generator, seed, trials: 10_000 } }), input);
  },
);

/** Trials without a value are left out, and the others stand for all. */
export const skipsTrials = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-087/skips-trials-without-a-value',
  (right, input, reference: Reference) =>
    right.outcome === 'result' && isUndefined(right.output) && right.output.undefined === 'outside-domain'
      ? named(
          reference({
            ...input,
            outputs: input.outputs.map((one) => ({ ...one, model: 'x1' })) as unknown as Input['outputs'],
          }),
          input,
        )
      : right,
);

const single = Math.fround;

export const singlePrecision = eachOutput('UNC-088/single-precision', (one) => ({
  estimate: single(one.estimate),
  standardUncertainty: single(one.standardUncertainty),
  lower: single(one.lower),
  upper: single(one.upper),
}));

/** Random numbers on a grid, as single precision has them. */
export const coarseNumbers = drawing('UNC-088/random-numbers-of-24-bits', ['rectangular', 'arcsine'], (one, next) =>
  rectangularOrArcsine(one, () => Math.floor(next() * 2 ** 24) / 2 ** 24),
);

export const lengthInSinglePrecision = eachOutput('UNC-088/length-in-single-precision', (one) => ({
  upper: one.lower + single(one.upper - one.lower),
}));
