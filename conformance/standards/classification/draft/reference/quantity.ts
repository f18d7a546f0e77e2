import type { QuantityInput, QuantityOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { type Answer, result } from '../../../../contract/operation.ts';
import { quantityDigest } from '../../../vocabulary/draft/identity-digest.ts';

/**
 * The identity of a quantity: its canonical string, `name;tag=value;...@clause`, and its digest.
 *
 * Total over what the schema accepts. CLS-002 and CLS-003; VOC-004 for the digest.
 */
export function quantity(input: QuantityInput): Answer<QuantityOutput> {
  const { name, conventions, definedBy } = input;
  const tags = Object.keys(conventions).sort();
  const canonical = [name, ...tags.map((tag) => `${tag}=${conventions[tag] ?? ''}`)].join(';');
  return result({
    canonical: definedBy === undefined ? canonical : `${canonical}@${definedBy}`,
    digest: quantityDigest({ quantity: input as unknown as JsonObject }),
  });
}
