/** The largest integer up to which a double holds every integer. */
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * The smallest positive integer that meets a condition which every larger one meets too; undefined where it is above
 * 2^53 - 1. By doubling, then halving: the condition is asked some hundred times at most.
 */
export function smallestSize(meets: (n: bigint) => boolean): bigint | undefined {
  let [tooSmall, enough] = [0n, 1n];
  while (!meets(enough)) {
    if (enough === LARGEST) return undefined;
    tooSmall = enough;
    enough = 2n * enough > LARGEST ? LARGEST : 2n * enough;
  }
  while (enough - tooSmall > 1n) {
    const middle = (enough + tooSmall) / 2n;
    if (meets(middle)) enough = middle;
    else tooSmall = middle;
  }
  return enough;
}
