import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '../../schemas/document/read-yaml.ts';
import { schemaOf } from '../../schemas/document/schema-of.ts';
import type { Finding } from '../../schemas/document/finding.ts';
import { documentFindings, documentSchemas } from '../standards/document-findings.ts';
import type { Verdict } from './kill-matrix.ts';

/**
 * Clauses on documents that no operation of the series reads (a report, a requirement set) are tested by their
 * examples: without the clause, the example that breaks it would be found to be valid. One mutant each.
 */
export function judgeExamples(root: string, standard: string, tested: ReadonlySet<string>): readonly Verdict[] {
  const folder = join(root, `spec/${standard}/draft/examples`);
  return clausesIn(folder)
    .filter((clause) => !tested.has(clause))
    .map((clause) => {
      const documents = readdirSync(join(folder, clause)).filter((name) => name.startsWith('invalid-'));
      const caught = documents.filter((name) => breaksOnly(clause, findingsOf(join(folder, clause, name))));
      const killedBy = caught.length > 0 ? [examplesOf(clause)] : [];
      return {
        id: `${clause}/not-enforced`,
        breaks: clause,
        failed: new Map(killedBy.length > 0 ? [[clause, killedBy]] : []),
      };
    })
    .filter(({ failed }) => failed.size > 0);
}

/** The name under which the examples of a clause count as a test of it. */
export const examplesOf = (clause: string): string => `examples of ${clause}`;

const clausesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
};

const breaksOnly = (clause: string, findings: readonly Finding[]): boolean =>
  findings.length > 0 && findings.every((one) => one.clause === clause);

function findingsOf(path: string): readonly Finding[] {
  const read = readYaml(readFileSync(path, 'utf8'), path);
  if (!read.ok) return read.findings;
  const named = schemaOf(read.document, documentSchemas);
  return named.ok ? documentFindings(read.document, named.key) : [named.finding];
}
