import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { says } from './language.ts';

/**
 * One digest of several files: SHA-256 over a line a file, sorted by name byte for byte, each the SHA-256 of the file in
 * hexadecimal, two spaces, the name as it was given and a line feed. So `sha256sum FILES | LC_ALL=C sort -k2 | sha256sum`
 * gives the same.
 */
export async function filesDigest(names: readonly string[]): Promise<string | { readonly problem: Bilingual }> {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) return { problem: says(`${twice} is named twice`, `${twice}给出了两次`) };
  const odd = names.find((name) => /[\n\r\\]/.test(name));
  if (odd !== undefined) {
    return { problem: says('a file name has a line end or a backslash in it', '文件名中含有换行符或反斜杠') };
  }
  const whole = createHash('sha256');
  for (const name of [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))) {
    try {
      if (!(await stat(name)).isFile()) {
        return { problem: says(`${name} is no file; name the files in it`, `${name}不是文件；请给出其中的文件名`) };
      }
      const one = createHash('sha256');
      for await (const piece of createReadStream(name)) one.update(piece as Buffer);
      whole.update(`${one.digest('hex')}  ${name}\n`, 'utf8');
    } catch (error) {
      const because = (error as NodeJS.ErrnoException).code ?? 'unknown';
      return { problem: says(`${name} cannot be read (${because})`, `无法读取${name}（${because}）`) };
    }
  }
  return `sha256:${whole.digest('hex')}`;
}
