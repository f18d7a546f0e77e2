import fc from 'fast-check';
import type { Pool } from './pool.ts';

/** One change of a document: where, by number; what, by number. */
interface Mutation {
  readonly kind: 'replace' | 'add' | 'remove' | 'resize' | 'nudge';
  readonly at: number;
  readonly pick: number;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('replace', 'add', 'remove', 'resize', 'nudge'),
  at: fc.nat(10_000),
  pick: fc.nat(10_000),
});

/** Documents with up to three small changes: a member more or less, a value of the pool, a length at a bound. */
export function mutated(documents: fc.Arbitrary<unknown>, pool: Pool): fc.Arbitrary<unknown> {
  const changes = fc.oneof(
    { arbitrary: fc.constant<Mutation[]>([]), weight: 1 },
    { arbitrary: fc.array(mutation, { minLength: 1, maxLength: 3 }), weight: 3 },
  );
  return fc
    .tuple(documents, changes)
    .map(([document, list]) => list.reduce((value, one) => applied(value, one, pool), document));
}

/** The document with one part replaced by what `change` makes of it; parts are numbered in the order of reading. */
function applied(document: unknown, { kind, at, pick }: Mutation, pool: Pool): unknown {
  const total = countParts(document);
  let number = -1;
  const chosen = at % total;
  const walk = (value: unknown): unknown => {
    number += 1;
    if (number === chosen) {
      number += countParts(value) - 1;
      return changed(value, kind, pick, pool);
    }
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, walk(member)]));
  };
  return walk(document);
}

const countParts = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum: number, one) => sum + countParts(one), 1)
    : 1;

function changed(value: unknown, kind: Mutation['kind'], pick: number, pool: Pool): unknown {
  const of = <One>(list: readonly One[]): One | undefined => list[pick % list.length];
  if (Array.isArray(value)) {
    if (kind === 'remove') return value.filter((_, index) => index !== pick % Math.max(1, value.length));
    if (kind === 'add') return [...(value as unknown[]), value.length > 0 ? of(value as unknown[]) : of(pool.values)];
    if (kind === 'resize')
      return Array.from(
        { length: of(pool.lengths) ?? 0 },
        (_, index): unknown => value[index % Math.max(1, value.length)] ?? null,
      );
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    if (kind === 'remove')
      return Object.fromEntries(entries.filter((_, index) => index !== pick % Math.max(1, entries.length)));
    if (kind === 'add' || kind === 'resize') {
      const name = pool.names[pick % pool.names.length] ?? 'another';
      return Object.fromEntries([
        ...entries,
        [name, pool.values[Math.floor(pick / pool.names.length) % pool.values.length]],
      ]);
    }
    if (kind === 'nudge') return Object.fromEntries([...entries].slice(0, pick % (entries.length + 1)));
  } else if (typeof value === 'string') {
    if (kind === 'resize') return value.padEnd(of(pool.lengths) ?? 0, value.at(-1) || 'x').slice(0, of(pool.lengths));
    if (kind === 'nudge') return pick % 2 === 0 ? value.slice(1) : `${value}x`;
  } else if (typeof value === 'number' && kind !== 'replace') {
    return of([value + 1, value - 1, value + 0.5, -value, value * 2, Math.round(value)]);
  }
  return of(pool.values);
}
