import { isObject } from '../../model/schema-walk.ts';
import { canonical } from '../canonical.ts';
import type { Effect } from '../change.ts';
import type { KeywordChange } from './assertion-changes.ts';
import { assertionChanges } from './assertion-changes.ts';
import type { Container } from './container-changes.ts';
import { containerChanges } from './container-changes.ts';
import { assertsNothing, effectiveSchema } from './effective-schema.ts';
import { evaluatedNames } from './evaluated-names.ts';
import { pairMembers } from './pair-members.ts';
import type { SchemaAt, SchemaSet } from './schema-set.ts';
import { partOf } from './schema-set.ts';

/** A change of a schema, where it stands, and its effect on the values that the root of the comparison accepts. */
export interface SchemaChange extends KeywordChange {
  /** In the new schema, or in the old one where the new has nothing there. */
  readonly at: { readonly file: string; readonly pointer: string };
}

/** How a part counts in the whole: as it is, the other way round (under `not`), or both. */
type Sense = 'same' | 'flipped' | 'either';

type Report = Container['report'];
type Closing = Container['closing'];

/** In which sense a schema counts, where its changes are reported, and which members its object may have. */
interface Context {
  readonly sense: Sense;
  readonly report: Report;
  readonly closing: Closing;
}

type Schema = Readonly<Record<string, unknown>>;
type ObjectAt = SchemaAt & { readonly schema: Schema };

/**
 * Compares two schemas keyword by keyword and says of each change whether it narrows or widens what the whole accepts.
 *
 * Sound, not complete: where no change narrows, every value that the old schema accepts the new one accepts too, and the
 * other way round for widening. A change that another keyword makes void (a bound that a second member of `allOf` sets
 * anyhow) is still reported.
 */
export function compareSchemas(
  before: SchemaAt,
  after: SchemaAt,
  sides: { readonly before: SchemaSet; readonly after: SchemaSet },
): readonly SchemaChange[] {
  const found: SchemaChange[] = [];
  const seen = new Set<string>();

  const compare = (from: SchemaAt, to: SchemaAt, sense: Sense, closing?: Closing): void => {
    const report: Report = (change, at) =>
      found.push({ ...change, effect: turned(change.effect, sense), at: { file: at.file, pointer: at.pointer } });
    const [old, young] = [effectiveSchema(sides.before, from), effectiveSchema(sides.after, to)];
    // What is said on the way to the target of a $ref differs in words alone.
    for (const [one, other] of zip(old.passed, young.passed)) words(one, other, report);
    const pair = [old.at.file, old.at.pointer, young.at.file, young.at.pointer, sense].join('\n');
    if (seen.has(pair)) return;
    seen.add(pair);
    compareTargets(old.at, young.at, { sense, report, closing });
  };

  const compareTargets = (from: SchemaAt, to: SchemaAt, context: Context): void => {
    const { sense, report } = context;
    const [old, young] = [asObject(from.schema), asObject(to.schema)];
    if (old === undefined || young === undefined) {
      if (old === young) return;
      const effect = old === undefined ? 'widens' : 'narrows';
      report({ keyword: 'schema', how: 'changed', effect, before: from.schema, after: to.schema }, to);
      return;
    }
    // One of several alternatives is the plain schema of the other side.
    if (isChoice(old) !== isChoice(young) && !assertsNothing(old) && !assertsNothing(young)) {
      const alternatives = (schema: Schema, at: SchemaAt): readonly SchemaAt[] =>
        isChoice(schema) ? (membersOf(schema, 'anyOf', at) ?? []) : [at];
      compareMembers('anyOf', alternatives(old, from), alternatives(young, to), context);
      return;
    }
    for (const change of assertionChanges(old, young))
      report(change, partOf(change.how === 'removed' ? from : to, undefined, change.keyword));
    const [left, right] = [
      { ...from, schema: old },
      { ...to, schema: young },
    ];
    const closing = closes(old) && closes(young) ? closingOf(left, right) : context.closing;
    containerChanges(left, right, { report, closing, compare: (one, other) => compare(one, other, sense) });
    const within = { ...context, closing };
    compareConditions(left, right, within);
    compareMembers('allOf', membersOf(old, 'allOf', from) ?? [], membersOf(young, 'allOf', to) ?? [], within);
    compareAlternatives(left, right, within);
    if (canonical(old['oneOf']) !== canonical(young['oneOf']))
      report({ keyword: 'oneOf', how: 'changed', effect: 'both' }, to);
  };

  const closingOf = (from: SchemaAt, to: SchemaAt): Closing => ({
    before: evaluatedNames(sides.before, from),
    after: evaluatedNames(sides.after, to),
  });

  /** No `anyOf` asserts nothing, and one without a member would accept nothing: its coming or going is one change. */
  const compareAlternatives = (from: ObjectAt, to: ObjectAt, context: Context): void => {
    const [left, right] = [membersOf(from.schema, 'anyOf', from), membersOf(to.schema, 'anyOf', to)];
    if (left !== undefined && right !== undefined) compareMembers('anyOf', left, right, context);
    else comingOrGoing('anyOf', from, to, context);
  };

  const compareMembers = (
    keyword: 'allOf' | 'anyOf',
    left: readonly SchemaAt[],
    right: readonly SchemaAt[],
    { sense, report, closing }: Context,
  ): void => {
    const { pairs, gone, come } = pairMembers(left, right, sides);
    const [losing, gaining] = keyword === 'allOf' ? (['widens', 'narrows'] as const) : (['narrows', 'widens'] as const);
    for (const [one, other] of pairs) compare(one, other, sense, closing);
    for (const at of gone) report({ keyword, how: 'removed', effect: losing, before: at.schema }, at);
    for (const at of come) report({ keyword, how: 'added', effect: gaining, after: at.schema }, at);
  };

  const comingOrGoing = (keyword: string, from: ObjectAt, to: ObjectAt, { report }: Context): void => {
    const [had, has] = [Object.hasOwn(from.schema, keyword), Object.hasOwn(to.schema, keyword)];
    if (had === has) return;
    const [before, after] = [from.schema[keyword], to.schema[keyword]];
    if (has) report({ keyword, how: 'added', effect: 'narrows', after }, partOf(to, after, keyword));
    else report({ keyword, how: 'removed', effect: 'widens', before }, partOf(from, before, keyword));
  };

  const compareConditions = (from: ObjectAt, to: ObjectAt, context: Context): void => {
    const { sense, closing } = context;
    const [old, young] = [from.schema, to.schema];
    const both = (keyword: string): boolean => Object.hasOwn(old, keyword) && Object.hasOwn(young, keyword);
    const comparePart = (keyword: string, as: Sense): void =>
      compare(partOf(from, old[keyword] ?? true, keyword), partOf(to, young[keyword] ?? true, keyword), as, closing);
    comingOrGoing('if', from, to, context);
    comingOrGoing('not', from, to, context);
    if (both('not')) comparePart('not', opposite(sense));
    if (!both('if')) return;
    const [consequence, otherwise] = [old['then'] ?? young['then'], old['else'] ?? young['else']];
    // Where only a consequence stands, a condition that holds more often asks for more.
    comparePart('if', otherwise === undefined ? opposite(sense) : consequence === undefined ? sense : 'either');
    comparePart('then', sense);
    comparePart('else', sense);
  };

  compare(before, after, 'same');
  return found;
}

/** `true` asserts as little as the empty object; undefined for `false`, which accepts nothing. */
const asObject = (schema: unknown): Schema | undefined =>
  isObject(schema) ? schema : schema === false ? undefined : {};

/** Whether a schema is a choice among others and nothing else. */
const isChoice = (schema: Schema): boolean =>
  Object.hasOwn(schema, 'anyOf') &&
  assertsNothing(Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword !== 'anyOf')));

const closes = (schema: Schema): boolean => schema['unevaluatedProperties'] === false;

const membersOf = (schema: Schema, keyword: string, at: SchemaAt): readonly SchemaAt[] | undefined => {
  const members = schema[keyword];
  return Array.isArray(members) ? members.map((member, index) => partOf(at, member, keyword, index)) : undefined;
};

const opposite = (sense: Sense): Sense => (sense === 'same' ? 'flipped' : sense === 'flipped' ? 'same' : 'either');

function turned(effect: Effect, sense: Sense): Effect {
  if (effect === 'none' || effect === 'meaning' || effect === 'both' || sense === 'same') return effect;
  if (sense === 'either') return 'both';
  return effect === 'narrows' ? 'widens' : 'narrows';
}

/** Reports the words that differ between two places that only refer on. */
function words(before: SchemaAt, after: SchemaAt, report: Report): void {
  const [old, young] = [asObject(before.schema) ?? {}, asObject(after.schema) ?? {}];
  for (const change of assertionChanges(old, young))
    if (change.effect === 'none' || change.effect === 'meaning')
      report(change, partOf(change.how === 'removed' ? before : after, undefined, change.keyword));
}

const zip = <One, Other>(left: readonly One[], right: readonly Other[]): readonly (readonly [One, Other])[] =>
  left.flatMap((one, at) => (right[at] === undefined ? [] : [[one, right[at]] as const]));
