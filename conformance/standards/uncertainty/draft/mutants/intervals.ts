import type { ValidateInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { deciding } from './validate.ts';

/** The three numbers of a coverage interval around a value and its method, from a document in JSON. */
function interval({ document }: ValidateInput) {
  if (document.media !== 'application/json') return undefined;
  const { value, coverageInterval } = JSON.parse(document.$doc) as {
    readonly value: string;
    readonly coverageInterval?: { readonly lower: string; readonly upper: string; readonly method: string };
  };
  if (coverageInterval === undefined) return undefined;
  const { lower, upper, method } = coverageInterval;
  return { value: Number(value), lower: Number(lower), upper: Number(upper), method };
}

/** Compares the stated numbers as if they were exact. */
export const intervalsAsWritten = deciding('UNC-018/stated-numbers-count-as-exact', (right, input) => {
  const found = right.accepted ? interval(input) : undefined;
  if (found === undefined || found.method === 'jeffreys') return right.accepted;
  return found.lower <= found.value && found.value <= found.upper;
});

/** Looks at the order of the ends, and not at the value. */
export const intervalsInOrder = deciding(
  'UNC-018/value-not-looked-at',
  (right) =>
    right.accepted ||
    right.findings.every(
      ({ clause, pointer }) => clause === 'UNC-010' || (clause === 'UNC-018' && pointer === '/coverageInterval'),
    ),
);

/** Wants every interval to contain the value, Jeffreys' too. */
export const intervalsAlwaysContain = deciding('UNC-018/every-interval-contains-the-value', (right, input) => {
  const found = right.accepted ? interval(input) : undefined;
  if (found === undefined || found.method !== 'jeffreys') return right.accepted;
  return found.lower <= found.value && found.value <= found.upper;
});
