import type { Arbitrary } from 'fast-check';
import type { Check } from '../../../../contract/check.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import type { OperationName } from '../../../../contract/operation.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulScored } from '../arbitraries/scored.ts';
import { cutsLists, oneCode, zeroForNotFinite } from '../mutants/refusals.ts';

/** What each operation takes beside the items, and what it calls their scores. */
const OPERATIONS: Readonly<Record<string, { readonly scores: readonly string[]; readonly beside: JsonObject }>> = {
  'roc-curve': { scores: ['scores'], beside: {} },
  auc: { scores: ['scores'], beside: { conventions: { ties: 'half' } } },
  'auc-uncertainty': { scores: ['scores'], beside: { conventions: { interval: 'normal' } } },
  'auc-comparison': { scores: ['first', 'second'], beside: {} },
  'partial-auc': {
    scores: ['scores'],
    beside: { from: '0', to: '0.5', conventions: { 'range-of': 'false-positive-rate', standardised: 'none' } },
  },
  'operating-point': {
    scores: ['scores'],
    beside: { target: '0.9', conventions: { 'target-of': 'sensitivity', interpolation: 'none' } },
  },
};

const isNumber = (one: unknown): boolean => typeof one === 'number' && Number.isFinite(one);
const listOf = (input: JsonObject, name: string): readonly unknown[] => input[name] as readonly unknown[];

/** Lists of one length, and numbers for scores. */
export const CLS_095: readonly Check[] = Object.entries(OPERATIONS).map(([name, { scores, beside }]) => {
  const operation: OperationName = `classification/${name}`;
  const last = scores.at(-1) as string;
  const given = doubtfulScored.map(({ reference, scores: found }): JsonObject => {
    const whole = scores.slice(0, -1).map((other) => [other, reference.map((one, i) => one + i / 16)] as const);
    return { reference, ...Object.fromEntries(whole), [last]: found, ...beside };
  });
  return reasonCheck<JsonObject>({
    clause: 'CLS-095@1',
    id: `CLS-095/${name}`,
    operation,
    given: given as Arbitrary<JsonObject>,
    cost: 2,
    labels: {
      'different lengths': {
        least: 0.1,
        holds: (input) => listOf(input, last).length !== listOf(input, 'reference').length,
      },
      'not finite': { least: 0.2, holds: (input) => !listOf(input, last).every(isNumber) },
      'nothing wrong': {
        least: 0.15,
        holds: (input) =>
          listOf(input, last).length === listOf(input, 'reference').length && listOf(input, last).every(isNumber),
      },
    },
    brokenBy: [
      cutsLists('CLS-095', operation),
      zeroForNotFinite('CLS-095', operation),
      oneCode('CLS-095', operation, 'unequal-lengths'),
    ],
  });
});
