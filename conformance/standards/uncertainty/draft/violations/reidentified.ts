import { memberAt, replaced } from '../../../../contract/edit-document.ts';
import type { Json, JsonObject } from '../../../../contract/json.ts';
import { measurandDigest, quantityDigest } from '../../../vocabulary/draft/identity-digest.ts';

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy whose stated digests are those of its measurand, after something else in the measurand was changed. */
export function reidentified(document: JsonObject): JsonObject {
  const measurand = memberAt(document, '/measurand');
  if (!isObject(measurand) || !isObject(measurand['digests'])) return document;
  const fitting = { quantity: quantityDigest(measurand), measurand: measurandDigest(measurand) };
  return Object.keys(measurand['digests']).reduce(
    (left, name) => replaced(left, `/measurand/digests/${name}`, fitting[name as keyof typeof fitting]),
    document,
  );
}
