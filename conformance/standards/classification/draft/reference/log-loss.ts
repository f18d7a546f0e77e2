import type { LogLossInput, LogLossOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, result } from '../../../../contract/operation.ts';
import {
  addDoubleDouble,
  divideDoubleDouble,
  type DoubleDouble,
  doubleDoubleOf,
  subtractDoubleDouble,
  ZERO,
} from '../../../../numerics/double-double.ts';
import { logarithm } from '../../../../numerics/double-double-functions.ts';
import { exactDecimal } from '../exact-decimal.ts';
import { meanOfLosses } from '../mean-of-losses.ts';
import { refusalOfProbabilities } from '../stated-probabilities.ts';

const ONE: DoubleDouble = { high: 1, low: 0 };
const exactly = (x: number): DoubleDouble => ({ high: x, low: 0 });
const isBelow = (a: DoubleDouble, b: DoubleDouble): boolean => a.high < b.high || (a.high === b.high && a.low < b.low);

/** The probability that was given to the class that occurred. */
function given({ reference, probabilities, rows }: LogLossInput, item: number, renormalise: boolean): DoubleDouble {
  const is = reference[item] as number;
  const p = probabilities?.[item];
  if (p !== undefined) return is === 1 ? exactly(p) : subtractDoubleDouble(ONE, exactly(p));
  const row = rows?.[item] ?? [];
  const own = exactly(row[is] as number);
  return renormalise ? divideDoubleDouble(own, row.map(exactly).reduce(addDoubleDouble, ZERO)) : own;
}

/**
 * Mean logarithmic loss: of each item the logarithm of the probability that was given to the class that occurred, with the
 * other sign, and the standard uncertainty of the mean over the items.
 *
 * Computed in double-double. A class that occurred with the probability 0 leaves both undefined (`infinite-loss`) unless
 * probabilities are clipped; one item, or losses that do not differ, leave the uncertainty undefined (`too-few-items`,
 * `zero-spread`). Rejects lists of unequal lengths, classes without a column, and rows that do not sum to one.
 *
 * A library that has no uncertainty is asked for the value alone (`uncertainty: none`). CLS-140 to CLS-147.
 */
export function logLoss(input: LogLossInput): Answer<LogLossOutput> {
  const base = input.conventions?.['log-base'] ?? 'e';
  const clipping = input.conventions?.clipping ?? 'none';
  const normalisation = input.conventions?.normalisation ?? 'none';
  const renormalise = normalisation === 'renormalise' && input.rows !== undefined;
  const refusal = refusalOfProbabilities(input, renormalise);
  if (refusal !== undefined) return refusal;
  const conventions = {
    'log-base': base,
    clipping,
    ...(input.rows === undefined ? {} : { normalisation }),
  } as const;
  const least = clipping === 'none' ? undefined : doubleDoubleOf(exactDecimal(clipping));
  const unit = base === '2' ? logarithm(exactly(2)) : ONE;
  const losses: DoubleDouble[] = [];
  for (const item of input.reference.keys()) {
    const p = clipped(given(input, item, renormalise), least);
    if (p.high <= 0) {
      const infinite = { undefined: 'infinite-loss' } as const;
      return result({
        value: infinite,
        ...(input.uncertainty === 'none' ? {} : { standardUncertainty: infinite }),
        conventions,
      });
    }
    const { high, low } = divideDoubleDouble(logarithm(p), unit);
    losses.push({ high: 0 - high, low: 0 - low });
  }
  const { mean, standardUncertainty } = meanOfLosses(losses);
  return result({ value: mean, ...(input.uncertainty === 'none' ? {} : { standardUncertainty }), conventions });
}

/** The probability, not nearer to 0 or 1 than the least distance. */
function clipped(p: DoubleDouble, least: DoubleDouble | undefined): DoubleDouble {
  if (least === undefined) return p;
  const most = subtractDoubleDouble(ONE, least);
  return isBelow(p, least) ? least : isBelow(most, p) ? most : p;
}
