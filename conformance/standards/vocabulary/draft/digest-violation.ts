import type { MinimalViolation } from '../../../contract/document-check.ts';
import { memberAt, replaced } from '../../../contract/edit-document.ts';
import type { Json, JsonObject } from '../../../contract/json.ts';
import { canonicalDigest } from './identity-digest.ts';

/** A digest in place of the right one, of something else of the same measurand. */
export const digestOf = (
  member: 'quantity' | 'measurand',
  name: string,
  other: (measurand: JsonObject) => Json | object,
): MinimalViolation => ({
  name: `digest ${name}`,
  of: (document) => {
    const pointer = `/measurand/digests/${member}`;
    const right = memberAt(document, pointer);
    if (right === undefined) return undefined;
    const wrong = canonicalDigest(other(memberAt(document, '/measurand') as JsonObject) as Json);
    return wrong === right ? undefined : replaced(document, pointer, wrong);
  },
});
