import type {
  BootstrapMeasureInput,
  BootstrapMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, isUndefined, result } from '../../../../contract/operation.ts';
import { wrongAnswer } from '../../../../contract/wrong-answer.ts';
import { measureOfEach, replicateDoubles } from '../measure-replicate-doubles.ts';
import { changed } from './another.ts';

type Input = BootstrapMeasureInput;
type Output = BootstrapMeasureOutput;
type Ends = { readonly lower: number; readonly upper: number };
const OPERATION = 'classification/bootstrap-measure';

const faulty = (id: string, change: (right: Output, input: Input) => Output) =>
  changed<Output, Input>('bootstrap-measure', id, change);

/** What the reference says of the resamples that have a value, where the right answer says that they are too few. */
const ofThoseThatHave = (id: string, isEnough: (right: Output) => boolean) =>
  wrongAnswer<Input, Output>(OPERATION, id, (right, input, reference) => {
    if (right.outcome !== 'result' || isUndefined(right.output)) return right;
    const { undefinedReplicates, replicates } = right.output as Output;
    if (typeof (right.output as Output).bias === 'number' || replicates === 0) return right;
    if (!isEnough(right.output as Output)) return right;
    const each = measureOfEach(input);
    const kept = reference({ ...input, resamples: input.resamples.filter((_, i) => each[i] !== undefined) });
    if (kept.outcome !== 'result' || isUndefined(kept.output)) return right;
    return result({ ...(kept.output as Output), undefinedReplicates }) as Answer<Output>;
  });

export const neverTooMany = ofThoseThatHave('CLS-233/never-too-many-without-a-value', () => true);
export const oneInTen = ofThoseThatHave(
  'CLS-233/one-in-ten',
  ({ replicates, undefinedReplicates }) => 10 * undefinedReplicates <= replicates + undefinedReplicates,
);

/** One in a hundred is already too many. */
export const atTheBoundToo = faulty('CLS-233/one-in-a-hundred-is-too-many', (right) => {
  const nothing = { undefined: 'out-of-validity' } as const;
  return 100 * right.undefinedReplicates >= right.replicates + right.undefinedReplicates
    ? { ...right, bias: nothing, standardUncertainty: nothing, interval: nothing }
    : right;
});

export const zeroUncertainty = faulty('CLS-233/zero-uncertainty', (right) =>
  typeof right.standardUncertainty === 'number' ? right : { ...right, standardUncertainty: 0 },
);

export const zeroBias = faulty('CLS-233/zero-bias', (right) =>
  typeof right.bias === 'number' ? right : { ...right, bias: 0 },
);

const whereUndefined = (id: string, code: string, change: (right: Output, input: Input) => Output) =>
  faulty(id, (right, input) =>
    'undefined' in right.interval && right.interval.undefined === code ? change(right, input) : right,
  );

export const intervalOfNoWidth = whereUndefined('CLS-233/interval-of-no-width', 'degenerate', (right) => ({
  ...right,
  interval: { lower: right.estimate, upper: right.estimate },
}));

/** The least and the greatest replicate for an end that lies beyond. */
export const extremesForTails = whereUndefined('CLS-233/extremes-for-tails', 'out-of-validity', (right, input) => {
  const sorted = replicateDoubles(input);
  return { ...right, interval: { lower: sorted[0] ?? 0, upper: sorted[sorted.length - 1] ?? 0 } };
});

/** Other ends where there are ends. */
const otherEnds = (id: string, change: (ends: Ends, right: Output, input: Input) => Ends) =>
  faulty(id, (right, input) =>
    'undefined' in right.interval ? right : { ...right, interval: change(right.interval, right, input) },
  );

/** The rank (B - 1) β + 1, which numerical software has by default. */
function definition7(sorted: readonly number[], level: number): number {
  const rank = (sorted.length - 1) * level;
  const whole = Math.min(Math.floor(rank), sorted.length - 2);
  const [low, high] = [sorted[whole] as number, sorted[whole + 1] as number];
  return low + (rank - whole) * (high - low);
}

export const quantileDefinition7 = otherEnds('CLS-234/quantile-definition-7', (ends, right, input) => {
  const { interval } = input.conventions;
  if (interval === 'normal') return ends;
  const tail = (1 - right.coverageProbability) / 2;
  const sorted = replicateDoubles(input);
  const [low, high] = [definition7(sorted, tail), definition7(sorted, 1 - tail)];
  return interval === 'basic'
    ? { lower: 2 * right.estimate - high, upper: 2 * right.estimate - low }
    : { lower: low, upper: high };
});

/** The ends of the percentile interval, not turned over at the estimate. */
export const basicNotReflected = otherEnds('CLS-234/basic-not-reflected', (ends, { estimate }, { conventions }) =>
  conventions.interval === 'basic' ? { lower: 2 * estimate - ends.upper, upper: 2 * estimate - ends.lower } : ends,
);

export const normalLessBias = otherEnds('CLS-234/normal-less-bias', (ends, { bias }, { conventions }) =>
  conventions.interval === 'normal' ? { lower: ends.lower - Number(bias), upper: ends.upper - Number(bias) } : ends,
);

/** Cut off where the measure ends. */
export const cutAtOne = otherEnds('CLS-234/cut-at-one', ({ lower, upper }) => ({ lower, upper: Math.min(1, upper) }));

export const oneTail = wrongAnswer<Input, Output>(
  OPERATION,
  'CLS-234/whole-complement-on-each-side',
  (right, input, reference) => {
    if (right.outcome !== 'result' || isUndefined(right.output)) return right;
    const { coverageProbability, interval } = right.output as Output;
    if ('undefined' in interval) return right;
    const wider = reference({ ...input, coverageProbability: Math.max(1e-6, 2 * coverageProbability - 1) });
    if (wider.outcome !== 'result' || isUndefined(wider.output)) return right;
    return result({ ...(right.output as Output), interval: (wider.output as Output).interval }) as Answer<Output>;
  },
);
