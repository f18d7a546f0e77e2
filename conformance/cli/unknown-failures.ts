import type { Catalogue } from '../../generators/model/catalogue.ts';
import type { ExpectedFailures } from '../../schemas/conformance/draft/generated/types.ts';
import type { Bilingual, Finding } from '../../schemas/document/finding.ts';
import { finding } from '../../schemas/document/make-finding.ts';
import type { SourceDocument } from '../../schemas/document/source-document.ts';
import { clauseId } from '../contract/clause-id.ts';
import type { Suite } from '../contract/registry.ts';
import { Conduct } from '../runner/conduct.ts';
import { CONDUCT, PROBES } from '../runner/probes.ts';
import { says } from './language.ts';
import { clausesOf, operationsOf } from './series.ts';
import { suggest } from './suggest.ts';

interface Tester {
  readonly id: string;
  readonly clause: string;
  /** Absent of a probe, which asks many operations. */
  readonly operation?: string;
}

/** What a list of expected failures names and this suite does not have, each at its place and with the nearest that it has. */
export function unknownIn(
  failures: ExpectedFailures['failures'],
  document: SourceDocument,
  suites: readonly Suite[],
  catalogue: Catalogue,
): readonly Finding[] {
  const clauses = clausesOf(catalogue).map(({ id }) => id);
  const operations = operationsOf(catalogue).map(({ name }) => name);
  const testers = testersOf(suites);
  return failures.flatMap((entry, index) => {
    const unknown = (member: 'clause' | 'of' | 'operation', what: Bilingual, known: readonly string[]): Finding => {
      const id = entry[member] ?? '';
      const near = suggest(id, known);
      const words = { what, id, ...(near === undefined ? {} : { nearest: near }) };
      return finding('unknown-to-suite', document.place(`/failures/${index}/${member}`), words);
    };
    if (!clauses.includes(entry.clause)) return [unknown('clause', says('clause', '条'), clauses)];
    const found: Finding[] = [];
    const ofClause = testers.filter(({ clause }) => clause === entry.clause);
    const tester = ofClause.find(({ id }) => id === entry.of);
    if (entry.of !== undefined && tester === undefined) {
      const what = says(`probe, check or vector of ${entry.clause}`, `${entry.clause}的探测、检验或向量`);
      found.push(
        unknown(
          'of',
          what,
          ofClause.map(({ id }) => id),
        ),
      );
    }
    if (entry.operation !== undefined && !operations.includes(entry.operation)) {
      found.push(unknown('operation', says('operation', '操作'), operations));
    } else if (
      entry.operation !== undefined &&
      tester?.operation !== undefined &&
      tester.operation !== entry.operation
    ) {
      const what = says(`operation that ${tester.id} asks`, `${tester.id}所提问的操作`);
      found.push(unknown('operation', what, [tester.operation]));
    }
    return found;
  });
}

const testersOf = (suites: readonly Suite[]): readonly Tester[] => [
  ...PROBES.map(({ id, clause }) => ({ id, clause: clauseId(clause) })),
  ...new Conduct(CONDUCT).results(false).map(({ id, clause }) => ({ id, clause: clauseId(clause) })),
  ...suites.flatMap(({ checks, vectors }) =>
    [...checks, ...vectors].map(({ id, clause, operation }) => ({ id, clause: clauseId(clause), operation })),
  ),
];
