import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { entryNameOf, isEntryName } from '../claims/entry-name.ts';
import type { EntryProblem } from '../claims/entry-problems.ts';
import { says } from './language.ts';

/** A file that an entry may hold; `gz` where it may be compressed. */
interface Allowed {
  readonly name: string;
  /** The most bytes in the folder, and once they are unpacked. */
  readonly stored: number;
  readonly unpacked: number;
  readonly gz: boolean;
}

const MiB = 1024 * 1024;

const ALLOWED: readonly Allowed[] = [
  { name: 'transcript.jsonl', stored: 8 * MiB, unpacked: 64 * MiB, gz: true },
  { name: 'report.json', stored: 4 * MiB, unpacked: 16 * MiB, gz: true },
  { name: 'run.json', stored: 64 * 1024, unpacked: 64 * 1024, gz: false },
  { name: 'statement.json', stored: 2 * MiB, unpacked: 2 * MiB, gz: false },
  { name: 'declaration-of-conformity.yaml', stored: 64 * 1024, unpacked: 64 * 1024, gz: false },
];

/** The files of an entry by their names without `.gz`, unpacked, or what is wrong with them. */
export type EntryFiles =
  | { readonly files: ReadonlyMap<string, Buffer> }
  | { readonly problems: readonly EntryProblem[] };

/**
 * Reads the files of an entry, whoever made them: no links, no other files, no more bytes than allowed in the folder or
 * unpacked, nothing that is not called as it should be.
 */
export function entryFiles(root: string, name: string, version: string): EntryFiles {
  const problems: EntryProblem[] = [];
  const wrong = (code: EntryProblem['code'], en: string, zh: string): void =>
    void problems.push({ code, message: says(en, zh) });
  const shown = `${JSON.stringify(name)}/${JSON.stringify(version)}`;
  if (!isEntryName(name) || !isEntryName(version)) {
    const suggestion = [name, version].map((one) => entryNameOf(one) ?? '…').join('/');
    wrong(
      'path',
      `${shown} is no name of an entry: lower-case letters, digits, dots, hyphens and underscores, such as ${suggestion}`,
      `${shown}不是条目的名称：应由小写字母、数字、点、连字符和下划线组成，例如${suggestion}`,
    );
    return { problems };
  }
  const folder = join(root, name, version);
  for (const above of [join(root, name), folder])
    if (!lstatSync(above).isDirectory()) {
      wrong('path', `${shown} is not a folder of its own`, `${shown}不是真实的文件夹`);
      return { problems };
    }
  const files = new Map<string, Buffer>();
  for (const found of readdirSync(folder)) {
    const plain = found.replace(/\.gz$/, '');
    const allowed = ALLOWED.find((one) => one.name === plain && (one.gz || found === plain));
    if (allowed === undefined || files.has(plain)) {
      const known = ALLOWED.map((one) => (one.gz ? `${one.name}[.gz]` : one.name)).join(', ');
      wrong(
        'file',
        `an entry has no ${JSON.stringify(found)}; it has ${known}`,
        `条目中不应有${JSON.stringify(found)}；可有${known}`,
      );
      continue;
    }
    const content = contentOf(join(folder, found), allowed, found !== plain);
    if (Buffer.isBuffer(content)) files.set(plain, content);
    else problems.push(content);
  }
  for (const needed of ['transcript.jsonl', 'report.json', 'run.json'])
    if (problems.length === 0 && !files.has(needed)) wrong('file', `${needed} is missing`, `缺少${needed}`);
  return problems.length > 0 ? { problems } : { files };
}

/** What a file holds; it is opened once and without following a link, so that what is looked at is what is read. */
function contentOf(path: string, { name, stored, unpacked }: Allowed, isPacked: boolean): Buffer | EntryProblem {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch {
    return { code: 'file', message: says(`${name} is a link, or cannot be opened`, `${name}是链接，或无法打开`) };
  }
  try {
    const { size } = fstatSync(file);
    if (!fstatSync(file).isFile() || lstatSync(path).isSymbolicLink())
      return { code: 'file', message: says(`${name} is not a plain file`, `${name}不是普通文件`) };
    if (size > stored) return tooLarge(name, stored);
    const bytes = Buffer.alloc(size);
    for (let at = 0, read = 1; at < size && read > 0; at += read) read = readSync(file, bytes, at, size - at, at);
    return isPacked ? gunzipSync(bytes, { maxOutputLength: unpacked }) : bytes;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? tooLarge(name, unpacked)
      : { code: 'file', message: says(`${name} cannot be unpacked`, `${name}无法解压`) };
  } finally {
    closeSync(file);
  }
}

const tooLarge = (name: string, limit: number): EntryProblem => ({
  code: 'size',
  message: says(`${name} has more than ${limit} bytes`, `${name}超过${limit}字节`),
});
