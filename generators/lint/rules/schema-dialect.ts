import { CITATION, WORDS } from '../../model/schema-keywords.ts';
import type { SubSchema } from '../../model/schema-walk.ts';
import { subSchemas } from '../../model/schema-walk.ts';
import type { LintRule, Problem } from '../lint-rule.ts';

/**
 * Keywords on which ajv, json-schema-to-typescript and @hyperjump/json-schema agree, and our own. `$id` and `$schema` are
 * written when a schema is emitted; in a source the latter would make an editor fetch another schema for the file.
 */
const KEYWORDS = new Set(
  (
    '$ref $defs $comment title description deprecated default examples type properties required additionalProperties ' +
    'unevaluatedProperties patternProperties propertyNames minProperties maxProperties dependentRequired items prefixItems ' +
    'minItems maxItems uniqueItems contains minContains maxContains enum const pattern format minLength maxLength minimum ' +
    'maximum exclusiveMinimum exclusiveMaximum multipleOf allOf anyOf not if then else x-clause ' +
    'x-description-zh x-operation x-meaning x-pattern-meaning'
  ).split(' '),
);

/** Keywords that may stand beside a $ref: they say something about it and reject nothing. */
const BESIDE_REF = new Set(['$ref', ...WORDS, 'deprecated', CITATION]);

/** Schemas keep to the part of JSON Schema 2020-12 that every tool here reads alike. */
export const schemaDialect: LintRule = {
  code: 'schema-dialect',
  severity: 'error',
  on: ['schema', 'meta'],
  demands: {
    en: 'A schema uses the keywords of our dialect; a base or a conditional beside other keywords is a member of allOf; a source has neither $id nor $schema.',
    zh: '模式只使用本方言的关键字；与其他关键字并列的基础模式或条件是allOf的成员；源文件没有$id和$schema。',
  },
  fix: {
    en: 'Rewrite it: tagged unions by a tag enum and if/then, each $ref base and each if in a member of allOf of its own.',
    zh: '请改写：带标签的联合用标签的enum加if/then；每个基础$ref和每个if各为allOf的一个成员。',
  },
  *problems(source) {
    for (const sub of subSchemas(source.value)) {
      yield* unknownKeywords(sub);
      yield* misplaced(sub, source.kind === 'schema');
    }
  },
};

function* unknownKeywords({ schema, path }: SubSchema): Generator<Problem> {
  for (const keyword of Object.keys(schema))
    if (!KEYWORDS.has(keyword))
      yield {
        path: [...path, keyword],
        message: { en: `${keyword} is no keyword of our dialect.`, zh: `${keyword}不是本方言的关键字。` },
      };
}

/** ajv 8 forgets evaluated properties where a conditional stands beside a $ref or allOf (ajv issue 2559). */
function* misplaced({ schema, path }: SubSchema, isStandards: boolean): Generator<Problem> {
  const keywords = Object.keys(schema);
  if (keywords.includes('$ref') && keywords.some((keyword) => !BESIDE_REF.has(keyword)))
    yield {
      path: [...path, '$ref'],
      message: { en: '$ref stands beside other keywords.', zh: '$ref与其他关键字并列。' },
    };
  const structural = ['properties', 'allOf', 'unevaluatedProperties', 'additionalProperties'];
  if (keywords.includes('if') && keywords.some((keyword) => structural.includes(keyword)))
    yield {
      path: [...path, 'if'],
      message: { en: 'A conditional stands beside other keywords.', zh: '条件与其他关键字并列。' },
    };
  const bases = Array.isArray(schema['allOf']) && schema['allOf'].some((member) => hasRef(member));
  if (isStandards && bases && schema['type'] === 'object' && schema['additionalProperties'] === false)
    yield {
      path: [...path, 'additionalProperties'],
      message: {
        en: 'additionalProperties: false refuses the members of a base; unevaluatedProperties does not.',
        zh: 'additionalProperties: false会拒绝基础模式的成员；unevaluatedProperties则不会。',
      },
    };
}

const hasRef = (member: unknown): boolean => typeof member === 'object' && member !== null && '$ref' in member;
