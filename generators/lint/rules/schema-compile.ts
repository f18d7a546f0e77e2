import { digestOfTexts, recalled } from '../../memory/recalled.ts';
import type { Source } from '../../model/source.ts';
import type { LintRule } from '../lint-rule.ts';
import { compileSchema } from '../compile-schema.ts';
import { onceAnIndex } from '../once-an-index.ts';

/** ajv's strict mode accepts every schema. */
export const schemaCompile: LintRule = {
  code: 'schema-compile',
  severity: 'error',
  on: ['schema'],
  demands: {
    en: 'Every schema compiles in strict mode, and so does each part of an operation.',
    zh: '每个模式及操作的每个部分都能在严格模式下编译。',
  },
  fix: { en: 'Mend the keyword that is named.', zh: '请修正所指的关键字。' },
  *problems(source, index) {
    const { schemas, texts } = schemasOf(index);
    const because = recalled(
      `why ${source.file} does not compile`,
      texts,
      () => compileSchema(source.file, schemas) ?? null,
    );
    if (because !== null)
      yield {
        path: [],
        message: { en: `The schema does not compile: ${because}.`, zh: `模式无法编译：${because}。` },
      };
  },
};

const schemasOf = onceAnIndex(({ sources }): { readonly schemas: readonly Source[]; readonly texts: string } => {
  const schemas = sources.filter(({ kind }) => kind === 'schema');
  return { schemas, texts: digestOfTexts(schemas.flatMap(({ file, text }) => [file, text])) };
});
