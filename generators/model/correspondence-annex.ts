import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Counter } from './numbering.ts';
import type { Cell, Correspondence, NotesAnnex } from './types.ts';

const RELATIONS: Readonly<Record<Correspondence['relation'], Bilingual>> = {
  same: { en: 'same', zh: '相同' },
  'same-by-convention': { en: 'same under a convention', zh: '按约定相同' },
  narrower: { en: 'narrower', zh: '较窄' },
  wider: { en: 'wider', zh: '较宽' },
  modified: { en: 'modified', zh: '有修改' },
  related: { en: 'related', zh: '相关' },
  different: { en: 'different', zh: '不同' },
  'not-adopted': { en: 'not adopted', zh: '未采用' },
};

/** `JCGM 100:2008, 5.2.2` before `JCGM 100:2008, 10.1`. */
const byDesignation = new Intl.Collator('en', { numeric: true });

/** The informative annex that prints the correspondence of a standard with others, in the order of their designations. */
export const correspondenceAnnex = (
  entries: readonly Correspondence[],
  number: string,
  count: Counter,
  file: string,
): NotesAnnex => ({
  id: 'correspondence',
  title: { en: 'Correspondence with other documents', zh: '与其他文件的对应关系' },
  number,
  kind: 'informative',
  blocks: [
    {
      en: 'What is the same gives the same answer to the same question. What is the same under a convention does so once a choice is made that the other document leaves open and that has a name here. What is different gives another answer, for the reason that is stated. What is narrower leaves less open than the other document, and what is wider more.',
      zh: '“相同”指对相同的问题给出相同的答案。“按约定相同”指另一文件留有选择、本文件为其命名，作出该选择后两者给出相同的答案。“不同”指给出另一答案，理由见说明。“较窄”和“较宽”分别指留有的选择少于和多于另一文件。',
    },
  ],
  formulas: [],
  tables: count.tables([
    {
      id: 'correspondence',
      title: { en: 'Correspondence with other documents', zh: '与其他文件的对应关系' },
      head: [
        { en: 'Other document', zh: '其他文件' },
        { en: 'Clauses here', zh: '本文件的条' },
        { en: 'Relation', zh: '关系' },
        { en: 'Remark', zh: '说明' },
      ],
      rows: [...entries].sort((a, b) => byDesignation.compare(a.with, b.with)).map(rowOf),
    },
  ]),
  file,
});

const rowOf = ({ with: other, relation, clauses = [], remark }: Correspondence): readonly Cell[] => {
  const references = clauses.map((id) => `{clause:${id}}`);
  return [
    other,
    clauses.length === 0 ? '—' : { en: references.join(', '), zh: references.join('、') },
    RELATIONS[relation],
    remark ?? '—',
  ];
};
