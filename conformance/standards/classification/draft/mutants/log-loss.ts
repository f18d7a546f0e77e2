import type { LogLossInput, LogLossOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { rejected } from '../../../../contract/operation.ts';
import { wrongAnswer } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';
import { changed, seeing, single, withTags } from './another.ts';

type Input = LogLossInput;
type Output = LogLossOutput;
const OP = 'log-loss';

export const sumForMean = changed<Output, Input>(OP, 'CLS-140/sum-for-mean', (right, { reference }) =>
  typeof right.value === 'number' ? { ...right, value: right.value * reference.length } : right,
);
export const naturalAlways = withTags<Input>(OP, 'CLS-140/natural-logarithm-always', () => ({ 'log-base': 'e' }));
/** Only the items of the positive class count. */
export const positivesOnly = changed<Output, Input>(
  OP,
  'CLS-140/positive-items-only',
  (right, { reference, probabilities }) => {
    if (probabilities === undefined || typeof right.value !== 'number') return right;
    const sum = reference.reduce(
      (so, is, i) => so + (is === 1 ? -Math.log(Math.max(1e-300, probabilities[i] ?? 1)) : 0),
      0,
    );
    return { ...right, value: sum / reference.length };
  },
);

/** Clipped whether asked or not, by a limit that the type of the numbers chose (scikit-learn #24315, #24515). */
export const alwaysClips = withTags<Input>(OP, 'CLS-141/always-clips', ({ conventions }) =>
  conventions?.clipping === 'none' ? { clipping: '0.0001' } : undefined,
);
export const clipsBelowOnly = seeing<Input>(OP, 'CLS-141/other-limit', (input) =>
  input.conventions?.clipping === '0.01'
    ? { ...input, conventions: { ...input.conventions, clipping: '1e-7' } }
    : input,
);

/** Rows are taken as they are (scikit-learn #24515: 0.51 or 1.20 for the same row). */
export const neverRenormalises = changed<Output, Input>(
  OP,
  'CLS-142/never-renormalises',
  (right, { reference, rows, conventions }) => {
    if (rows === undefined || conventions?.normalisation !== 'renormalise' || typeof right.value !== 'number')
      return right;
    const sum = reference.reduce((so, is, i) => so - Math.log(rows[i]?.[is] ?? 1), 0);
    return { ...right, value: sum / reference.length };
  },
);

export const populationSpread = changed<Output, Input>(
  OP,
  'CLS-143/divides-by-the-number',
  (right, { reference: { length: n } }) =>
    typeof right.standardUncertainty === 'number'
      ? { ...right, standardUncertainty: right.standardUncertainty * Math.sqrt((n - 1) / n) }
      : right,
);
export const spreadForMean = changed<Output, Input>(
  OP,
  'CLS-143/spread-of-the-losses',
  (right, { reference: { length: n } }) =>
    typeof right.standardUncertainty === 'number'
      ? { ...right, standardUncertainty: right.standardUncertainty * Math.sqrt(n) }
      : right,
);

/** A large number for an infinite one (scikit-learn #17399). */
export const largeForInfinite = changed<Output, Input>(OP, 'CLS-144/large-for-infinite', (right) =>
  typeof right.value === 'number' ? right : { ...right, value: 36.04, standardUncertainty: 1 },
);
export const certainWithoutSpread = changed<Output, Input>(OP, 'CLS-144/certain-without-spread', (right) =>
  typeof right.standardUncertainty === 'number' ? right : { ...right, standardUncertainty: 0 },
);
export const singleLoss = single('CLS-147', OP, 'value');

/** Refuses a row that misses one by rounding alone. */
export const refusesNearlyOne = wrongAnswer<Input, Output>(
  'classification/log-loss',
  'CLS-146/refuses-rounded-rows',
  (right, { rows }) =>
    rows?.some((row) => row.reduce((sum, one) => sum + one, 0) !== 1) === true ? rejected('not-normalised') : right,
);

export const longLoss = wrongWhenLong('CLS-147', 'classification/log-loss');
