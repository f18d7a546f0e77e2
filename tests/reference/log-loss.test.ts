import { describe, expect, it } from 'vitest';
import type { LogLossInput } from '../../schemas/classification/draft/generated/types.ts';
import { logLoss } from '../../conformance/standards/classification/draft/reference/log-loss.ts';

/** The value of the answer, whatever it is. */
const valueOf = (input: LogLossInput): unknown => {
  const answer = logLoss(input);
  return answer.outcome === 'result' ? (answer.output as { readonly value: unknown }).value : answer;
};

// By mpmath 1.3 with 40 digits.
describe('the logarithmic loss below the normal doubles', () => {
  it.each([
    ['1e-15', 34.53877639491068526],
    ['1e-320', 736.82722975809461889],
    ['3e-323', 742.63637274840864625],
    ['1e-324', 746.03757013007080162],
    ['1e-400', 921.03403719761827361],
    ['1e-999', 2300.2825079010516383],
  ])('is that of the decimal by which an impossible class is clipped: %s', (clipping, value) => {
    const input = { reference: [0, 0], probabilities: [1, 1], conventions: { 'log-base': 'e', clipping } } as const;
    expect(valueOf(input)).toBeCloseTo(value, 11);
    expect(Math.abs((valueOf(input) as number) / value - 1)).toBeLessThan(3e-16);
  });

  it.each([
    ['divided by a sum of three', [1, 1, 1, 5e-324], 3, 'none', 745.53868421004937],
    ['divided by less than one', [0.75, 5e-324], 1, 'none', 744.15238984892948],
    ['beside a smaller clip', [0.75, 5e-324], 1, '1e-400', 744.15238984892948],
    ['beside a larger clip', [0.75, 5e-324], 1, '1e-323', 743.73498503707675594],
  ])('is that of the quotient, not of the double nearest to it: %s', (_, row, is, clipping, value) => {
    const conventions = { 'log-base': 'e', clipping, normalisation: 'renormalise' } as const;
    expect(Math.abs((valueOf({ reference: [is], rows: [row], conventions }) as number) / value - 1)).toBeLessThan(
      3e-16,
    );
  });

  it('is infinite for a zero alone, unless it is clipped', () => {
    const of = (clipping: string) =>
      ({ reference: [0], probabilities: [1], conventions: { 'log-base': 'e', clipping } }) as const;
    expect(valueOf(of('none'))).toEqual({ undefined: 'infinite-loss' });
    expect(valueOf({ ...of('none'), reference: [1], probabilities: [5e-324] })).toBe(744.4400719213812);
  });
});
