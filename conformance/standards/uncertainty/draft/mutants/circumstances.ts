import type { ValidateInput, ValidateOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { objectAt } from '../budget-rule.ts';
import { deciding } from './validate.ts';

/** Whether nothing but this clause, and advice, speaks against a document. */
const onlyFound = ({ findings }: ValidateOutput, broken: string): boolean =>
  findings.every(({ clause }) => clause === broken || clause === 'UNC-010');

/** A document in JSON; a mutant leaves the others alone. */
const documentOf = ({ document: { media, $doc } }: ValidateInput): JsonObject | undefined =>
  media === 'application/json' ? (JSON.parse($doc) as JsonObject) : undefined;

/** Takes repeatability for whatever is called so. */
export const kindByItsName = deciding(
  'UNC-027/kind-by-its-name',
  (right) =>
    right.accepted ||
    (onlyFound(right, 'UNC-027') && right.findings.every(({ pointer }) => pointer !== '/precisionConditions')),
);

/** Compares the uncertainty with the resolution over 12, as who forgets the root does. */
export const rootForgotten = deciding('UNC-029/over-twelve', (right, input) => {
  if (right.accepted || !onlyFound(right, 'UNC-029')) return right.accepted;
  const document = documentOf(input);
  return document !== undefined && Number(document['standardUncertainty']) >= Number(document['resolution']) / 12;
});

/** Takes a value within a percent of the quotient, which a count of thousands does not forgive. */
export const withinOnePercent = deciding('UNC-178/within-one-percent', (right, input) => {
  if (right.accepted || !onlyFound(right, 'UNC-178')) return right.accepted;
  const document = documentOf(input);
  const count = document === undefined ? undefined : objectAt(document, 'count');
  if (document === undefined || count === undefined) return false;
  const times = document['unit'] === '%' ? 100 : 1;
  const quotient = (times * Number(count['successes'])) / Number(count['trials']);
  return Math.abs(Number(document['value']) - quotient) <= 0.01 * quotient;
});

/** Refuses a zero only, and takes whatever is called an uncertainty beside it. */
export const anythingButZero = deciding(
  'UNC-179/anything-but-zero',
  (right, { document }) =>
    right.accepted || (onlyFound(right, 'UNC-179') && !document.$doc.includes('zeroUncertainty')),
);
