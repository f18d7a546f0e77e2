import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Breach } from '../../generators/lint/breach.ts';
import type { SourceTree } from '../../generators/model/tree.ts';
import { readTree } from '../../generators/model/tree.ts';

export { breached } from '../../generators/lint/breach.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const ROOT = join(import.meta.dirname, '../..');

/** The small repository that every gate passes, with the real schemas of the sources. */
export function passingTree(): SourceTree {
  const meta = [...readTree(ROOT)].filter(([file]) => file.startsWith('schemas/meta/'));
  return new Map([...readTree(join(FIXTURES, 'passing')), ...meta]);
}

/** The codes of the rules that have a fixture. */
export const fixtureCodes = (): readonly string[] =>
  readdirSync(FIXTURES)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length));

/** The breaches that a rule must reject. */
export const breachesOf = (code: string): readonly Breach[] =>
  parse(readFileSync(join(FIXTURES, `${code}.yaml`), 'utf8')) as readonly Breach[];
