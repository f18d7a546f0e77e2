import fc from 'fast-check';
import type { CohenKappaInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulKappas, kappaTables, totals } from '../arbitraries/agreement-tables.ts';
import { kappaOfNothing, oneForNoKappa, zeroForNoKappa, zeroNullError, zeroUncertainty } from '../mutants/agreement.ts';

const oneCell = ({ counts }: CohenKappaInput): boolean =>
  counts.flat().filter((one) => one > 0).length === 1 && counts.some((row, k) => (row[k] ?? 0) > 0);
const perfect = (input: CohenKappaInput): boolean => totals(input).agreed === totals(input).items && !oneCell(input);
const given = fc.oneof({ weight: 3, arbitrary: doubtfulKappas }, { weight: 1, arbitrary: kappaTables });
const operation = 'classification/cohen-kappa';
const clause = 'CLS-194@1';

/** No items, one class for all of them, and variances of zero. */
export const CLS_194: readonly Check[] = [
  reasonCheck<CohenKappaInput>({
    clause,
    operation,
    given,
    labels: {
      'no items': { least: 0.1, holds: (input) => totals(input).items === 0 },
      'some items': { least: 0.3, holds: (input) => totals(input).items > 0 },
    },
    brokenBy: [kappaOfNothing],
  }),
  reasonCheck<CohenKappaInput>({
    clause,
    id: 'CLS-194/value',
    operation,
    given,
    field: 'value',
    labels: {
      'one class for all items': { least: 0.15, holds: oneCell },
      'one class declared': { least: 0.1, holds: ({ labels }) => labels.length === 1 },
      disagreement: { least: 0.15, holds: (input) => totals(input).agreed < totals(input).items },
    },
    brokenBy: [zeroForNoKappa, oneForNoKappa],
  }),
  reasonCheck<CohenKappaInput>({
    clause,
    id: 'CLS-194/uncertainty',
    operation,
    given,
    field: 'standardUncertainty',
    labels: { 'agreement throughout': { least: 0.05, holds: perfect } },
    brokenBy: [zeroUncertainty],
  }),
  reasonCheck<CohenKappaInput>({
    clause,
    id: 'CLS-194/upper',
    operation,
    given,
    field: 'upper',
    labels: { 'agreement throughout': { least: 0.05, holds: perfect } },
    brokenBy: [zeroUncertainty],
  }),
  reasonCheck<CohenKappaInput>({
    clause,
    id: 'CLS-194/null',
    operation,
    given,
    field: 'nullStandardError',
    labels: {
      'one assignment all in one class': {
        least: 0.03,
        holds: ({ counts }) => counts.length > 1 && counts.slice(1).every((row) => row.every((one) => one === 0)),
      },
    },
    brokenBy: [zeroNullError],
  }),
];
