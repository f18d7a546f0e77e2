import type {
  CombineComponentsInput,
  CombineComponentsOutput,
} from '../../../../schemas/uncertainty/draft/generated/types.ts';

/**
 * The scale of a difference between two combined standard uncertainties where a tolerance is on their squares (UNC-060):
 * |x² − r²| ≤ ε M is |x − r| ≤ ε M / (x + r), M being the sum of the absolute terms of the law of propagation.
 *
 * `got` is whatever was answered. All is divided by the largest contribution first, so that no square overflows or
 * vanishes. Zero where nothing contributes: then only zero is close.
 */
export function scaleOfSquare(
  { correlation }: CombineComponentsInput,
  got: unknown,
  expected: CombineComponentsOutput,
): number {
  const largest = Math.max(...expected.contributions);
  if (largest === 0 || typeof got !== 'number') return 0;
  const parts = expected.contributions.map((contribution) => contribution / largest);
  let terms = 0;
  for (const [i, one] of parts.entries()) {
    terms += one * one;
    for (let j = 0; correlation !== undefined && j < i; j += 1)
      terms += 2 * one * (parts[j] ?? 0) * Math.abs(correlation[i]?.[j] ?? 0);
  }
  return (largest * terms) / (Math.abs(got) / largest + expected.standardUncertainty / largest);
}
