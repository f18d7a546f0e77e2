import { createHash } from 'node:crypto';
import { columnOf, digestOfFile, type Reader } from './reader.ts';
import type { Request } from './request.ts';
import { WEIGHT } from './tally.ts';
import { labelText, textOf } from './values.ts';

/** What a digest of items is a digest of. */
export interface ItemsDigest {
  readonly digest: string;
  readonly of: 'ids-and-labels' | 'file';
}

/** The column of the ids: the one that was named, or `id`. */
export const idOf = (reader: Reader, { id }: Request): string | undefined =>
  id === undefined ? (reader.columns.includes('id') ? 'id' : undefined) : columnOf(reader, id);

/**
 * The digest of the items of a file, which two systems on the same items share: SHA-256 of a line `["id","label"]` an item,
 * in the order of the bytes of the ids, with the weight third where there are weights. Labels are what they are worth, not how
 * they are written. Without ids nothing says which item is which, and the digest is that of the file.
 */
export async function itemsDigest(reader: Reader, request: Request): Promise<ItemsDigest> {
  const id = idOf(reader, request);
  if (id === undefined) return { digest: await digestOfFile(request.file), of: 'file' };
  const label = labelText(reader, columnOf(reader, request.label));
  const weight = reader.weighted ? `, CAST(${WEIGHT} AS VARCHAR)` : '';
  const hash = createHash('sha256');
  await reader.texts(
    `SELECT CAST(to_json([id, label${weight === '' ? '' : ', weight'}]) AS VARCHAR) FROM
       (SELECT trim(${textOf(reader, id)}) AS id, ${label} AS label${weight === '' ? '' : `${weight} AS weight`} FROM ${reader.table}) ORDER BY id`,
    (lines) => void hash.update(`${lines.join('\n')}\n`),
  );
  return { digest: `sha256:${hash.digest('hex')}`, of: 'ids-and-labels' };
}
