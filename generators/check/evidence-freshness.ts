import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openMemory } from '../open-memory.ts';
import { proofDigest, sourcesDigest } from '../model/digest.ts';
import { killMatrixFile } from '../model/evidence.ts';
import type { CatalogueStandard } from '../model/catalogue.ts';
import { gaps } from '../model/gaps.ts';
import type { KillRecord } from '../model/kill-record.ts';
import { proofFile, proofProblems } from '../model/proof.ts';

/**
 * Judges the evidence under conformance/standards/<standard>/draft/evidence: each JSON file says by `digest` from which
 * sources it was computed, and those are the present ones; each standard has a kill matrix, and it has no gap, and a
 * proof, in which no case failed.
 *
 * @returns What is wrong, one line each, by the name of the file, the check or the mutant.
 */
export function evidenceProblems(root: string): readonly string[] {
  const standards = readdirSync(join(root, 'conformance/standards'));
  return standards
    .filter((standard) => existsSync(join(root, `conformance/standards/${standard}/draft`)))
    .flatMap((standard) => [...stale(root, standard), ...weak(root, standard), ...unproven(root, standard)]);
}

function stale(root: string, standard: string): readonly string[] {
  const folder = `conformance/standards/${standard}/draft/evidence`;
  if (!existsSync(join(root, folder))) return [];
  const digest = sourcesDigest(root, standard);
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name}`)
    .filter((file) => file !== proofFile(standard))
    .filter((file) => digestIn(read(root, file)) !== digest)
    .map((file) => `${file} was computed from other sources. Run: npm run mutants`);
}

/** The gaps of a kill matrix, or that there is none to judge. */
function weak(root: string, standard: string): readonly string[] {
  const file = killMatrixFile(standard);
  if (!existsSync(join(root, file))) return [`${file} is missing. Run: npm run mutants`];
  const matrix = read(root, file);
  if (!isKillRecord(matrix)) return [`${file} is no kill matrix. Run: npm run mutants`];
  const catalogue = `schemas/${standard}/draft/generated/catalogue.json`;
  if (!existsSync(join(root, catalogue))) return [`${catalogue} is missing. Run: npm run generate`];
  return gaps(matrix, demanded(read(root, catalogue) as Pick<CatalogueStandard, 'clauses'>));
}

/** The clauses that have to be shown to find a fault: each `shall` that a program verifies. */
const demanded = ({ clauses }: Pick<CatalogueStandard, 'clauses'>): readonly string[] =>
  clauses
    .filter(({ level, verify }) => level.startsWith('shall') && verify.some((by) => by !== 'inspection'))
    .map(({ id }) => id);

/** What is wrong with the proof of a standard, or that there is none. */
function unproven(root: string, standard: string): readonly string[] {
  const file = proofFile(standard);
  if (!existsSync(join(root, file))) return [`${file} is missing. Run: npm run proof`];
  return proofProblems(file, read(root, file), proofDigest(root, standard));
}

const read = (root: string, file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

const digestIn = (evidence: unknown): unknown =>
  typeof evidence === 'object' && evidence !== null && 'digest' in evidence ? evidence.digest : undefined;

// What lies inside was written by `npm run mutants`, whose types hold it.
const isKillRecord = (evidence: unknown): evidence is KillRecord =>
  typeof evidence === 'object' &&
  evidence !== null &&
  ['precision', 'clauses', 'mutants', 'brokenBy'].every((name) => name in evidence);

if (process.argv[1]?.endsWith('evidence-freshness.ts') === true) {
  openMemory(process.cwd(), 'evidence');
  const problems = evidenceProblems(process.cwd());
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
