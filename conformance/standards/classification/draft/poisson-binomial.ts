/** Probabilities of numbers of successes, from the lowest number that is not negligible. */
export interface Masses {
  readonly lowest: number;
  readonly masses: Float64Array;
}

/** Together the masses that are cut off are less than this times the number of trials. */
const NEGLIGIBLE = 1e-30;

/**
 * The distribution of the number of successes in independent trials with these probabilities, by convolution. All terms
 * are positive, so that each mass has a relative error of a few units for each trial. Ends with negligible masses are
 * cut off as they arise: what is left is some twenty standard deviations wide, and the work with it.
 */
export function poissonBinomial(probabilities: readonly number[]): Masses {
  let masses = new Float64Array(64);
  masses[0] = 1;
  let [lowest, from, to] = [0, 0, 1];
  for (const p of probabilities) {
    if (to === masses.length) {
      const wider = new Float64Array(2 * (to - from) + 64);
      wider.set(masses.subarray(from, to));
      masses = wider;
      [from, to] = [0, to - from];
    }
    masses[to] = (masses[to - 1] as number) * p;
    for (let k = to - 1; k > from; k--) masses[k] = (masses[k] as number) * (1 - p) + (masses[k - 1] as number) * p;
    masses[from] = (masses[from] as number) * (1 - p);
    to++;
    while (to - from > 1 && (masses[from] as number) < NEGLIGIBLE) {
      from++;
      lowest++;
    }
    while (to - from > 1 && (masses[to - 1] as number) < NEGLIGIBLE) to--;
  }
  return { lowest, masses: masses.slice(from, to) };
}
