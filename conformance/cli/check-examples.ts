import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueStandard } from '../../generators/model/catalogue.ts';
import type { Finding } from '../../schemas/document/finding.ts';
import { readDocument } from '../../schemas/document/read-document.ts';
import { schemaOf } from '../../schemas/document/schema-of.ts';
import type { ClauseRef } from '../contract/check.ts';
import { exampleVersion } from './example-version.ts';
import { documentFindings, documentSchemas, type DocumentVersion } from '../standards/document-findings.ts';
import { loadCatalogue } from './series.ts';

/**
 * The gate on examples: every `valid-…` document of spec/<standard>/<version>/examples/<clause>/ has no finding, and every
 * `invalid-…` one breaks that clause and no other; those of a release by the validators of that release. Prints each
 * example that does not; exit 1 where one does not.
 */
async function main(root: string): Promise<number> {
  const files = exampleFiles(root);
  let wrong = 0;
  for (const file of files) {
    const { findings, isRuled } = await judged(root, file);
    if (!isRuled && isUnbroken(file, findings)) {
      process.stdout.write(
        `NOT RUN: ${file}; the rule of its clause has changed since the release, and judges the draft\n`,
      );
      continue;
    }
    const problem = exampleProblem(file, findings);
    if (problem === undefined) continue;
    wrong += 1;
    process.stdout.write(`${file}: ${problem}\n`);
  }
  process.stdout.write(`${files.length} examples, ${wrong} of them wrong\n`);
  return wrong === 0 && files.length > 0 ? 0 : 1;
}

/** What is wrong with an example, given what is found in it; undefined where it shows what its name says. */
export function exampleProblem(file: string, findings: readonly Finding[]): string | undefined {
  const [, clause = '', kind] = /\/examples\/([^/]+)\/(valid|invalid)-[^/]+$/.exec(file) ?? [];
  const told = findings
    .map(
      ({ clause: broken, code, message, fix }) =>
        `${broken ?? code}: ${message.en}${fix === undefined ? '' : ` ${fix.en}`}`,
    )
    .join(' ');
  if (kind === 'valid') return findings.length === 0 ? undefined : `it is called valid, and ${told}`;
  if (findings.length === 0) return `it is called invalid, and nothing is found in it`;
  return findings.every((one) => one.clause === clause) ? undefined : `it breaks more than ${clause}: ${told}`;
}

/** Whether an example is called invalid, and nothing is found in it. */
export const isUnbroken = (file: string, findings: readonly Finding[]): boolean =>
  /\/invalid-[^/]+$/.test(file) && findings.length === 0;

/** What is found in an example, and whether the rule of its clause is still that of the version by which it is judged. */
interface Judged {
  readonly findings: readonly Finding[];
  readonly isRuled: boolean;
}

async function judged(root: string, file: string): Promise<Judged> {
  const read = await readDocument(join(root, file));
  if (!read.ok) return { findings: read.findings, isRuled: true };
  const named = schemaOf(read.document, documentSchemas);
  if (!named.ok) return { findings: [named.finding], isRuled: true };
  const version = await exampleVersion(file, read.document, named.key);
  const findings = documentFindings(read.document, named.key, version);
  return { findings, isRuled: version === undefined || isOfPresentRevision(file, version, await loadCatalogue()) };
}

const refOf = ({ id, rev }: { readonly id: string; readonly rev: number }): ClauseRef => `${id}@${rev}` as ClauseRef;

/** Rules are those of the draft: a release is held to one where it has the clause at the revision that the draft has. */
export function isOfPresentRevision(
  file: string,
  { holds }: Pick<DocumentVersion, 'holds'>,
  { standards }: { readonly standards: readonly Pick<CatalogueStandard, 'clauses'>[] },
): boolean {
  const [, id = ''] = /\/examples\/([^/]+)\//.exec(file) ?? [];
  const clause = standards.flatMap(({ clauses }) => clauses).find((one) => one.id === id);
  return clause !== undefined && holds(refOf(clause));
}

const exampleFiles = (root: string): readonly string[] =>
  readdirSync(join(root, 'spec'), { recursive: true, encoding: 'utf8' })
    .map((path) => `spec/${path.replaceAll('\\', '/')}`)
    .filter((path) => /^spec\/[^/]+\/(draft|[0-9.]+)\/examples\/.+\.yaml$/.test(path))
    .sort();

if (process.argv[1]?.endsWith('check-examples.ts') === true) process.exitCode = await main(process.cwd());
