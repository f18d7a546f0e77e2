import {
  addDoubleDouble,
  divideDoubleDouble,
  type DoubleDouble,
  multiplyDoubleDouble,
  squareRootDoubleDouble,
  subtractDoubleDouble,
  ZERO,
} from '../../../numerics/double-double.ts';

const whole = (n: number): DoubleDouble => ({ high: n, low: 0 });

/** The mean of losses and its standard uncertainty by type A evaluation, or why there is none. */
export interface MeanLoss {
  readonly mean: number;
  readonly standardUncertainty: number | { readonly undefined: 'too-few-items' | 'zero-spread' };
}

/** Two passes in double-double; losses are equal where their double-doubles are. */
export function meanOfLosses(losses: readonly DoubleDouble[]): MeanLoss {
  const n = losses.length;
  const mean = divideDoubleDouble(losses.reduce(addDoubleDouble, ZERO), whole(n));
  const [first] = losses;
  if (n < 2) return { mean: mean.high, standardUncertainty: { undefined: 'too-few-items' } };
  if (losses.every(({ high, low }) => high === first?.high && low === first.low))
    return { mean: first?.high ?? 0, standardUncertainty: { undefined: 'zero-spread' } };
  const squares = losses.reduce((sum, loss) => {
    const deviation = subtractDoubleDouble(loss, mean);
    return addDoubleDouble(sum, multiplyDoubleDouble(deviation, deviation));
  }, ZERO);
  const ofMean = divideDoubleDouble(squares, whole(n * (n - 1)));
  return { mean: mean.high, standardUncertainty: squareRootDoubleDouble(ofMean).high };
}
