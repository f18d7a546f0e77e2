import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { TOLERANCES } from '../../conformance/standards/uncertainty/draft/tolerances.ts';

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

it('has the tolerances that the table of UNC-060 prints', () => {
  const source = parse(readFileSync('spec/uncertainty/draft/sections/12-operations.yaml', 'utf8')) as Source;
  const table = source.clauses.find(({ id }) => id === 'UNC-060')?.tables?.find(({ id }) => id === 'tolerances');
  const printed: Record<string, Record<string, number>> = {};
  for (const [operation, members, tolerance] of table?.rows ?? []) {
    const name = words(operation).replaceAll('`', '');
    // The first name of each quoted list; a row on a rounding names the rounding after its member.
    const quoted = [...(words(members).split(' by ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, member = '']) => member);
    for (const member of quoted) (printed[name] ??= {})[member] = Number(words(tolerance));
  }
  expect(printed).toEqual(TOLERANCES);
});
