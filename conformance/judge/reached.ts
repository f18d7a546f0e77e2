/** Standard deviations below its mean at which a count is called too low by more than chance: one in a million. */
const DEVIATIONS = 4.75;

/**
 * Whether a kind of input was met often enough: at least once, and not less often than a share of `least` would give
 * by chance. Independent draws of that share miss this bound once in about a million runs.
 */
export function isReached(count: number, cases: number, least: number): boolean {
  const mean = least * cases;
  return count > 0 && count >= mean - DEVIATIONS * Math.sqrt(mean * (1 - least));
}
