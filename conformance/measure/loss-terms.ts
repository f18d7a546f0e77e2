/** Below this -ln(1 - p) is taken from its series, whose first three terms are right to 13 digits. */
const SMALL = '1e-4';

const bounded = (loss: string, clipping: string): string => {
  if (clipping === 'none') return loss;
  const c = Number(clipping);
  return `least(greatest(${loss}, ${-Math.log1p(-c)}::DOUBLE), ${-Math.log(c)}::DOUBLE)`;
};

const INFINITE = `'Infinity'::DOUBLE`;

/** -ln p in SQL, which has no logarithm of 0. */
const surprise = (p: string): string => `CASE WHEN ${p} > 0 THEN -ln(${p}) ELSE ${INFINITE} END`;

/** The logarithmic loss of an item of two classes, in SQL. */
export const lossTerm = (p: string, isPositive: string, clipping: string): string =>
  bounded(
    `(CASE WHEN ${isPositive} THEN (${surprise(p)})
      WHEN ${p} < ${SMALL} THEN ${p} * (1 + ${p} * (0.5 + ${p} / 3))
      ELSE (${surprise(`(1 - ${p})`)}) END)`,
    clipping,
  );

/** The halved Brier score of an item of two classes, in SQL. */
export const brierTerm = (p: string, isPositive: string): string =>
  `CASE WHEN ${isPositive} THEN (1 - ${p}) * (1 - ${p}) ELSE ${p} * ${p} END`;

/** The logarithmic loss of the probability of the class that occurred, in SQL. */
export const lossOfOwn = (p: string, clipping: string): string => bounded(`(${surprise(p)})`, clipping);
