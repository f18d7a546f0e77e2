import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { memberAt, removed, replaced } from '../../../../contract/edit-document.ts';
import type { Json, JsonObject } from '../../../../contract/json.ts';
import { reidentified } from './reidentified.ts';

/** The document without a member that it has; its digests fit what is left. */
export const without = (pointer: string): MinimalViolation => ({
  name: `without ${pointer}`,
  of: (document) => (memberAt(document, pointer) === undefined ? undefined : reidentified(removed(document, pointer))),
});

/** The document with another value where it has one, prepared before and its digests made to fit. */
export const withValue = (
  pointer: string,
  value: Json,
  prepare: (document: JsonObject) => JsonObject = (document) => document,
): MinimalViolation => ({
  name: `${pointer} is ${JSON.stringify(value)}`,
  of: (document) => {
    const ready = prepare(document);
    return memberAt(ready, pointer) === undefined ? undefined : reidentified(replaced(ready, pointer, value));
  },
});

/** The words of the conventional basis stand beside no other: what changes the basis would break a second clause. */
export const unlessConventional = ({ name, of }: MinimalViolation): MinimalViolation => ({
  name,
  of: (document) => (document['coverageBasis'] === 'conventional' ? undefined : of(document)),
});
