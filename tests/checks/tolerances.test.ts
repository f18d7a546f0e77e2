import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { suites } from '../../conformance/standards/generated/registry.ts';
import { tolerancesByStandard } from './tolerances-by-standard.ts';

interface Source {
  readonly clauses: readonly {
    readonly id: string;
    readonly tables?: readonly {
      readonly id: string;
      readonly rows: readonly (readonly (string | { readonly en: string })[])[];
    }[];
  }[];
}

const words = (cell: string | { readonly en: string } | undefined): string =>
  typeof cell === 'string' ? cell : (cell?.en ?? '');

const tablesOf = (standard: string) =>
  readdirSync(`spec/${standard}/draft/sections`)
    .flatMap((name) => (parse(readFileSync(join(`spec/${standard}/draft/sections`, name), 'utf8')) as Source).clauses)
    .flatMap((clause) => clause.tables ?? [])
    .filter(({ id }) => id === 'tolerances' || id.startsWith('tolerances-'));

it('are those of every standard that has such tables', () => {
  const withTables = suites.map(({ standard }) => standard).filter((standard) => tablesOf(standard).length > 0);
  expect(Object.keys(tolerancesByStandard)).toEqual(withTables);
});

it.each(Object.entries(tolerancesByStandard))('%s has what its clauses on digits print', (standard, tolerances) => {
  const printed: Record<string, Record<string, number>> = {};
  for (const [operation, members, tolerance] of tablesOf(standard).flatMap(({ rows }) => rows)) {
    const name = words(operation).replaceAll('`', '');
    // The first name of each quoted list; a row on a rounding names the rounding after its member.
    const quoted = [...(words(members).split(' by ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, member = '']) => member);
    for (const member of quoted) (printed[name] ??= {})[member] = Number(words(tolerance));
  }
  expect(printed).toEqual(tolerances);
});
