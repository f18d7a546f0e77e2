import { subSchemas } from '../../model/schema-walk.ts';
import type { LintRule } from '../lint-rule.ts';
import { schemaAt } from '../schema-at.ts';

/** A $ref is a relative path to a schema of this repository. */
export const schemaReference: LintRule = {
  code: 'schema-reference',
  severity: 'error',
  on: ['schema', 'meta'],
  demands: {
    en: 'A $ref is relative and leads to a schema that exists.',
    zh: '$ref是相对引用，且所指的模式存在。',
  },
  fix: {
    en: 'Write the path of the file from this one, and a fragment such as #/$defs/name.',
    zh: '请写出相对本文件的路径以及片段，例如#/$defs/name。',
  },
  *problems(source, index) {
    for (const { schema, path } of subSchemas(source.value)) {
      const ref = schema['$ref'];
      if (typeof ref !== 'string' || schemaAt(ref, source.file, index) !== undefined) continue;
      yield {
        path: [...path, '$ref'],
        message: { en: `$ref ${ref} leads to no schema.`, zh: `$ref ${ref}没有所指的模式。` },
      };
    }
  },
};
