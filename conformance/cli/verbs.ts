import { CLAIM_VERBS } from './claim-verbs.ts';
import { CLAUSE_VERB } from './clause-verb.ts';
import { COMMENTS } from './comments-verb.ts';
import { CONFORM_VERBS } from './conform-verbs.ts';
import { DIFF } from './diff-verb.ts';
import { DOCUMENT_VERBS } from './document-verbs.ts';
import { EXPORT } from './export-verb.ts';
import { MEASURE_VERBS } from './measure-verb.ts';
import { NEXT } from './next-verb.ts';
import { RELEASE } from './release-verb.ts';
import { REPORT_VERBS } from './report-verbs.ts';
import { SERIES_VERBS } from './series-verbs.ts';
import type { Verb } from './verb.ts';

/** The verbs of the command: the one table from which help, parsing and the test that pins them come. */
export const VERBS: readonly Verb[] = [
  ...DOCUMENT_VERBS,
  ...MEASURE_VERBS,
  ...CONFORM_VERBS,
  ...CLAIM_VERBS,
  ...REPORT_VERBS,
  ...SERIES_VERBS,
  DIFF,
  NEXT,
  RELEASE,
  CLAUSE_VERB,
  EXPORT,
  COMMENTS,
];
