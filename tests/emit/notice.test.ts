import { build, type Metafile } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandBuild } from '../../generators/bundle-command.ts';
import { packageBuild } from '../../generators/bundle-package.ts';
import { bundledValidators, KINDS } from '../../generators/emit/validators.ts';
import { loadSchemaSources } from '../../generators/model/schema-sources.ts';

const root = join(import.meta.dirname, '..', '..');

const packagesOf = ({ inputs }: Metafile): readonly string[] =>
  Object.keys(inputs).flatMap((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);

const licenceOf = (name: string): string =>
  (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { license: string }).license;

/** The licence of each package, or of each scope, that the table of NOTICE.md names. */
function named(): ReadonlyMap<string, string> {
  const rows = readFileSync(join(root, 'NOTICE.md'), 'utf8').matchAll(/^\| (`[^|]+) \| ([^|]+) \|/gm);
  return new Map(
    [...rows].flatMap(([, packages = '', licence = '']) =>
      [...packages.matchAll(/`([^`]+)`/g)].map(([, name = '']): [string, string] => [name, licence.trim()]),
    ),
  );
}

test('NOTICE.md names every package that the command and the entry points carry, with its licence, and no other', async () => {
  const bundles = await Promise.all(
    [commandBuild, packageBuild].map((bundle) =>
      build({ ...bundle(root, 'dist/not-written'), write: false, metafile: true }),
    ),
  );
  const validators = await Promise.all(KINDS.map((kind) => bundledValidators(loadSchemaSources(root), kind)));
  const carried = [
    ...new Set([...bundles, ...validators.map(({ bundle }) => bundle)].flatMap(({ metafile }) => packagesOf(metafile))),
  ].sort();
  expect(carried).toContain('ajv');
  const licences = named();
  const entryOf = (name: string): string => (licences.has(name) ? name : `${name.split('/')[0]}/*`);
  expect(Object.fromEntries(carried.map((name) => [name, licences.get(entryOf(name)) ?? 'not in NOTICE.md']))).toEqual(
    Object.fromEntries(carried.map((name) => [name, licenceOf(name)])),
  );
  expect([...licences.keys()].sort()).toEqual([...new Set(carried.map(entryOf))].sort());
});

test('what asks for its notice in every copy has it', () => {
  const text = readFileSync(join(root, 'NOTICE.md'), 'utf8');
  const mit = [...named()].filter(([, licence]) => licence === 'MIT').map(([name]) => name);
  for (const name of mit) expect(text).toMatch(new RegExp(`^- \`${name}\`: Copyright \\(c\\) .+`, 'm'));
  expect(text).toContain(
    'Permission is hereby granted, free of charge, to any person obtaining a copy\nof this software',
  );
  expect(text).toContain('Boost Software License - Version 1.0');
});
