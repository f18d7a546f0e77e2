import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { says } from './language.ts';

/** 64 digits and a line end; whatever is longer is no nonce. */
const LONGEST = 80;

/** The nonce in a file, as 64 hexadecimal digits; or why there is none. */
export function readNonce(file: string): string | { readonly problem: Bilingual } {
  const held = Buffer.alloc(LONGEST);
  let length: number;
  try {
    const opened = openSync(file, 'r');
    try {
      length = readSync(opened, held, 0, LONGEST, 0);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    const because = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return {
      problem: says(`the nonce ${file} cannot be read (${because})`, `无法读取随机数文件${file}（${because}）`),
    };
  }
  const text = held.toString('latin1', 0, length).trim().toLowerCase();
  if (/^[0-9a-f]{64}$/.test(text)) return text;
  return {
    problem: says(
      `${file} holds no nonce: 64 hexadecimal digits, as etalon audit commit writes them`,
      `${file}中没有随机数：应为64个十六进制数字，如etalon audit commit所写`,
    ),
  };
}

/** Draws a nonce and writes it where no file stands yet, for its owner only. Throws what the file system says. */
export function writeNonce(file: string): string {
  const nonce = randomBytes(32).toString('hex');
  writeFileSync(file, `${nonce}\n`, { flag: 'wx', mode: 0o600 });
  return nonce;
}
