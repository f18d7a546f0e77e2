import { createHash } from 'node:crypto';
import type { Language } from '../../schemas/document/finding.ts';
import { joinLines } from '../model/join-lines.ts';
import type { ClauseSource, RetiredClause } from '../model/types.ts';

/** What a clause says, in each language: `sha256:` and 64 lower-case hexadecimal digits. */
export type RecordDigests = Readonly<Record<Language, string>>;

/**
 * Digests of the record of a clause as it reads in each language: its words in that language and everything that both
 * share (level, subject, class, formulas, numbers of tables), without its id and revision. A line broken elsewhere is
 * no change, and neither is another order of the members.
 */
export function recordDigests(clause: ClauseSource | RetiredClause): RecordDigests {
  const digests = known.get(clause) ?? computed(clause);
  known.set(clause, digests);
  return digests;
}

/** Records are never written to, and several rules ask for the digests of each. */
const known = new WeakMap<ClauseSource | RetiredClause, RecordDigests>();

const computed = ({ id: _id, rev: _rev, ...record }: ClauseSource | RetiredClause): RecordDigests => ({
  en: digestIn(record, 'zh'),
  zh: digestIn(record, 'en'),
});

const digestIn = (record: unknown, other: Language): string =>
  `sha256:${createHash('sha256')
    .update(JSON.stringify(without(record, other)), 'utf8')
    .digest('hex')}`;

/** The value with sorted members and joined lines, and nowhere a member of the other language. */
function without(value: unknown, other: Language): unknown {
  if (typeof value === 'string') return joinLines(value);
  if (Array.isArray(value)) return value.map((member) => without(member, other));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, member]) => name !== other && member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, without(member, other)]),
  );
}
