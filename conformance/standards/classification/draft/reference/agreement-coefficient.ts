import type {
  AgreementCoefficientInput,
  AgreementCoefficientOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, result, undefinedBecause } from '../../../../contract/operation.ts';
import { rational, type Rational, toDouble } from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { agreementTable, type AgreementTable, refusedTable, sumOverCells } from '../agreement-table.ts';

type Measure = AgreementCoefficientInput['measure'];

/** A chance agreement as B/(d (2N)^2), and what an item of a cell adds to it, L/(d 2N), apart from a constant. */
interface Chance {
  readonly numerator: bigint;
  readonly factor: bigint;
  readonly ofCell: (i: number, j: number) => bigint;
}

/**
 * Each class has the share S/(2N), the mean of its two shares. The derivative of the chance agreement after these gives
 * what an item adds: for AC1 minus the sum of the shares of its two classes over q - 1, for pi that sum.
 */
function chanceOf(measure: Measure, { rows, columns, items }: AgreementTable): Chance | undefined {
  const classes = BigInt(rows.length);
  const sums = rows.map((row, k) => row + (columns[k] as bigint));
  const both = (i: number, j: number): bigint => (sums[i] as bigint) + (sums[j] as bigint);
  const squares = sums.reduce((total, one) => total + one * one, 0n);
  if (measure === 'scott-pi') return { numerator: squares, factor: 1n, ofCell: both };
  if (classes === 1n) return undefined;
  const all = 4n * items * items;
  return measure === 'bennett-s'
    ? { numerator: all, factor: classes, ofCell: () => 0n }
    : { numerator: all - squares, factor: classes - 1n, ofCell: (i, j) => -both(i, j) };
}

/**
 * A coefficient of agreement of two assignments, (p_o - p_e)/(1 - p_e), and its standard uncertainty: Gwet's AC1, Scott's
 * pi or Bennett's S, which for two classes is PABAK.
 *
 * Both are the doubles nearest to their exact values. No items: undefined (`no-items`). One declared class or, for pi,
 * one class in use: no coefficient (`single-class`). A variance of zero: no uncertainty (`zero-spread`). Rejects a table
 * that is not square (`not-square`) and a class declared twice (`duplicate-label`).
 *
 * CLS-195 to CLS-198; Scott 1955; Bennett, Alpert and Goldstein 1954; Gwet 2008.
 */
export function agreementCoefficient(input: AgreementCoefficientInput): Answer<AgreementCoefficientOutput> {
  const { measure, labels, counts } = input;
  const refused = refusedTable(labels, counts);
  if (refused !== undefined) return refused;
  const table = agreementTable(counts);
  if (table.items === 0n) return undefinedBecause('no-items');
  const agreed = table.counts.reduce((total, row, k) => total + (row[k] as bigint), 0n);
  const given = { measure, observedAgreement: toDouble(rational(agreed, table.items)) };
  const chance = chanceOf(measure, table);
  const single = { undefined: 'single-class' } as const;
  const N = table.items;
  const whole = chance === undefined ? 0n : chance.factor * 4n * N * N - chance.numerator;
  if (chance === undefined || whole === 0n)
    return result({ ...given, chanceAgreement: single, value: single, standardUncertainty: single });
  const variance = varianceOf(table, chance, agreed, whole);
  return result({
    ...given,
    chanceAgreement: toDouble(rational(chance.numerator, chance.factor * 4n * N * N)),
    value: toDouble(rational(chance.factor * 4n * N * agreed - chance.numerator, whole)),
    standardUncertainty: variance.numerator === 0n ? { undefined: 'zero-spread' } : squareRoot(variance),
  });
}

/**
 * The variance over the items of what each adds to the coefficient, over their number. With Q = `whole`, the coefficient
 * is 1 - 4 N d (N - A)/Q, and an item of a cell adds [same Q - 2 (N - A) L]/Q to (p_o - (1 - g) p_e).
 */
function varianceOf({ counts, items: N }: AgreementTable, chance: Chance, agreed: bigint, whole: bigint): Rational {
  const count = (i: number, j: number): bigint => (counts[i] as readonly bigint[])[j] as bigint;
  const term = (i: number, j: number): bigint => (i === j ? whole : 0n) - 2n * (N - agreed) * chance.ofCell(i, j);
  const first = sumOverCells(counts.length, count, term);
  const squares = sumOverCells(counts.length, count, (i, j) => term(i, j) ** 2n);
  // Var = (N squares - first^2)/(N^2 Q^2), over N (1 - p_e)^2, where 1 - p_e = Q/(4 d N^2).
  const scale = 4n * chance.factor * N * N;
  return rational((N * squares - first * first) * scale * scale, N ** 3n * whole ** 4n);
}
