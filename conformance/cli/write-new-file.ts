import { existsSync, linkSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { says } from './language.ts';

/**
 * Writes a file where none stands, whole or not at all; says why it cannot. What a hand has filled in is never
 * overwritten: the link fails where something stands, also where that appeared in between.
 */
export function writeNewFile(place: string, content: string): Bilingual | undefined {
  const target = resolve(place);
  const taken = says(
    `${place} is there already, and is not overwritten; choose another place with --out`,
    `${place}已存在，不会被覆盖；请用--out另选位置`,
  );
  if (existsSync(target)) return taken;
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, content, { flag: 'wx' });
    linkSync(draft, target);
    return undefined;
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return code === 'EEXIST' ? taken : says(`${place} cannot be written (${code})`, `无法写入${place}（${code}）`);
  } finally {
    rmSync(draft, { force: true });
  }
}
