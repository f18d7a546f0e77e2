import { join } from 'node:path';
import { expect, test } from 'vitest';
import { releasedCatalogues } from '../../generators/emit/releases.ts';
import { releasedSite } from '../../generators/emit/released-site.ts';
import { indexSources, parseTree } from '../../generators/model/index-sources.ts';
import { readTree } from '../../generators/model/tree.ts';
import { treeParser } from '../../generators/model/tree-parser.ts';

const root = join(import.meta.dirname, '..', '..');

test('the pages of a release say the same whatever is edited in a draft', () => {
  const tree = readTree(root);
  const { series } = indexSources(parseTree(new Map([...tree].filter(([path]) => path === 'spec/series.yaml'))));
  const releases = releasedCatalogues(root, series?.value ?? { standards: [] });
  const parse = treeParser();
  // Clauses of classification name terms of the vocabulary without referring to its schemas.
  const terms = 'spec/vocabulary/draft/terms.yaml';
  const renamed = new Map(tree).set(terms, (tree.get(terms) ?? '').replaceAll('convention', 'usage'));
  expect(renamed.get(terms)).not.toBe(tree.get(terms));
  const withoutDrafts = new Map([...tree].filter(([path]) => !/\/draft\//.test(path)));
  expect(releases.length).toBeGreaterThan(4);
  for (const released of releases) {
    const page = releasedSite(tree, released, parse);
    expect(page.sections.length).toBeGreaterThan(0);
    expect(releasedSite(renamed, released, parse)).toEqual(page);
    expect(releasedSite(withoutDrafts, released, parse)).toEqual(page);
  }
});
