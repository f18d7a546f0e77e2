import type { QuantityInput, QuantityOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { wrongOutput } from '../../../../contract/wrong-answer.ts';
import { quantityDigest } from '../../../vocabulary/draft/identity-digest.ts';

const faulty = (id: string, change: (right: QuantityOutput, input: QuantityInput) => QuantityOutput) =>
  wrongOutput<QuantityInput, QuantityOutput>('classification/quantity', id, change);

const written = ({ name, conventions, definedBy }: QuantityInput, tags: readonly string[]): string =>
  [name, ...tags.map((tag) => `${tag}=${conventions[tag] ?? ''}`)].join(';') +
  (definedBy === undefined ? '' : `@${definedBy}`);

export const tagsAsTheyCome = faulty('CLS-002/tags-as-they-come', (right, input) => ({
  ...right,
  canonical: written(input, Object.keys(input.conventions)),
}));

export const withoutRevision = faulty('CLS-002/without-the-revision', (right) => ({
  ...right,
  canonical: right.canonical.replace(/@[0-9]+$/, ''),
}));

export const nameAlone = faulty('CLS-002/name-alone', (right, { name }) => ({ ...right, canonical: name }));

const digestOf = (quantity: JsonObject): string => quantityDigest({ quantity });

export const digestWithoutClause = faulty('CLS-003/digest-without-the-clause', (right, { definedBy: _, ...rest }) => ({
  ...right,
  digest: digestOf(rest as unknown as JsonObject),
}));

export const digestOfConventions = faulty('CLS-003/digest-of-the-conventions', (right, { conventions }) => ({
  ...right,
  digest: digestOf(conventions),
}));
