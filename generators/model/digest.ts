import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { demandsOf } from './schema-demands.ts';

/** What judges every standard alike: a judge that became lenient makes each kill matrix a matter of the past. */
const JUDGES = [
  'conformance/contract',
  'conformance/judge',
  'conformance/numerics',
  ...[
    'conduct-mutants',
    'judge-conduct',
    'judge-examples',
    'kill-evidence',
    'kill-matrix',
    'mutants',
    'record-evidence',
    'reply-rules',
  ].map((name) => `conformance/cli/${name}.ts`),
  ...['gaps', 'kill-record', 'precision'].map((name) => `generators/model/${name}.ts`),
];

/** The folders and files whose content decides what the evidence of a standard says. */
const sources = (standard: string): readonly string[] => [
  `spec/${standard}/draft`,
  `schemas/${standard}/draft`,
  `conformance/standards/${standard}/draft`,
  ...JUDGES,
];

const SKIPPED = new Set(['evidence', 'generated', 'node_modules']);

/** Says what editors looked at, decides nothing, and vanishes with a release. */
const ACCEPTED = 'accepted.yaml';

/**
 * Digest of the sources that the evidence of a standard was computed from: its text, its schemas, its checks, mutants,
 * vectors and reference implementation, the contract, the judge and the numerics that all checks share, and the code
 * that makes the kill matrix. Without the evidence itself, without what is generated, and of schemas what they demand:
 * whoever describes a member better need not judge all mutants again.
 *
 * @returns `sha256:` and 64 lower-case hexadecimal digits, over each file's path and content in the order of the paths.
 */
export const sourcesDigest = (root: string, standard: string): string => digestOf(root, sources(standard));

/**
 * Digest of the code that the proof of a standard was computed from: what makes its cases, its answers and its verdicts.
 * Its text is no part of it, so that whoever mends a sentence need not run a million cases again.
 */
export const proofDigest = (root: string, standard: string): string =>
  digestOf(root, [
    `schemas/${standard}/draft/operations`,
    `conformance/standards/${standard}/draft`,
    ...['contract', 'judge', 'numerics'].map((room) => `conformance/${room}`),
    'conformance/runner/generate.ts',
    'conformance/cli/proof.ts',
  ]);

const SCHEMA = /^schemas\/.*\.schema\.yaml$/;

/** What of a file decides. */
function decidingContent(root: string, file: string): Buffer {
  const content = readFileSync(join(root, file));
  return SCHEMA.test(file) ? Buffer.from(demandsOf(content.toString('utf8'))) : content;
}

/** The same over any folders and files. */
export function digestOf(root: string, below: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of below.flatMap((path) => filesAt(root, path)).sort()) {
    const content = decidingContent(root, file);
    // The length keeps a file's end from being taken for the next one's beginning.
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return `sha256:${hash.digest('hex')}`;
}

function filesAt(root: string, path: string): readonly string[] {
  const isFile = statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;
  return isFile ? [path] : filesUnder(root, path);
}

function filesUnder(root: string, folder: string): readonly string[] {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return []; // A standard may have text and schemas before it has checks.
  }
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesUnder(root, path);
    return entry.name === ACCEPTED ? [] : [path];
  });
}
