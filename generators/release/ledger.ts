import type { Finding } from '../../schemas/document/finding.ts';
import { readYaml } from '../../schemas/document/read-yaml.ts';
import { validate, type Validator } from '../../schemas/document/validate.ts';
import { isRetired } from '../model/index-sources.ts';
import type { ClauseSource, Level, RetiredClause } from '../model/types.ts';
import { recordDigests } from './record-digests.ts';

/** A clause as a release held it. */
export interface LedgerClause {
  readonly id: string;
  readonly rev: number;
  /** Absent where the clause is retired. */
  readonly level?: Level;
  readonly status: 'current' | 'retired';
  /** Digest of the record as it reads in English, see record-digests.ts. */
  readonly en: string;
  readonly zh: string;
}

export interface LedgerRelease {
  readonly version: string;
  readonly date: string;
  /** Digest of its DIGESTS. */
  readonly digest: string;
  /** By id. */
  readonly clauses: readonly LedgerClause[];
}

/** spec/<standard>/ledger.yaml. */
export interface Ledger {
  readonly standard: string;
  /** In the order in which they were made; the last one is the one that a draft is compared with. */
  readonly releases: readonly LedgerRelease[];
}

export type ReadLedger =
  | { readonly ok: true; readonly ledger: Ledger }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Where the ledger of a standard lies; a standard that was never released has none. */
export const ledgerFile = (standard: string): string => `spec/${standard}/ledger.yaml`;

/** Reads a ledger; `validator` is that of schemas/meta/ledger.schema.yaml. */
export function readLedger(text: string, file: string, validator: Validator): ReadLedger {
  const read = readYaml(text, file);
  if (!read.ok) return read;
  const findings = validate(validator, read.document);
  if (findings.length > 0) return { ok: false, findings };
  return { ok: true, ledger: read.document.value as unknown as Ledger };
}

/** What a ledger keeps of the clauses of a draft, by id. */
export const ledgerClauses = (clauses: readonly (ClauseSource | RetiredClause)[]): readonly LedgerClause[] =>
  clauses
    .map((clause): LedgerClause => {
      const { id, rev } = clause;
      const state = isRetired(clause)
        ? { status: 'retired' as const }
        : { level: clause.level, status: 'current' as const };
      return { id, rev, ...state, ...recordDigests(clause) };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * The text of a ledger with one more release. What stood there stays byte for byte, which is how a gate can hold it to
 * be append-only.
 */
export function withRelease(text: string | undefined, standard: string, release: LedgerRelease): string {
  const head =
    text ??
    `# Written by \`etalon release\` and by nothing else; what stands here never changes.\nstandard: ${standard}\nreleases:\n`;
  return head + entry(release);
}

const entry = ({ version, date, digest, clauses }: LedgerRelease): string =>
  [
    `  - version: ${version}`,
    `    date: ${date}`,
    `    digest: ${digest}`,
    '    clauses:',
    ...clauses.map(
      ({ id, rev, level, status, en, zh }) =>
        `      - { id: ${id}, rev: ${rev}, ${level === undefined ? '' : `level: ${level}, `}status: ${status}, en: ${en}, zh: ${zh} }`,
    ),
    '',
  ].join('\n');
