import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { REFUSED_YAML, YAML_OF_1_2 } from '../../conformance/standards/uncertainty/draft/arbitraries/yaml-texts.ts';
import { validate } from '../../conformance/standards/uncertainty/draft/reference/validate.ts';
import { isForbiddenKey } from '../../schemas/document/forbidden-key.ts';
import { limits } from '../../schemas/document/limits.ts';
import { readJson } from '../../schemas/document/read-json.ts';
import { readYaml } from '../../schemas/document/read-yaml.ts';

interface Source {
  readonly clauses: readonly {
    readonly id: string;
    readonly tables?: readonly {
      readonly rows: readonly (readonly { readonly en: string; readonly zh: string }[])[];
    }[];
  }[];
}

const source = parse(readFileSync('spec/uncertainty/draft/sections/12-operations.yaml', 'utf8')) as Source;
const rows = source.clauses.find(({ id }) => id === 'UNC-065')?.tables?.[0]?.rows ?? [];

it('the table of UNC-065 prints the limits of the reader', () => {
  const numbers = rows.flatMap(([, cell]) =>
    [cell?.en, cell?.zh].map((text) => /^(?:more than|超过)([ 0-9]+)/.exec(text ?? '')?.[1]),
  );
  const printed = numbers.filter((number) => number !== undefined).map(Number);
  const { bytes, yamlBytes, yamlTokens, depth } = limits;
  expect(printed).toEqual([bytes, yamlBytes, yamlTokens, depth].flatMap((limit) => [limit, limit]));
  const mebibytes = rows.flatMap(([, cell]) => /\((\d+) MiB\)/.exec(cell?.en ?? '')?.[1] ?? []);
  expect(mebibytes.map((count) => Number(count) * 2 ** 20)).toEqual([bytes, yamlBytes]);
});

it('the table of UNC-065 prints the names that the reader refuses', () => {
  const names = rows.flatMap(([, cell]) => [...(cell?.en ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
  expect(names).toEqual(['__proto__', 'constructor', 'prototype']);
  for (const name of names) expect(isForbiddenKey(name)).toBe(true);
});

it.each([
  ['JSON', readJson],
  ['YAML', readYaml],
])('values may be nested as deep as the table says, and no deeper (%s)', (_format, read) => {
  const nested = (levels: number): string => `${'['.repeat(levels)}1${']'.repeat(levels)}`;
  expect(read(nested(limits.depth), 'x').ok).toBe(true);
  const deeper = read(nested(limits.depth + 1), 'x');
  expect(deeper.ok ? '' : deeper.findings[0]?.code).toBe('too-deep');
});

it('the reader takes YAML 1.2 and refuses what UNC-063 names', () => {
  const accepted = (document: (typeof REFUSED_YAML)[number]): unknown => {
    const answer = validate({ document });
    return answer.outcome === 'result' && 'accepted' in answer.output && answer.output.accepted;
  };
  expect(REFUSED_YAML.map(accepted)).toEqual(REFUSED_YAML.map(() => false));
  expect(YAML_OF_1_2.map(accepted)).toEqual(YAML_OF_1_2.map(() => true));
});
