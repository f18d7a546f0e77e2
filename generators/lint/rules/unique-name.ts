import type { StandardSources } from '../../model/index-sources.ts';
import { isRetired } from '../../model/index-sources.ts';
import type { Path, Source } from '../../model/source.ts';
import type { LintRule } from '../lint-rule.ts';
import { onceAnIndex } from '../once-an-index.ts';

interface Name {
  readonly name: string;
  readonly source: Source;
  readonly path: Path;
}

/** Formulas, tables, terms, sections, classes and cited works have names of their own within a standard. */
export const uniqueName: LintRule = {
  code: 'unique-name',
  severity: 'error',
  on: ['standard', 'section', 'terms', 'notes', 'vectors'],
  demands: {
    en: 'A formula, table, term, section, class or cited work has a name of its own in its standard, and a vector one in the series.',
    zh: '公式、表、术语、章、符合性类别和引用文件的名称在其规范内唯一，向量的名称在系列内唯一。',
  },
  fix: { en: 'Rename one of the two.', zh: '请重命名其中之一。' },
  *problems(source, index) {
    for (const { name, path, first } of repeatedNames(index).get(source) ?? [])
      yield {
        path,
        message: {
          en: `The name ${name.replace(':', ' ')} already stands in ${first.source.file}.`,
          zh: `名称${name.replace(':', ' ')}已见于${first.source.file}。`,
        },
      };
  },
};

/** The names that stand somewhere before, by the source that repeats them. */
const repeatedNames = onceAnIndex(({ standards }): ReadonlyMap<Source, readonly (Name & { first: Name })[]> => {
  const repeated = new Map<Source, (Name & { first: Name })[]>();
  const rooms = [...standards.map(standardNames), standards.flatMap(({ vectors }) => vectors.flatMap(vectorNames))];
  for (const names of rooms) {
    const seen = new Map<string, Name>();
    for (const name of names) {
      const first = seen.get(name.name);
      if (first === undefined) seen.set(name.name, name);
      else repeated.set(name.source, [...(repeated.get(name.source) ?? []), { ...name, first }]);
    }
  }
  return repeated;
});

function* named(
  kind: string,
  source: Source,
  path: Path,
  parts: readonly { readonly id: string }[] | undefined,
): Generator<Name> {
  for (const [at, { id }] of (parts ?? []).entries())
    yield { name: `${kind}:${id}`, source, path: [...path, at, 'id'] };
}

const vectorNames = (source: Source): readonly Name[] => [
  ...named('vector', source, ['vectors'], (source.value as { vectors: { id: string }[] }).vectors),
];

function standardNames({ standard, sections, terms, notes }: StandardSources): readonly Name[] {
  const names: Name[] = [];
  if (standard !== undefined) {
    names.push(...named('class', standard, ['classes'], standard.value.classes));
    names.push(...named('ref', standard, ['references'], standard.value.references));
    names.push(...named('ref', standard, ['bibliography'], standard.value.bibliography));
  }
  if (terms !== undefined) names.push(...named('term', terms, ['terms'], terms.value.terms));
  for (const source of sections) {
    names.push({ name: `section:${source.value.section}`, source, path: ['section'] });
    for (const [at, clause] of source.value.clauses.entries()) {
      if (isRetired(clause)) continue;
      names.push(...named('formula', source, ['clauses', at, 'formulas'], clause.formulas));
      names.push(...named('table', source, ['clauses', at, 'tables'], clause.tables));
    }
  }
  for (const source of notes) {
    names.push({ name: `section:${source.value.notes}`, source, path: ['notes'] });
    names.push(...named('formula', source, ['formulas'], source.value.formulas));
    names.push(...named('table', source, ['tables'], source.value.tables));
  }
  return names;
}
