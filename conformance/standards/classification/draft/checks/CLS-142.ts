import type { LogLossInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulProbabilities, renormalisedLosses, valueAlone } from '../arbitraries/probabilities.ts';
import { membersCheck } from '../members-check.ts';
import { neverRenormalises } from '../mutants/log-loss.ts';
import { takesAnyRow } from '../mutants/stated-probabilities.ts';

const sumOf = (row: readonly number[]): number => row.reduce((sum, one) => sum + one, 0);
const isOff = ({ rows }: LogLossInput): boolean => rows?.some((row) => Math.abs(sumOf(row) - 1) > 1e-6) === true;

/** Rows that do not sum to one are refused, or divided by their sum. */
export const CLS_142: readonly Check[] = [
  membersCheck<LogLossInput>({
    clause: 'CLS-142@1',
    operation: 'log-loss',
    given: valueAlone(renormalisedLosses),
    labels: { 'far from one': { least: 0.3, holds: isOff } },
    members: ['value'],
    brokenBy: [neverRenormalises],
  }),
  reasonCheck<LogLossInput>({
    clause: 'CLS-142@1',
    id: 'CLS-142/refused',
    operation: 'classification/log-loss',
    given: doubtfulProbabilities.map((input) => ({
      ...input,
      uncertainty: 'none' as const,
      conventions: { 'log-base': 'e', clipping: 'none', ...('rows' in input ? { normalisation: 'none' } : {}) },
    })),
    labels: { 'far from one': { least: 0.05, holds: isOff } },
    brokenBy: [takesAnyRow],
  }),
];
