import type { StandardSources } from '../model/index-sources.ts';

/** The ids that are taken: those of the draft, stubs included, and of every release. */
const takenIds = ({ sections, ledger }: StandardSources): readonly string[] => [
  ...sections.flatMap(({ value }) => value.clauses.map(({ id }) => id)),
  ...(ledger?.value.releases ?? []).flatMap(({ clauses }) => clauses.map(({ id }) => id)),
];

/**
 * The next id of a standard: one above the highest that was ever given, so that a gap, which somebody may remember, is
 * never filled.
 *
 * @returns undefined where the three digits are used up, or the series does not list the standard.
 */
export function nextClauseId(standard: StandardSources): string | undefined {
  const prefix = standard.entry?.prefix;
  if (prefix === undefined) return undefined;
  const numbers = takenIds(standard)
    .filter((id) => id.startsWith(`${prefix}-`))
    .map((id) => Number(id.slice(prefix.length + 1)));
  const next = Math.max(0, ...numbers) + 1;
  return next > 999 ? undefined : `${prefix}-${String(next).padStart(3, '0')}`;
}
