/**
 * Which of several tests reject, so that the probability that any of them rejects what is true is at most `alpha`,
 * however the tests depend on one another (Holm 1979): in ascending order of their probabilities p₁ ≤ p₂ ≤ … ≤ p_m, as
 * long as p_i ≤ alpha / (m - i + 1). The places of those that reject, in that order.
 */
export function holm(probabilities: readonly number[], alpha: number): readonly number[] {
  const ascending = probabilities.map((p, place) => ({ p, place })).sort((a, b) => a.p - b.p || a.place - b.place);
  const kept = ascending.findIndex(({ p }, i) => p > alpha / (ascending.length - i));
  return ascending.slice(0, kept < 0 ? ascending.length : kept).map(({ place }) => place);
}
