import { expect, it } from 'vitest';
import { correspondenceAnnex } from '../../generators/model/correspondence-annex.ts';
import { counter } from '../../generators/model/numbering.ts';

it('prints what corresponds in the order of designations, numbers in them read as numbers', () => {
  const remark = { en: 'A choice is made.', zh: '作出选择。' };
  const { number, tables } = correspondenceAnnex(
    [
      { with: 'JCGM 100:2008, 10.1', relation: 'same' },
      { with: 'JCGM 100:2008, 5.2.2', relation: 'same-by-convention', clauses: ['SMP-001', 'SMP-003'], remark },
    ],
    'B',
    counter('B'),
    'spec/sample/draft/standard.yaml',
  );
  expect([number, tables.map((table) => table.number)]).toEqual(['B', ['B.1']]);
  expect(tables[0]?.rows).toEqual([
    [
      'JCGM 100:2008, 5.2.2',
      { en: '{clause:SMP-001}, {clause:SMP-003}', zh: '{clause:SMP-001}、{clause:SMP-003}' },
      { en: 'same under a convention', zh: '按约定相同' },
      remark,
    ],
    ['JCGM 100:2008, 10.1', '—', { en: 'same', zh: '相同' }, '—'],
  ]);
});
