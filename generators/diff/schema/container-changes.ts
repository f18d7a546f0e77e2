import { isObject } from '../../model/schema-walk.ts';
import { canonical } from '../canonical.ts';
import type { Effect } from '../change.ts';
import type { KeywordChange } from './assertion-changes.ts';
import { assertsNothing } from './effective-schema.ts';
import type { SchemaAt } from './schema-set.ts';
import { partOf } from './schema-set.ts';

/** What a comparison of the members of an object and the items of an array needs. */
export interface Container {
  readonly report: (change: KeywordChange, at: SchemaAt) => void;
  /** Compares two schemas of the same member or item. */
  readonly compare: (before: SchemaAt, after: SchemaAt) => void;
  /** The members that each side evaluates, where both refuse every other one by `unevaluatedProperties: false`. */
  readonly closing?: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> } | undefined;
}

type ObjectAt = SchemaAt & { readonly schema: Readonly<Record<string, unknown>> };

/** Reports what became of the members of an object and of the items of an array. */
export function containerChanges(before: ObjectAt, after: ObjectAt, container: Container): void {
  memberChanges(before, after, container);
  closureChanges('additionalProperties', before, after, container);
  closureChanges('unevaluatedProperties', before, after, container);
  patternChanges(before, after, container);
  const names = (at: ObjectAt): SchemaAt => partOf(at, at.schema['propertyNames'] ?? true, 'propertyNames');
  if (canonical(names(before).schema) !== canonical(names(after).schema))
    container.compare(names(before), names(after));
  itemChanges(before, after, container);
  containsChanges(before, after, container);
}

function memberChanges(before: ObjectAt, after: ObjectAt, container: Container): void {
  const [old, young] = [namedIn(before, 'properties'), namedIn(after, 'properties')];
  for (const name of new Set([...Object.keys(old), ...Object.keys(young)])) {
    const [from, to] = [own(old, name), own(young, name)];
    if (from !== undefined && to !== undefined)
      container.compare(partOf(before, from, 'properties', name), partOf(after, to, 'properties', name));
    else if (to !== undefined) {
      const effect = appearing(before, name, to, container.closing?.before);
      container.report(
        { keyword: 'properties', part: name, how: 'added', effect, after: to },
        partOf(after, to, 'properties', name),
      );
    } else if (from !== undefined) {
      const effect = opposite(appearing(after, name, from, container.closing?.after));
      container.report(
        { keyword: 'properties', part: name, how: 'removed', effect, before: from },
        partOf(before, from, 'properties', name),
      );
    }
  }
}

/** What it does to an object that does not name a member, to name it: the other side of the same thing is its removal. */
function appearing(absent: ObjectAt, name: string, schema: unknown, closing: ReadonlySet<string> | undefined): Effect {
  const patterns = Object.keys(namedIn(absent, 'patternProperties'));
  if (patterns.some((pattern) => finds(pattern, name))) return 'both';
  const rest = absent.schema['additionalProperties'] ?? true;
  const isRefused = rest === false || (closing !== undefined && !closing.has(name));
  if (isRefused) return schema === false ? 'none' : 'widens';
  if (assertsNothing(rest)) return assertsNothing(schema) ? 'none' : 'narrows';
  return canonical(rest) === canonical(schema) ? 'none' : 'both';
}

function closureChanges(keyword: string, before: ObjectAt, after: ObjectAt, container: Container): void {
  const [from, to] = [before.schema[keyword] ?? true, after.schema[keyword] ?? true];
  if (canonical(from) === canonical(to) && !canonical(from).includes('$ref')) return;
  if (from !== false && to !== false) {
    container.compare(partOf(before, from, keyword), partOf(after, to, keyword));
    return;
  }
  const effect = to === false ? 'narrows' : 'widens';
  container.report({ keyword, how: 'changed', effect, before: from, after: to }, partOf(after, to, keyword));
}

function patternChanges(before: ObjectAt, after: ObjectAt, container: Container): void {
  const [old, young] = [namedIn(before, 'patternProperties'), namedIn(after, 'patternProperties')];
  for (const name of new Set([...Object.keys(old), ...Object.keys(young)])) {
    const [from, to] = [own(old, name), own(young, name)];
    const [left, right] = [
      partOf(before, from, 'patternProperties', name),
      partOf(after, to, 'patternProperties', name),
    ];
    if (from !== undefined && to !== undefined) container.compare(left, right);
    else
      container.report(
        { keyword: 'patternProperties', part: name, how: from === undefined ? 'added' : 'removed', effect: 'both' },
        from === undefined ? right : left,
      );
  }
}

function itemChanges(before: ObjectAt, after: ObjectAt, container: Container): void {
  const [old, young] = [prefixOf(before), prefixOf(after)];
  const rest = (at: ObjectAt): SchemaAt => partOf(at, at.schema['items'] ?? true, 'items');
  for (let index = 0; index < Math.max(old.length, young.length); index += 1)
    container.compare(old[index] ?? rest(before), young[index] ?? rest(after));
  if (
    canonical(rest(before).schema) !== canonical(rest(after).schema) ||
    canonical(rest(before).schema).includes('$ref')
  )
    container.compare(rest(before), rest(after));
}

const prefixOf = (at: ObjectAt): readonly SchemaAt[] => {
  const prefix: unknown = at.schema['prefixItems'];
  return Array.isArray(prefix) ? prefix.map((item, index) => partOf(at, item, 'prefixItems', index)) : [];
};

function containsChanges(before: ObjectAt, after: ObjectAt, container: Container): void {
  const parts = ({ schema }: ObjectAt) => ({
    contains: schema['contains'],
    least: schema['minContains'] ?? 1,
    most: schema['maxContains'] ?? null,
  });
  const [old, young] = [parts(before), parts(after)];
  if (canonical(old) === canonical(young)) return;
  const effect =
    old.contains === undefined
      ? 'narrows'
      : young.contains === undefined
        ? 'widens'
        : canonical(old.contains) !== canonical(young.contains) || old.most !== young.most
          ? 'both'
          : Number(young.least) > Number(old.least)
            ? 'narrows'
            : 'widens';
  const how = old.contains === undefined ? 'added' : young.contains === undefined ? 'removed' : 'changed';
  container.report(
    { keyword: 'contains', how, effect, before: old, after: young },
    partOf(after, undefined, 'contains'),
  );
}

const namedIn = (at: ObjectAt, keyword: string): Readonly<Record<string, unknown>> => {
  const named = at.schema[keyword];
  return isObject(named) ? named : {};
};

const own = (named: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(named, name) ? named[name] : undefined;

const opposite = (effect: Effect): Effect =>
  effect === 'narrows' ? 'widens' : effect === 'widens' ? 'narrows' : effect;

function finds(pattern: string, name: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(name);
  } catch {
    return true;
  }
}
