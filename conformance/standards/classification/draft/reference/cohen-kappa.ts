import type { CohenKappaInput, CohenKappaOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, result, undefinedBecause } from '../../../../contract/operation.ts';
import { decimalOfDouble, decimalToRational } from '../../../../numerics/decimal.ts';
import { normalCoverage } from '../../../../numerics/normal-coverage.ts';
import { add, multiply, rational, type Rational, rationalOfDouble, toDouble } from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { agreementTable, type AgreementTable, refusedTable, sumOverCells } from '../agreement-table.ts';

type Weights = NonNullable<NonNullable<CohenKappaInput['conventions']>['kappa-weights']>;

/** Agreement weights of pairs of classes as integers over one denominator. */
interface Weighting {
  readonly weight: (i: number, j: number) => bigint;
  readonly denominator: bigint;
}

const SINGLE = { undefined: 'single-class' } as const;
const NO_SPREAD = { undefined: 'zero-spread' } as const;

function weighting(weights: Weights, classes: number): Weighting {
  // With one class there is no distance, and every weighting is that of equality.
  if (weights === 'none' || classes === 1) return { weight: (i, j) => (i === j ? 1n : 0n), denominator: 1n };
  const power = weights === 'linear' ? 1n : 2n;
  const denominator = BigInt(classes - 1) ** power;
  return { weight: (i, j) => denominator - BigInt(Math.abs(i - j)) ** power, denominator };
}

/**
 * Kappa and its two variances as fractions of integers.
 *
 * With N items, weights W over D, A the weighted sum of the counts and B that of the products of the margins:
 * p_o = A/(D N), p_e = B/(D N^2) and kappa = (N A - B)/(D N^2 - B). The variances are those of the clause, multiplied out.
 */
function fractions({ counts, rows, columns, items: N }: AgreementTable, { weight, denominator: D }: Weighting) {
  const size = rows.length;
  const count = (i: number, j: number): bigint => (counts[i] as readonly bigint[])[j] as bigint;
  const expected = (i: number, j: number): bigint => (rows[i] as bigint) * (columns[j] as bigint);
  const A = sumOverCells(size, count, weight);
  const B = sumOverCells(size, expected, weight);
  const Q = D * N * N - B;
  const agreements = { observed: rational(A, D * N), chance: rational(B, D * N * N) };
  if (Q === 0n) return { ...agreements, found: undefined };
  // The mean weight of a row, times D N, and of a column.
  const ofRow = rows.map((_, i) => columns.reduce((total, one, j) => total + weight(i, j) * one, 0n));
  const ofColumn = columns.map((_, j) => rows.reduce((total, one, i) => total + weight(i, j) * one, 0n));
  const means = (i: number, j: number): bigint => (ofRow[i] as bigint) + (ofColumn[j] as bigint);
  const disagreement = D * N - A;
  const squares = sumOverCells(size, count, (i, j) => (weight(i, j) * Q - means(i, j) * disagreement) ** 2n);
  const centre = D * N * (N * A - B) - B * disagreement;
  const nullSquares = sumOverCells(size, expected, (i, j) => (weight(i, j) * N - means(i, j)) ** 2n);
  return {
    ...agreements,
    found: {
      kappa: rational(N * A - B, Q),
      variance: rational(N * (N * squares - centre * centre), Q ** 4n),
      nullVariance: rational(nullSquares - B * B, N * Q * Q),
    },
  };
}

const uncertaintyOf = (variance: Rational) => (variance.numerator === 0n ? NO_SPREAD : squareRoot(variance));

/**
 * Cohen's kappa of two assignments to declared classes, unweighted or with weights that fall with the distance of the
 * classes or its square, with its standard uncertainty and a coverage interval.
 *
 * Kappa and both standard deviations are the doubles nearest to their exact values. No items: undefined (`no-items`). Both
 * assignments in one class: no kappa (`single-class`). A variance of zero: no uncertainty (`zero-spread`). Rejects a table
 * that is not square (`not-square`) and a class declared twice (`duplicate-label`).
 *
 * CLS-190 to CLS-195; Cohen 1960 and 1968; Fleiss, Cohen and Everitt 1969.
 */
export function cohenKappa(input: CohenKappaInput): Answer<CohenKappaOutput> {
  const { labels, counts, coverageProbability = 0.95, conventions: asked = {} } = input;
  const refused = refusedTable(labels, counts);
  if (refused !== undefined) return refused;
  const table = agreementTable(counts);
  if (table.items === 0n) return undefinedBecause('no-items');
  const weights = asked['kappa-weights'] ?? 'none';
  const { observed, chance, found } = fractions(table, weighting(weights, labels.length));
  const given = {
    observedAgreement: toDouble(observed),
    chanceAgreement: toDouble(chance),
    coverageProbability,
    conventions: { 'kappa-weights': weights },
  };
  if (found === undefined) {
    const none = {
      value: SINGLE,
      standardUncertainty: SINGLE,
      nullStandardError: SINGLE,
      lower: SINGLE,
      upper: SINGLE,
    };
    return result({ ...given, ...none });
  }
  const standardUncertainty = uncertaintyOf(found.variance);
  return result({
    ...given,
    value: toDouble(found.kappa),
    standardUncertainty,
    nullStandardError: uncertaintyOf(found.nullVariance),
    ...interval(found.kappa, standardUncertainty, coverageProbability),
  });
}

function interval(kappa: Rational, standardUncertainty: number | typeof NO_SPREAD, p: number) {
  if (typeof standardUncertainty !== 'number') return { lower: NO_SPREAD, upper: NO_SPREAD };
  const factor = decimalToRational(decimalOfDouble(normalCoverage(p)));
  const half = multiply(factor, rationalOfDouble(standardUncertainty));
  const minusHalf = multiply(rational(-1n), half);
  return { lower: toDouble(add(kappa, minusHalf)), upper: toDouble(add(kappa, half)) };
}
