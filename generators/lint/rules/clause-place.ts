import { isRetired } from '../../model/index-sources.ts';
import type { SectionSource } from '../../model/types.ts';
import type { LintRule } from '../lint-rule.ts';
import { onceAnIndex } from '../once-an-index.ts';

/** Subjects that are neither a document nor an operation. */
const PARTIES = new Set(['implementation', 'laboratory', 'editor', 'document']);

const WORDS = {
  class: { en: 'class', zh: '符合性类别' },
  subject: { en: 'subject', zh: '主体' },
  operations: { en: 'operation', zh: '操作' },
};

const operationsOf = onceAnIndex(
  ({ sources }): ReadonlySet<string | undefined> =>
    new Set(
      sources
        .filter(({ kind }) => kind === 'schema')
        .map(({ value }) => (value as { 'x-operation'?: string })['x-operation']),
    ),
);

/** The class of a clause exists, and so does what it is about. */
export const clausePlace: LintRule = {
  code: 'clause-place',
  severity: 'error',
  on: ['section'],
  demands: {
    en: 'The class of a clause is declared in standard.yaml; its subject is a document or operation of a schema, or implementation, laboratory, editor or document; the operations that it names exist.',
    zh: '条的类别已在standard.yaml中声明；其主体是有模式的文档或操作，或implementation、laboratory、editor、document；其所列操作存在。',
  },
  fix: { en: 'Mend the name, or write the schema first.', zh: '请修正名称，或先编写模式。' },
  *problems(source, index) {
    const standard = index.standards.find(({ key }) => key === source.standard);
    const classes = new Set(standard?.standard?.value.classes.map(({ id }) => id));
    const schemas = (standard?.schemas ?? []).map(({ file }) => /([^/]+)\.schema\.yaml$/.exec(file)?.[1] ?? '');
    const operations = operationsOf(index);
    for (const [at, clause] of (source.value as SectionSource).clauses.entries()) {
      if (isRetired(clause)) continue;
      const unknown = (member: keyof typeof WORDS, name: string) => ({
        path: ['clauses', at, member],
        message: { en: `There is no ${WORDS[member].en} ${name}.`, zh: `没有名为${name}的${WORDS[member].zh}。` },
      });
      if (!classes.has(clause.class)) yield unknown('class', clause.class);
      if (!PARTIES.has(clause.subject) && !schemas.includes(clause.subject)) yield unknown('subject', clause.subject);
      for (const operation of clause.operations ?? [])
        if (!operations.has(operation)) yield unknown('operations', operation);
    }
  },
};
