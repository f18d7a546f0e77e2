import type { LintRule } from './lint-rule.ts';
import { baseUri } from './rules/base-uri.ts';
import { blockScalar } from './rules/block-scalar.ts';
import { checkFile } from './rules/check-file.ts';
import { chineseForm } from './rules/chinese-form.ts';
import { citation } from './rules/citation.ts';
import { clauseExample } from './rules/clause-example.ts';
import { clauseId } from './rules/clause-id.ts';
import { clausePlace } from './rules/clause-place.ts';
import { discouragedWords } from './rules/discouraged-words.ts';
import { englishForm } from './rules/english-form.ts';
import { fileName } from './rules/file-name.ts';
import { informativeForm } from './rules/informative-form.ts';
import { keywordClause } from './rules/keyword-clause.ts';
import { keywordLevel } from './rules/keyword-level.ts';
import { metaSchema } from './rules/meta-schema.ts';
import { operationSchema } from './rules/operation-schema.ts';
import { outline } from './rules/outline.ts';
import { parity } from './rules/parity.ts';
import { patternMeaning } from './rules/pattern-meaning.ts';
import { reference } from './rules/reference.ts';
import { refusedWords } from './rules/refused-words.ts';
import { schemaCompile } from './rules/schema-compile.ts';
import { schemaDialect } from './rules/schema-dialect.ts';
import { schemaReference } from './rules/schema-reference.ts';
import { seriesEntry } from './rules/series-entry.ts';
import { statement } from './rules/statement.ts';
import { tableShape } from './rules/table-shape.ts';
import { tex } from './rules/tex.ts';
import { uniqueName } from './rules/unique-name.ts';
import { vectorOracles } from './rules/vector-oracles.ts';
import { verifyCheck } from './rules/verify-check.ts';
import { verifySchema } from './rules/verify-schema.ts';
import { yamlSyntax } from './rules/yaml-syntax.ts';

/** Rules that judge the shape of the sources; the others take it for granted. */
export const firstRules: readonly LintRule[] = [yamlSyntax, metaSchema];

/** Every other rule over the sources. */
export const rules: readonly LintRule[] = [
  fileName,
  seriesEntry,
  statement,
  baseUri,
  outline,
  clauseId,
  clausePlace,
  clauseExample,
  uniqueName,
  blockScalar,
  englishForm,
  chineseForm,
  refusedWords,
  discouragedWords,
  informativeForm,
  parity,
  reference,
  tex,
  tableShape,
  verifySchema,
  verifyCheck,
  checkFile,
  citation,
  vectorOracles,
  operationSchema,
  schemaDialect,
  patternMeaning,
  schemaReference,
  schemaCompile,
  keywordClause,
  keywordLevel,
];
