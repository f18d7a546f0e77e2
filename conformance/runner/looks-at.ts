import type { Case, Check } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import type { Answer } from '../contract/operation.ts';

/**
 * What a check looks at in an answer: a JSON Pointer into the answer, with `*` for every index of a list, and how
 * closely: so many correct digits of a number (17 for all of them), or `exact`. What is not here, it does not look at.
 */
export type LooksAt = Readonly<Record<string, number | 'exact'>>;

/** Digits of a double that there are to be right. */
const ALL_DIGITS = 17;

/** Leaves of one answer that are tried; lists are alike from end to end. */
const TRIED = 60;

/** One value inside an answer that holds no other. */
export interface Leaf {
  readonly pattern: string;
  readonly path: readonly (string | number)[];
  readonly value: null | boolean | number | string;
}

/** A list inside an answer. */
export interface List {
  readonly pattern: string;
  readonly path: readonly (string | number)[];
  readonly length: number;
}

/** Every leaf of a value, in order. */
export function leavesOf(value: Json, path: readonly (string | number)[] = []): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ pattern: patternOf(path), path, value }];
  return membersOf(value).flatMap(([name, member]) => leavesOf(member, [...path, name]));
}

/** Every list of a value, the outer ones first. */
export function listsIn(value: Json, path: readonly (string | number)[] = []): readonly List[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [{ pattern: patternOf(path), path, length: value.length }] : [];
  return [...own, ...membersOf(value).flatMap(([name, member]) => listsIn(member, [...path, name]))];
}

const membersOf = (value: object): readonly (readonly [string | number, Json])[] =>
  Array.isArray(value)
    ? (value as readonly Json[]).map((member, index) => [index, member] as const)
    : (Object.entries(value) as [string, Json][]);

const patternOf = (path: readonly (string | number)[]): string =>
  path.map((part) => `/${typeof part === 'number' ? '*' : escaped(part)}`).join('');

/**
 * Finds out what a check looks at by asking its judge about answers of the reference that were changed in one place.
 * Where cases differ, the least that any of them demands counts, so that nobody fails for what the check would let pass.
 */
export function looksAt(check: Check, cases: readonly { readonly input: Json; readonly reference: Answer }[]): LooksAt {
  const found = new Map<string, number | 'exact'>();
  for (const { input, reference } of cases) {
    const passes = (reply: Json): boolean => accepts(check, { input, reference, reply: reply as unknown as Answer });
    if (!passes(reference as unknown as Json)) continue;
    for (const leaf of leavesOf(reference as unknown as Json).slice(0, TRIED)) {
      const demand = demandOf(leaf, (value) => passes(replaced(reference as unknown as Json, leaf.path, value)));
      const known = found.get(leaf.pattern);
      if (demand !== undefined) found.set(leaf.pattern, known === undefined ? demand : laxer(known, demand));
    }
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How closely one leaf is looked at; undefined where any value passes. */
function demandOf({ value }: Leaf, passes: (value: Json) => boolean): number | 'exact' | undefined {
  if (typeof value !== 'number') return others(value).every(passes) ? undefined : 'exact';
  if (!Number.isFinite(value)) return 'exact';
  const off = (digits: number): boolean =>
    [1, -1].every((sign) => passes(value === 0 ? sign * 10 ** -digits : value * (1 + sign * 10 ** -digits)));
  if (passes(value === 0 ? 1e6 : -3 * value) && off(0)) return undefined;
  for (let digits = 1; digits < ALL_DIGITS - 1; digits += 1) if (off(digits)) return digits;
  return ALL_DIGITS;
}

function others(value: null | boolean | string): readonly Json[] {
  if (typeof value === 'boolean') return [!value];
  return value === null ? [0, 'other'] : [`${value}x`, ''];
}

/** Whether a check accepts an answer; a judge that breaks on one of a strange form does not. */
export function accepts(check: Check, one: Case): boolean {
  try {
    return check.judge(one).verdict === 'pass';
  } catch {
    return false;
  }
}

function replaced(value: Json, path: readonly (string | number)[], by: Json): Json {
  const [name, ...rest] = path;
  if (name === undefined) return by;
  if (Array.isArray(value)) return value.map((member: Json, at) => (at === name ? replaced(member, rest, by) : member));
  const object = value as Readonly<Record<string, Json>>;
  return { ...object, [name]: replaced(object[name] ?? null, rest, by) };
}

const laxer = (a: number | 'exact', b: number | 'exact'): number | 'exact' =>
  a === 'exact' ? b : b === 'exact' ? a : Math.min(a, b);

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
