import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../schemas/document/finding.ts';
import { readDocument } from '../../schemas/document/read-document.ts';
import { schemaOf } from '../../schemas/document/schema-of.ts';
import { exampleVersion } from './example-version.ts';
import { documentFindings, documentSchemas } from '../standards/document-findings.ts';
import { NOT_JUDGED } from '../standards/rules-gone.ts';

/**
 * The gate on examples: every `valid-…` document of spec/<standard>/<version>/examples/<clause>/ has no finding, and every
 * `invalid-…` one breaks that clause and no other; those of a release by the validators of that release. Prints each
 * example that does not; exit 1 where one does not.
 */
async function main(root: string): Promise<number> {
  const files = exampleFiles(root);
  let wrong = 0;
  let notJudged = 0;
  for await (const { file, findings } of judged(root, files)) {
    const problem = exampleProblem(file, findings);
    if (problem !== undefined) {
      wrong += 1;
      process.stdout.write(`${file}: ${problem}\n`);
    } else if (isNotJudged(file, findings)) {
      notJudged += 1;
      process.stdout.write(`${file}: not judged: ${findings.map(({ message }) => message.en).join(' ')}\n`);
    }
  }
  const more = notJudged === 0 ? '' : `, ${notJudged} not judged`;
  process.stdout.write(`${files.length} examples, ${wrong} of them wrong${more}\n`);
  return wrong === 0 && files.length > 0 ? 0 : 1;
}

/** What is wrong with an example, given what is found in it; undefined where it shows what its name says. */
export function exampleProblem(file: string, all: readonly Finding[]): string | undefined {
  if (isNotJudged(file, all)) return undefined;
  const findings = all.filter(({ code }) => code !== NOT_JUDGED);
  const { clause, kind } = namedBy(file);
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

/** Whether an example shows that a clause is broken whose rule is gone: a release keeps it, and nothing judges it any more. */
export const isNotJudged = (file: string, findings: readonly Finding[]): boolean => {
  const { clause, kind } = namedBy(file);
  return (
    kind === 'invalid' &&
    findings.every(({ code }) => code === NOT_JUDGED) &&
    findings.some((one) => one.clause === clause)
  );
};

function namedBy(file: string): { readonly clause: string; readonly kind: string | undefined } {
  const [, clause = '', kind] = /\/examples\/([^/]+)\/(valid|invalid)-[^/]+$/.exec(file) ?? [];
  return { clause, kind };
}

/** Examples that are read at a time: waiting for one file after the other would take longer than judging them. */
const AT_ONCE = 32;

async function* judged(root: string, files: readonly string[]) {
  for (let from = 0; from < files.length; from += AT_ONCE)
    yield* await Promise.all(
      files.slice(from, from + AT_ONCE).map(async (file) => ({ file, findings: await findingsOf(root, file) })),
    );
}

async function findingsOf(root: string, file: string): Promise<readonly Finding[]> {
  const read = await readDocument(join(root, file));
  if (!read.ok) return read.findings;
  const named = schemaOf(read.document, documentSchemas);
  if (!named.ok) return [named.finding];
  return documentFindings(read.document, named.key, await exampleVersion(file, read.document, named.key));
}

const exampleFiles = (root: string): readonly string[] =>
  readdirSync(join(root, 'spec'), { recursive: true, encoding: 'utf8' })
    .map((path) => `spec/${path.replaceAll('\\', '/')}`)
    .filter((path) => /^spec\/[^/]+\/(draft|[0-9.]+)\/examples\/.+\.yaml$/.test(path))
    .sort();

if (process.argv[1]?.endsWith('check-examples.ts') === true) process.exitCode = await main(process.cwd());
