import type { Source, SourceKind } from '../../model/source.ts';
import { isObject } from '../../model/schema-walk.ts';
import type { SourceIndex } from '../../model/index-sources.ts';
import type { StandardSource } from '../../model/types.ts';
import type { LintRule } from '../lint-rule.ts';

/** The sources that a reader of the standard reads. */
const SAYING = new Set<SourceKind>(['standard', 'section', 'terms', 'notes', 'schema']);

/** Something rests on each normative reference; the bibliography has the rest. */
export const referenceUse: LintRule = {
  code: 'reference-use',
  severity: 'warning',
  on: ['standard'],
  demands: {
    en: 'A normative reference is cited: by {ref:…} in a text or in the definition of a term that is used, by a source, or by a clause or term of that specification.',
    zh: '规范性引用文件被引用：在文本或所用术语的定义中以{ref:…}引用，或作为来源，或引用该文件的条或术语。',
  },
  fix: {
    en: 'Cite the work, or move it to the bibliography.',
    zh: '请引用该文件，或将其移至参考文献。',
  },
  *problems(source, index) {
    const { references } = source.value as StandardSource;
    const text = citingText(source.standard, index);
    for (const [at, { id, designation }] of references.entries())
      if (!isCited(id, designation, text, index))
        yield {
          path: ['references', at],
          message: { en: `Nothing cites ${designation}.`, zh: `没有内容引用${designation}。` },
        };
  },
};

/** What the sources of a standard say, its lists of works left out, with the definitions of the terms that they use. */
function citingText(standard: string | undefined, { sources, standards }: SourceIndex): string {
  const own = sources
    .filter((source) => source.standard === standard && SAYING.has(source.kind))
    .map((source) => (source.kind === 'standard' ? withoutWorks(source) : source.text))
    .join('\n');
  const terms = standards.flatMap(({ terms: file }) => file?.value.terms ?? []);
  const named = new Set([...own.matchAll(/\{term:([a-z0-9-]+)/g)].map(([, id = '']) => id));
  const used = terms.filter(({ id }) => named.has(id));
  return [own, ...used.flatMap(({ definition, source = '' }) => [definition.en, source])].join('\n');
}

function withoutWorks({ value }: Source): string {
  if (!isObject(value)) return '';
  return JSON.stringify({ ...value, references: [], bibliography: [] });
}

function isCited(id: string, designation: string, text: string, { standards }: SourceIndex): boolean {
  if (text.includes(`{ref:${id}`) || text.includes(designation)) return true;
  const other = standards.find(({ standard }) => standard?.value.designation === designation);
  if (other?.entry === undefined) return false;
  if (text.includes(`${other.entry.prefix}-`) || text.includes(`/${other.key}/`)) return true;
  return (other.terms?.value.terms ?? []).some((term) => text.includes(`{term:${term.id}`));
}
