import type {
  LabelErrorCorrectionInput as Input,
  LabelErrorCorrectionOutput as Output,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { type Answer, isUndefined, result } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';

const OPERATION = 'uncertainty/label-error-correction';
const faulty = (id: string, change: (right: Output, input: Input) => Output) =>
  wrongOutput<Input, Output>(OPERATION, id, change);

const uncorrected = ({ indication: a, sensitivity: s, falsePositiveRate: f }: Input): number => (a - f) / (s - f);
const clipped = (t: number, { clip }: Output): number => (clip === 'none' ? t : Math.min(1, Math.max(0, t)));

/** The error at the proportion that was counted, taken off as if it were a constant. */
export const constantOffset = faulty('UNC-140/constant-offset', (right, input) => {
  const { indication: a, sensitivity: s, falsePositiveRate: f } = input;
  return { ...right, correctedProportion: clipped(a - ((1 - a) * f - a * (1 - s)), right) };
});

export const missesOnly = faulty('UNC-140/misses-only', (right, { indication: a, sensitivity: s }) => ({
  ...right,
  correctedProportion: s === 0 ? right.correctedProportion : clipped(a / s, right),
}));

/** Specificity given where a false-positive rate is asked for, or the other way round. */
export const specificityForRate = faulty('UNC-140/specificity-for-false-positive-rate', (right, input) => {
  const { indication: a, sensitivity: s, falsePositiveRate: f } = input;
  const below = s - (1 - f);
  return below === 0 ? right : { ...right, correctedProportion: clipped((a - (1 - f)) / below, right) };
});

const withParts = (right: Output, input: Input, parts: readonly [number, number, number]): Output => {
  const [a, s, f] = parts;
  const t = uncorrected(input);
  const product = 2 * Math.sign(t * (1 - t)) * (input.correlation ?? 0) * s * f;
  return { ...right, standardUncertainty: Math.sqrt(Math.max(0, a * a + s * s + f * f + product)) };
};

/** The rates taken for exact. */
export const exactRates = faulty('UNC-141/exact-rates', (right) => ({
  ...right,
  standardUncertainty: right.contributions[0],
}));

export const uncorrectedUncertainty = faulty('UNC-141/not-divided-by-discrimination', (right, input) => {
  const apart = Math.abs(input.sensitivity - input.falsePositiveRate);
  const [a, s, f] = right.contributions;
  return withParts(right, input, [a * apart, s * apart, f * apart]);
});

export const correlationIgnored = faulty('UNC-141/correlation-ignored', (right, input) => {
  const [a, s, f] = right.contributions;
  return withParts(right, { ...input, correlation: 0 }, [a, s, f]);
});

/** The sign of the product of two derivatives, lost with their magnitudes. */
export const signOfOutside = faulty('UNC-141/sign-of-correlation-outside', (right, input) => {
  const [a, s, f] = right.contributions;
  const product = 2 * (input.correlation ?? 0) * s * f;
  return { ...right, standardUncertainty: Math.sqrt(Math.max(0, a * a + s * s + f * f + product)) };
});

export const indicationForProportion = faulty('UNC-141/indication-for-proportion', (right, input) => {
  const { indication: a, sensitivity: s, falsePositiveRate: f } = input;
  const apart = Math.abs(s - f);
  const parts = [
    right.contributions[0],
    (a * input.sensitivityUncertainty) / apart,
    ((1 - a) * input.falsePositiveRateUncertainty) / apart,
  ] as const;
  return { ...withParts(right, input, parts), contributions: [...parts] };
});

/** A divisor guarded against zero. */
export const indicationForUndefined = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-142/indication-without-discrimination',
  (right, { indication, indicationUncertainty, clip = 'none' }) =>
    right.outcome === 'result' && isUndefined(right.output) && right.output.undefined === 'no-discrimination'
      ? result({
          correctedProportion: indication,
          range: 'within',
          clip,
          standardUncertainty: indicationUncertainty,
          contributions: [indicationUncertainty, 0, 0],
        })
      : right,
);

/** The formula is applied wherever it has a value. */
export const alwaysValid = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-142/always-valid',
  (right, input, reference: (input: Input) => Answer<Output>) =>
    right.outcome === 'result' && isUndefined(right.output) && right.output.undefined === 'out-of-validity'
      ? reference({ ...input, sensitivityUncertainty: 0, falsePositiveRateUncertainty: 0 })
      : right,
);

/** 0.3 - 0.2 is less than 0.1 in doubles. */
export const boundInDoubles = wrongAnswer<Input, Output>(OPERATION, 'UNC-142/bound-in-doubles', (right, input) => {
  const { sensitivity: s, falsePositiveRate: f, sensitivityUncertainty: us, falsePositiveRateUncertainty: uf } = input;
  if (s === f) return right;
  const of = Math.sqrt(us * us + uf * uf - 2 * (input.correlation ?? 0) * us * uf);
  return Math.abs(s - f) < 10 * of ? result({ undefined: 'out-of-validity' }) : right;
});

export const alwaysClips = faulty('UNC-143/always-clips', (right) => ({
  ...right,
  correctedProportion: Math.min(1, Math.max(0, right.correctedProportion)),
}));

export const neverClips = faulty('UNC-143/never-clips', (right, input) => ({
  ...right,
  correctedProportion: uncorrected(input),
}));

export const rangeOfClipped = faulty('UNC-143/range-of-clipped', (right) =>
  right.clip === 'none' ? right : { ...right, range: 'within' },
);

/** A clipped proportion as a certainty. */
export const certainAtTheEnds = faulty('UNC-143/certain-at-the-ends', (right) =>
  right.clip === 'unit-interval' && right.range !== 'within' ? { ...right, standardUncertainty: 0 } : right,
);

export const singlePrecision = faulty('UNC-145/correction-in-single-precision', (right, input) => {
  const single = Math.fround;
  const { indication: a, sensitivity: s, falsePositiveRate: f } = input;
  const t = single(single(single(a) - single(f)) / single(single(s) - single(f)));
  return { ...right, correctedProportion: clipped(t, right) };
});

export const sixDecimals = faulty('UNC-145/uncertainty-to-six-decimals', (right) => ({
  ...right,
  standardUncertainty: Math.round(right.standardUncertainty * 1e6) / 1e6,
}));
