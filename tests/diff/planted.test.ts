import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { attack } from '../../generators/diff/adversary/attack.ts';
import type { ChangeClass } from '../../generators/diff/change.ts';
import { worstOf } from '../../generators/diff/change.ts';
import { compareSides } from '../../generators/diff/compare-sides.ts';
import { fileReader } from '../../generators/diff/read-files.ts';
import { sideOf } from '../../generators/diff/side.ts';
import type { SourceTree } from '../../generators/model/tree.ts';
import { sampleTree, withText } from './sample-tree.ts';

interface Planted {
  readonly case: string;
  readonly file: keyof typeof FILES;
  readonly replace?: string;
  readonly by?: string;
  /** A second replacement in the same file. */
  readonly also?: readonly [string, string];
  readonly append?: { readonly file: keyof typeof FILES; readonly text: string };
  readonly remove?: true;
  readonly copy?: string;
  readonly class: ChangeClass | 'none';
  readonly documents?: readonly ('lost' | 'gained' | 'none')[];
}

const FILES = {
  report: 'schemas/sample/draft/report.schema.yaml',
  mean: 'schemas/sample/draft/operations/mean.schema.yaml',
  decimal: 'schemas/shared/draft/decimal.schema.yaml',
  reports: 'spec/sample/draft/sections/05-reports.yaml',
  calculation: 'spec/sample/draft/sections/06-calculation.yaml',
  standard: 'spec/sample/draft/standard.yaml',
  terms: 'spec/sample/draft/terms.yaml',
} as const;

const planted = parse(readFileSync(join(import.meta.dirname, 'planted.yaml'), 'utf8')) as readonly Planted[];
const tree = sampleTree();
const reader = fileReader();
const before = sideOf(tree, 'sample', 'draft', 'before', reader);

function changedTree({ file, replace, by, also, append, remove, copy }: Planted): SourceTree {
  const place = FILES[file];
  const changed = new Map(tree);
  if (remove === true) changed.delete(place);
  if (copy !== undefined)
    changed.set(place.replace('mean.', `${copy}.`), (tree.get(place) ?? '').replace('sample/mean', `sample/${copy}`));
  if (append !== undefined) changed.set(FILES[append.file], (tree.get(FILES[append.file]) ?? '') + append.text);
  const once = replace === undefined ? changed : withText(changed, place, replace, by ?? '');
  return also === undefined ? once : withText(once, place, ...also);
}

describe.each(planted)('$case', (one) => {
  const after = sideOf(changedTree(one), 'sample', 'draft', 'after', reader);
  const changes = compareSides(before, after);

  it(`is ${one.class}`, () => {
    expect(worstOf(changes) ?? 'none', JSON.stringify(changes, null, 1)).toBe(one.class);
  });

  it.runIf(one.documents !== undefined)('is confirmed by the documents that the search finds, and by no other', () => {
    const { counterexamples, disagreements } = attack(before, after, changes, { runs: 1000, seed: 1 }, () => []);
    const found = new Set(counterexamples.map(({ effect }) => (effect === 'narrows' ? 'lost' : 'gained')));
    expect([...found].sort()).toEqual(one.documents?.filter((kind) => kind !== 'none').sort());
    expect(disagreements).toEqual([]);
  });
});

it('there are at least 60 of them, and nothing changes where nothing is planted', () => {
  expect(planted.length).toBeGreaterThanOrEqual(60);
  expect(compareSides(before, sideOf(new Map(tree), 'sample', 'draft', 'again', reader))).toEqual([]);
});
