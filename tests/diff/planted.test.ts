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
  /** Another name for an example, beside its own where it is kept. */
  readonly rename?: string;
  readonly keep?: true;
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
  notes: 'spec/sample/draft/notes/rods.yaml',
  set: 'conformance/standards/sample/draft/set.yaml',
  series: 'spec/series.yaml',
  terms: 'spec/sample/draft/terms.yaml',
  vectors: 'conformance/standards/sample/draft/vectors/SMP-005.yaml',
  advice: 'conformance/standards/sample/draft/vectors/SMP-006.yaml',
  valid: 'spec/sample/draft/examples/SMP-001/valid-plain.yaml',
  invalid: 'spec/sample/draft/examples/SMP-001/invalid-no-mean.yaml',
  validUnit: 'spec/sample/draft/examples/SMP-002/valid-unit.yaml',
  invalidUnit: 'spec/sample/draft/examples/SMP-002/invalid-unit.yaml',
} as const;

const planted = parse(readFileSync(join(import.meta.dirname, 'planted.yaml'), 'utf8')) as readonly Planted[];
const tree = sampleTree();
const reader = fileReader();
const before = sideOf(tree, 'sample', 'draft', 'before', reader);

function changedTree({ file, replace, by, also, append, remove, copy, rename, keep }: Planted): SourceTree {
  const place = FILES[file];
  const edited = new Map(tree);
  if (remove === true) edited.delete(place);
  if (copy !== undefined)
    edited.set(place.replace('mean.', `${copy}.`), (tree.get(place) ?? '').replace('sample/mean', `sample/${copy}`));
  if (append !== undefined) edited.set(FILES[append.file], (tree.get(FILES[append.file]) ?? '') + append.text);
  const once = replace === undefined ? edited : withText(edited, place, replace, by ?? '');
  const twice = also === undefined ? once : withText(once, place, ...also);
  if (rename === undefined) return twice;
  const renamed = new Map(twice).set(place.replace(/[^/]+$/, `${rename}.yaml`), twice.get(place) ?? '');
  if (keep !== true) renamed.delete(place);
  return renamed;
}

const changed = (one: Planted) => sideOf(changedTree(one), 'sample', 'draft', 'after', reader);

describe('the class of the planted change', () => {
  it.each(planted)('$case', (one) => {
    const changes = compareSides(before, changed(one));
    expect(worstOf(changes) ?? 'none', JSON.stringify(changes, null, 1)).toBe(one.class);
  });
});

describe('the search finds the documents that there are, and no other, of the planted change', () => {
  it.each(planted.filter(({ documents }) => documents !== undefined))('$case', (one) => {
    const after = changed(one);
    const found = attack(before, after, compareSides(before, after), { runs: 1000, seed: 1 }, () => []);
    const effects = new Set(found.counterexamples.map(({ effect }) => (effect === 'narrows' ? 'lost' : 'gained')));
    expect([...effects].sort()).toEqual(one.documents?.filter((kind) => kind !== 'none').sort());
    expect(found.disagreements).toEqual([]);
  });
});

it('there are at least 60 of them, and nothing changes where nothing is planted', () => {
  expect(planted.length).toBeGreaterThanOrEqual(60);
  expect(compareSides(before, sideOf(new Map(tree), 'sample', 'draft', 'again', reader))).toEqual([]);
});
