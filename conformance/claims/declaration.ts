import type { ConformanceReport, DeclarationOfConformity } from '../../schemas/conformance/draft/generated/types.ts';
import { CONFORMS_TO } from '../../schemas/conformance/draft/generated/conforms-to.ts';
import { sentenceOf, signatureWordsOf } from '../standards/conformance/draft/declaration-words.ts';

/** What a declaration says beside the report: who issues it, where and when, and what it rests on. */
export interface Issue {
  readonly identification: string;
  readonly issuer: DeclarationOfConformity['issuer'];
  readonly place: string;
  readonly date: string;
  readonly validUntil: string | undefined;
  readonly signatory: { readonly name: string; readonly role: string } | undefined;
  readonly environment: DeclarationOfConformity['basis']['environment'];
  /** Digests of the files of the report and of the statement. */
  readonly report: string;
  readonly statement: string;
}

/**
 * A first party's declaration of conformity, unsigned, on a report without obstacles.
 *
 * Throws where the report is one on which no declaration rests; `obstaclesOfReport` says so beforehand.
 */
export function declarationOf(report: ConformanceReport, issue: Issue): DeclarationOfConformity {
  const { implementation, mode, claims, suite, seed } = report;
  if (implementation === null || mode === 'explore') throw new RangeError('no declaration rests on this report');
  const { issuer, signatory } = issue;
  const object = { name: implementation.name, version: implementation.version };
  const requirements = claims.map(({ standard, version, class: name }) => ({ standard, version, class: name }));
  const signature = {
    state: 'unsigned' as const,
    ...(signatory === undefined ? {} : { signatory: signatory.name, function: signatory.role }),
  };
  return {
    conformsTo: CONFORMS_TO,
    type: 'declaration-of-conformity',
    identification: issue.identification,
    party: 'first',
    issuer,
    object,
    requirements,
    sentence: sentenceOf({ issuer, object, requirements }),
    place: issue.place,
    date: issue.date,
    ...(issue.validUntil === undefined ? {} : { validity: { until: issue.validUntil } }),
    signature: { ...signature, words: signatureWordsOf(issuer, signature) },
    basis: {
      suite,
      mode,
      seed,
      requirementSets: (report.sets ?? []).map(({ standard, version, digest }) => ({
        standard,
        // As claims name it: which release it is, the digest says.
        version: version.split('.').slice(0, 2).join('.'),
        digest,
      })),
      environment: issue.environment,
      report: issue.report,
      statement: issue.statement,
    },
  };
}
