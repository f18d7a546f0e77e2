import type { LogLossInput, LogLossOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, result } from '../../../../contract/operation.ts';
import {
  addDoubleDouble,
  divideDoubleDouble,
  type DoubleDouble,
  doubleDoubleOf,
  multiplyDoubleDouble,
  rationalOfDoubleDouble,
  subtractDoubleDouble,
  ZERO,
} from '../../../../numerics/double-double.ts';
import { type Decimal, parseDecimal } from '../../../../numerics/decimal.ts';
import { logarithm } from '../../../../numerics/double-double-functions.ts';
import { compare, divide, rational, type Rational } from '../../../../numerics/rational.ts';
import { exactDecimal } from '../exact-decimal.ts';
import { meanOfLosses } from '../mean-of-losses.ts';
import { refusalOfProbabilities } from '../stated-probabilities.ts';

const ONE: DoubleDouble = { high: 1, low: 0 };
const exactly = (x: number): DoubleDouble => ({ high: x, low: 0 });
const isBelow = (a: DoubleDouble, b: DoubleDouble): boolean => a.high < b.high || (a.high === b.high && a.low < b.low);

/** Below it a double-double is no longer exact: its low part would be smaller than any double. */
const TINY = 1e-290;

/** The probability of the class that occurred: as it stands, or the part `own` of the sum of its row. */
interface Given {
  readonly own: DoubleDouble;
  readonly sum: DoubleDouble | undefined;
}

/** The least distance that is kept from 0 and 1: exactly, as a number to calculate with, and its logarithm. */
interface Clipping {
  readonly exact: Rational;
  readonly least: DoubleDouble;
  readonly logarithm: DoubleDouble;
}

function clippingOf(text: string): Clipping {
  const exact = exactDecimal(text);
  const { coefficient, exponent } = parseDecimal(text) as Decimal;
  // By the digits and the exponent, because a decimal can be smaller than any double.
  const ofPower = multiplyDoubleDouble(exactly(exponent), logarithm(exactly(10)));
  const least = doubleDoubleOf(exact);
  const ofLeast =
    least.high < TINY ? addDoubleDouble(logarithm(doubleDoubleOf(rational(coefficient))), ofPower) : logarithm(least);
  return { exact, least, logarithm: ofLeast };
}

function given({ reference, probabilities, rows }: LogLossInput, item: number, renormalise: boolean): Given {
  const is = reference[item] as number;
  const p = probabilities?.[item];
  if (p !== undefined) return { own: is === 1 ? exactly(p) : subtractDoubleDouble(ONE, exactly(p)), sum: undefined };
  const row = rows?.[item] ?? [];
  return {
    own: exactly(row[is] as number),
    sum: renormalise ? row.map(exactly).reduce(addDoubleDouble, ZERO) : undefined,
  };
}

/** The logarithm of the probability that counts; undefined where that is 0. */
function logarithmOf({ own, sum }: Given, clipping: Clipping | undefined): DoubleDouble | undefined {
  const p = sum === undefined ? own : divideDoubleDouble(own, sum);
  if (p.high >= TINY) return logarithm(clipped(p, clipping?.least));
  const exact =
    sum === undefined ? rationalOfDoubleDouble(own) : divide(rationalOfDoubleDouble(own), rationalOfDoubleDouble(sum));
  if (clipping !== undefined && compare(exact, clipping.exact) < 0) return clipping.logarithm;
  if (own.high <= 0) return undefined;
  return sum === undefined ? logarithm(own) : subtractDoubleDouble(logarithm(own), logarithm(sum));
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
  const kept = clipping === 'none' ? undefined : clippingOf(clipping);
  const unit = base === '2' ? logarithm(exactly(2)) : ONE;
  const losses: DoubleDouble[] = [];
  for (const item of input.reference.keys()) {
    const found = logarithmOf(given(input, item, renormalise), kept);
    if (found === undefined) {
      const infinite = { undefined: 'infinite-loss' } as const;
      return result({
        value: infinite,
        ...(input.uncertainty === 'none' ? {} : { standardUncertainty: infinite }),
        conventions,
      });
    }
    const { high, low } = divideDoubleDouble(found, unit);
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
