import type { LintRule } from './lint-rule.ts';
import { acceptance } from './rules/acceptance.ts';
import { baseUri } from './rules/base-uri.ts';
import { blockScalar } from './rules/block-scalar.ts';
import { checkFile } from './rules/check-file.ts';
import { chineseForm } from './rules/chinese-form.ts';
import { citation } from './rules/citation.ts';
import { classClosure } from './rules/class-closure.ts';
import { clauseExample } from './rules/clause-example.ts';
import { clauseId } from './rules/clause-id.ts';
import { clausePlace } from './rules/clause-place.ts';
import { deprecatedTerm } from './rules/deprecated-term.ts';
import { descriptionParity } from './rules/description-parity.ts';
import { designation } from './rules/designation.ts';
import { discouragedWords } from './rules/discouraged-words.ts';
import { englishForm } from './rules/english-form.ts';
import { fileName } from './rules/file-name.ts';
import { formulaSymbols } from './rules/formula-symbols.ts';
import { impersonalStyle } from './rules/impersonal-style.ts';
import { indicativeMood } from './rules/indicative-mood.ts';
import { informativeForm } from './rules/informative-form.ts';
import { keywordClause } from './rules/keyword-clause.ts';
import { keywordLevel } from './rules/keyword-level.ts';
import { meaningParity } from './rules/meaning-parity.ts';
import { metaSchema } from './rules/meta-schema.ts';
import { numberForm } from './rules/number-form.ts';
import { operationSchema } from './rules/operation-schema.ts';
import { outline } from './rules/outline.ts';
import { parity } from './rules/parity.ts';
import { partMentioned } from './rules/part-mentioned.ts';
import { patternMeaning } from './rules/pattern-meaning.ts';
import { printedNumber } from './rules/printed-number.ts';
import { punctuation } from './rules/punctuation.ts';
import { reference } from './rules/reference.ts';
import { referenceDate } from './rules/reference-date.ts';
import { referenceUse } from './rules/reference-use.ts';
import { refusedWords } from './rules/refused-words.ts';
import { releasedClause } from './rules/released-clause.ts';
import { retiredStub } from './rules/retired-stub.ts';
import { schemaClosed } from './rules/schema-closed.ts';
import { schemaCompile } from './rules/schema-compile.ts';
import { schemaDescription } from './rules/schema-description.ts';
import { schemaDialect } from './rules/schema-dialect.ts';
import { schemaForm } from './rules/schema-form.ts';
import { schemaReference } from './rules/schema-reference.ts';
import { sectionLength } from './rules/section-length.ts';
import { sentenceForm } from './rules/sentence-form.ts';
import { seriesEntry } from './rules/series-entry.ts';
import { seriesVersion } from './rules/series-version.ts';
import { staleTranslation } from './rules/stale-translation.ts';
import { setRequirement } from './rules/set-requirement.ts';
import { statement } from './rules/statement.ts';
import { tableShape } from './rules/table-shape.ts';
import { tex } from './rules/tex.ts';
import { thisDocument } from './rules/this-document.ts';
import { titleForm } from './rules/title-form.ts';
import { uniqueName } from './rules/unique-name.ts';
import { vagueWords } from './rules/vague-words.ts';
import { vanishedClause } from './rules/vanished-clause.ts';
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
  seriesVersion,
  designation,
  statement,
  baseUri,
  outline,
  classClosure,
  sectionLength,
  clauseId,
  clausePlace,
  retiredStub,
  releasedClause,
  vanishedClause,
  acceptance,
  staleTranslation,
  clauseExample,
  uniqueName,
  titleForm,
  blockScalar,
  sentenceForm,
  englishForm,
  chineseForm,
  refusedWords,
  discouragedWords,
  informativeForm,
  indicativeMood,
  vagueWords,
  thisDocument,
  impersonalStyle,
  deprecatedTerm,
  numberForm,
  punctuation,
  parity,
  meaningParity,
  reference,
  referenceDate,
  referenceUse,
  printedNumber,
  tex,
  formulaSymbols,
  tableShape,
  partMentioned,
  verifySchema,
  verifyCheck,
  checkFile,
  citation,
  setRequirement,
  vectorOracles,
  operationSchema,
  schemaDialect,
  schemaClosed,
  schemaDescription,
  descriptionParity,
  schemaForm,
  patternMeaning,
  schemaReference,
  schemaCompile,
  keywordClause,
  keywordLevel,
];
