import type { ConformanceReport } from '../../../schemas/conformance/draft/generated/types.ts';
import { exportedClauses, type ExportedClause } from './exported.ts';
import { jsonDocument } from './json-document.ts';

const OUTCOMES: Readonly<Record<ExportedClause['outcome'], string>> = {
  passed: 'earl:passed',
  failed: 'earl:failed',
  expected: 'earl:failed',
  skipped: 'earl:inapplicable',
  error: 'earl:cantTell',
  undecided: 'earl:cantTell',
};

/** The terms that are used, and no address that anybody has to fetch. */
const CONTEXT = {
  earl: 'http://www.w3.org/ns/earl#',
  dct: 'http://purl.org/dc/terms/',
  doap: 'http://usefulinc.com/ns/doap#',
  foaf: 'http://xmlns.com/foaf/0.1/',
};

/** EARL 1.0 (a W3C Note) as JSON-LD, an assertion a clause; `base` is the base of the series. */
export function earl(report: ConformanceReport): string {
  const base = report.conformsTo.slice(0, report.conformsTo.indexOf('/std/'));
  const subject = {
    '@id': '_:implementation',
    '@type': ['earl:TestSubject', 'earl:Software', 'doap:Project'],
    'doap:name': report.implementation?.name ?? report.adapter,
    ...(report.implementation === null ? {} : { 'doap:release': { 'doap:revision': report.implementation.version } }),
  };
  const assertor = {
    '@id': '_:suite',
    '@type': ['earl:Software', 'earl:Assertor', 'doap:Project'],
    'doap:name': report.suite.name,
    'doap:release': { 'doap:revision': report.suite.version },
    'dct:identifier': report.suite.digest,
  };
  const assertions = exportedClauses(report).map(({ clause, outcome, because }) => ({
    '@type': 'earl:Assertion',
    'earl:assertedBy': { '@id': '_:suite' },
    'earl:subject': { '@id': '_:implementation' },
    'earl:test': {
      '@id': `${base}/std/${clause.standard}/draft/clause/${clause.id}/`,
      '@type': 'earl:TestRequirement',
      'dct:title': `${clause.id}@${clause.rev}`,
    },
    'earl:mode': { '@id': 'earl:automatic' },
    'earl:result': {
      '@type': 'earl:TestResult',
      'earl:outcome': { '@id': clause.verdict === 'not-selected' ? 'earl:untested' : OUTCOMES[outcome] },
      ...(because === '' ? {} : { 'dct:description': because }),
    },
  }));
  return jsonDocument({ '@context': CONTEXT, '@graph': [subject, assertor, ...assertions] });
}
