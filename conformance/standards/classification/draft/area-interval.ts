/** How the coverage interval of an area is formed: on its own scale or on that of its logit. */
export type AreaInterval = 'normal' | 'logit';

/** The ends of a coverage interval about an area whose expanded uncertainty is U, limited to 0 and 1 (CLS-103). */
export function areaInterval(area: number, U: number, kind: AreaInterval): { lower: number; upper: number } {
  if (kind === 'normal') return { lower: Math.max(0, area - U), upper: Math.min(1, area + U) };
  // On the scale of ln(A/(1-A)), whose derivative is 1/(A(1-A)).
  const odds = area / (1 - area);
  const spread = Math.exp(U / (area * (1 - area)));
  const share = (x: number): number => (x > 1 ? 1 / (1 + 1 / x) : x / (1 + x));
  return { lower: share(odds / spread), upper: share(odds * spread) };
}
