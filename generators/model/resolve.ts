import type { Bilingual } from '../../schemas/document/finding.ts';
import type { ReferenceKind } from './inline.ts';
import type { Model, Standard } from './types.ts';

/** What an inline reference points to: the words that print in its place, and where they lead. */
export interface Target {
  readonly label: Bilingual;
  readonly standard: string;
  /** Anchor on the page of the standard: `UNC-021`, `formula-welch-satterthwaite`, `term-measurand`, `ref-gum`. */
  readonly anchor: string;
}

/** Finds what `{kind:id}` in a text of `standard` points to; undefined where there is nothing. */
export type Resolve = (standard: string, kind: ReferenceKind, id: string) => Target | undefined;

/**
 * A resolver over the model. Clauses are found in every standard; sections, formulas and tables in the standard of
 * the text; terms and cited works there first, then in the other standards, the vocabulary first of them.
 */
export function resolver(model: Model): Resolve {
  const indexes = new Map(model.standards.map((standard) => [standard.key, indexOf(standard)]));
  const vocabularyFirst = [...indexes].sort(([a], [b]) => Number(b === 'vocabulary') - Number(a === 'vocabulary'));
  return (standard, kind, id) => {
    const own = indexes.get(standard)?.get(`${kind}:${id}`);
    if (own !== undefined) return own;
    if (kind !== 'clause' && kind !== 'term' && kind !== 'ref') return undefined;
    for (const [, index] of vocabularyFirst) {
      const found = index.get(`${kind}:${id}`);
      if (found !== undefined) return kind === 'clause' ? withDesignation(model, found) : found;
    }
    return undefined;
  };
}

const same = (text: string): Bilingual => ({ en: text, zh: text });

function indexOf(standard: Standard): ReadonlyMap<string, Target> {
  const { key } = standard;
  const index = new Map<string, Target>();
  const put = (name: string, anchor: string, label: Bilingual): unknown =>
    index.set(name, { label, standard: key, anchor });
  for (const { id, number, annex } of standard.sections)
    put(`section:${id}`, `section-${id}`, chapter(number, annex !== undefined));
  for (const { id, number } of standard.notes) put(`section:${id}`, `section-${id}`, chapter(number, true));
  for (const { id, number } of standard.clauses) put(`clause:${id}`, id, same(number));
  for (const { formulas, tables } of [...standard.clauses, ...standard.notes]) {
    for (const { id, number } of formulas)
      put(`formula:${id}`, `formula-${id}`, { en: `Formula (${number})`, zh: `公式（${number}）` });
    for (const { id, number } of tables)
      put(`table:${id}`, `table-${id}`, { en: `Table ${number}`, zh: `表${number}` });
  }
  for (const { id, preferred } of standard.terms) put(`term:${id}`, `term-${id}`, preferred);
  for (const { id, designation } of [...standard.references, ...(standard.bibliography ?? [])])
    put(`ref:${id}`, `ref-${id}`, same(designation));
  return index;
}

const chapter = (number: string, annex: boolean): Bilingual =>
  annex ? { en: `Annex ${number}`, zh: `附录${number}` } : { en: `Clause ${number}`, zh: `第${number}章` };

/** A clause of another standard prints with the designation of that standard. */
function withDesignation(model: Model, target: Target): Target {
  const designation = model.standards.find(({ key }) => key === target.standard)?.designation ?? target.standard;
  const { en, zh } = target.label;
  return { ...target, label: { en: `${designation}, ${en}`, zh: `${designation}的${zh}` } };
}
