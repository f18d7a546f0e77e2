import { describe, expect, it } from 'vitest';
import { attack } from '../../generators/diff/adversary/attack.ts';
import { compareSides } from '../../generators/diff/compare-sides.ts';
import { fileReader } from '../../generators/diff/read-files.ts';
import { sideOf } from '../../generators/diff/side.ts';
import { sampleTree, withText } from './sample-tree.ts';

const REPORT = 'schemas/sample/draft/report.schema.yaml';
const reader = fileReader();
const tree = sampleTree();
const side = (files = tree) => sideOf(files, 'sample', 'draft', 'side', reader);
const effort = { runs: 500, seed: 7 };

describe('the adversary', () => {
  const before = side();
  const after = side(withText(tree, REPORT, 'minLength: 1, maxLength: 20', 'minLength: 2, maxLength: 20'));
  const changes = compareSides(before, after);

  it('shows a document that is as small as it can be', () => {
    const { counterexamples, disagreements, roots } = attack(before, after, changes, effort, () => []);
    expect(roots.map(({ key }) => key)).toEqual(['sample/report']);
    expect(counterexamples).toEqual([
      {
        root: 'sample/report',
        effect: 'narrows',
        value: { type: 'report', mean: '0', unit: 'x' },
        because: {
          keyword: 'minLength',
          file: REPORT,
          pointer: '/properties/unit',
          instance: '/unit',
          message: 'must NOT have fewer than 2 characters',
        },
      },
    ]);
    expect(disagreements).toEqual([]);
  });

  it('contradicts a classifier that takes a break for an annotation', () => {
    const blind = changes.map((change) => ({ ...change, class: 'annotation' as const, effect: 'none' as const }));
    const { disagreements } = attack(before, after, blind, effort, () => []);
    expect(disagreements.map(({ effect, because }) => [effect, because.keyword])).toEqual([['narrows', 'minLength']]);
  });

  it('contradicts a classifier that sees the other direction only', () => {
    const turned = changes.map((change) => ({ ...change, effect: 'widens' as const }));
    expect(attack(before, after, turned, effort, () => []).disagreements).toHaveLength(1);
  });

  it('says the same for the same seed', () => {
    const once = attack(before, after, changes, effort, () => []);
    expect(attack(before, after, changes, effort, () => [])).toEqual(once);
  });

  it('begins with the documents that it is given', () => {
    const alone = { runs: 1, seed: 7 };
    const example = { type: 'report', mean: '1.5', unit: 'm', tags: ['a'] };
    const { counterexamples } = attack(before, after, changes, alone, () => [example]);
    expect(counterexamples.map(({ value }) => value)).toEqual([{ type: 'report', mean: '1', unit: 'x' }]);
  });

  it('has nothing to try where the schemas say the same', () => {
    expect(attack(before, side(new Map(tree)), [], effort, () => [])).toEqual({
      roots: [],
      counterexamples: [],
      disagreements: [],
    });
  });
});
