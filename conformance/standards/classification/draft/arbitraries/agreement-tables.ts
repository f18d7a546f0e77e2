import fc from 'fast-check';
import type {
  AgreementCoefficientInput,
  CohenKappaInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';

/** Declared classes and counts, as both operations on agreement take them. */
export interface CountedTable {
  readonly labels: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

const GRADES = ['none', 'mild', 'moderate', 'severe', 'critical', 'fatal'];

const count = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 9 }) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 10, max: 3000 }) },
);

/** How the counts lie: anyhow, mostly agreeing, mostly in one class, agreeing throughout, or one assignment all in one class. */
const shape = fc.constantFrom('any', 'any', 'agreeing', 'prevalent', 'perfect', 'constant');

const unused = fc.constantFrom('none', 'none', 'last', 'between');

/** Square tables of so many classes, some with a declared class that neither assignment uses. */
const tableOf = (least: number, most: number): fc.Arbitrary<CountedTable> =>
  record({
    size: fc.integer({ min: least, max: most }),
    cells: fc.array(count, { minLength: 36, maxLength: 36 }),
    many: fc.constantFrom(20, 150, 4000, 5_000_000),
    shape,
    unused,
  }).map(({ size, cells, many, shape: how, unused: without }) => {
    const gap = without === 'last' ? size - 1 : without === 'between' && size > 2 ? 1 : size;
    const cell = (i: number, j: number): number => {
      if (i === gap || j === gap) return 0;
      const drawn = cells[6 * i + j] as number;
      if (how === 'agreeing') return i === j ? drawn + many : drawn;
      if (how === 'prevalent') return i === 0 && j === 0 ? drawn + many : Math.min(drawn, 3);
      if (how === 'perfect') return i === j ? drawn : 0;
      return how === 'constant' && i > 0 ? 0 : drawn;
    };
    return {
      labels: GRADES.slice(0, size),
      counts: Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => cell(i, j))),
    };
  });

const several = tableOf(2, 6);

/** Small tables in which all items are in one class, or there are none, among others. */
const doubtful = fc.oneof(
  tableOf(1, 3),
  record({ size: fc.integer({ min: 1, max: 3 }), items: fc.integer({ min: 0, max: 3 }) }).map(({ size, items }) => ({
    labels: GRADES.slice(0, size),
    counts: Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (__, j) => (i === size - 1 && j === size - 1 ? items : 0)),
    ),
  })),
);

/** Tables with a class declared twice, a row too many, a short row, or nothing wrong. */
const misshapen: fc.Arbitrary<CountedTable> = record({
  table: tableOf(2, 4),
  fault: fc.constantFrom('none', 'twice', 'row', 'short', 'both'),
}).map(({ table: { labels, counts }, fault }) => ({
  labels: fault === 'twice' || fault === 'both' ? [...labels.slice(1), labels[1] as string] : labels,
  counts:
    fault === 'row' || fault === 'both'
      ? [...counts, labels.map(() => 1)]
      : fault === 'short'
        ? counts.map((row, i) => (i === 0 ? row.slice(1) : row))
        : counts,
}));

const kappaOf = (table: fc.Arbitrary<CountedTable>): fc.Arbitrary<CohenKappaInput> =>
  record({
    table,
    weights: fc.constantFrom<'none' | 'linear' | 'quadratic'>('none', 'linear', 'quadratic'),
    coverage: fc.constantFrom(undefined, 0.95, 0.9, 0.99, 0.5, 0.683),
  }).map(({ table: { labels, counts }, weights, coverage }) => ({
    labels,
    counts,
    ...(coverage === undefined ? {} : { coverageProbability: coverage }),
    conventions: { 'kappa-weights': weights },
  }));

const coefficientOf = (table: fc.Arbitrary<CountedTable>): fc.Arbitrary<AgreementCoefficientInput> =>
  record({
    table,
    measure: fc.constantFrom<AgreementCoefficientInput['measure']>('gwet-ac1', 'scott-pi', 'bennett-s'),
  }).map(({ table: { labels, counts }, measure }) => ({ measure, labels, counts }));

export const kappaTables = kappaOf(several);
export const doubtfulKappas = kappaOf(doubtful);
export const misshapenKappas = kappaOf(misshapen);
export const coefficientTables = coefficientOf(several);
export const doubtfulCoefficients = coefficientOf(doubtful);
export const misshapenCoefficients = coefficientOf(misshapen);

/** Whether a class is declared and used by neither assignment. */
export const hasUnusedClass = ({ counts }: CountedTable): boolean =>
  counts.some((row, k) => row.every((one) => one === 0) && counts.every((other) => other[k] === 0));

/** The items of a table, and those on which the assignments agree. */
export const totals = ({ counts }: CountedTable): { readonly items: number; readonly agreed: number } => ({
  items: counts.flat().reduce((sum, one) => sum + one, 0),
  agreed: counts.reduce((sum, row, k) => sum + (row[k] ?? 0), 0),
});
