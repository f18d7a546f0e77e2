import { subSchemas } from '../../model/schema-walk.ts';
import type { Level } from '../../model/types.ts';
import { chineseForms } from '../chinese-forms.ts';
import { englishForms } from '../english-forms.ts';
import type { LintRule } from '../lint-rule.ts';
import { wordsOf } from '../words-of.ts';

/** Forms that demand or recommend; `may` and `can` also say what is possible, as a description does. */
const DEMANDS = new Set<Level | undefined>(['shall', 'shall not', 'should', 'should not', undefined]);

const FORMS = [
  ['description', englishForms],
  ['x-description-zh', chineseForms],
] as const;

/** Schemas demand by keywords that cite clauses; their descriptions explain. */
export const schemaForm: LintRule = {
  code: 'schema-form',
  severity: 'warning',
  on: ['schema', 'meta'],
  demands: {
    en: 'A description in a schema holds no requirement and no recommendation (shall, should, must; 应, 宜, 必须).',
    zh: '模式中的说明不包含要求或推荐（shall、should、must；应、宜、必须）。',
  },
  fix: {
    en: 'Describe what the member is; a demand is a clause, and a keyword that cites it.',
    zh: '请说明该成员是什么；提出要求时请写成条，并由引注它的关键字表达。',
  },
  *problems(source) {
    for (const { schema, path } of subSchemas(source.value)) {
      for (const [member, formsOf] of FORMS) {
        const words = schema[member];
        if (typeof words !== 'string') continue;
        for (const { form, level } of formsOf(wordsOf(words)))
          if (DEMANDS.has(level))
            yield {
              path: [...path, member],
              message: { en: `"${form}" makes a provision of a description.`, zh: `“${form}”使说明成为条款。` },
            };
      }
    }
  },
};
