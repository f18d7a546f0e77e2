import { CITATION, MEANINGS, WORDS } from '../../model/schema-keywords.ts';
import { isObject } from '../../model/schema-walk.ts';
import { canonical } from '../canonical.ts';
import type { Effect } from '../change.ts';
import { patternEffect } from './pattern-effect.ts';

/** What one keyword became, and what that does to the set of values that its schema accepts. */
export interface KeywordChange {
  readonly keyword: string;
  /** What of it changed, where only a part did: a name in `required`, a value of `enum`. */
  readonly part?: unknown;
  readonly how: 'added' | 'removed' | 'changed';
  readonly effect: Effect;
  readonly before?: unknown;
  readonly after?: unknown;
}

type Keywords = Readonly<Record<string, unknown>>;

/** Every change of the keywords that assert something of a value by themselves, without looking into subschemas. */
export function assertionChanges(before: Keywords, after: Keywords): readonly KeywordChange[] {
  return [
    ...typeChanges(before['type'], after['type']),
    ...valueChanges(valuesOf(before), valuesOf(after)),
    ...requiredChanges(before['required'], after['required']),
    ...dependentChanges(before['dependentRequired'], after['dependentRequired']),
    ...boundChanges(before, after, 'minimum', 'exclusiveMinimum', 1),
    ...boundChanges(before, after, 'maximum', 'exclusiveMaximum', -1),
    ...LIMITS.flatMap(([keyword, neutral, rising]) => limitChanges(keyword, neutral, rising, before, after)),
    ...oneKeyword('uniqueItems', before, after, (from) => (from === true ? 'widens' : 'narrows'), false),
    ...oneKeyword('pattern', before, after, (from, to) =>
      typeof from === 'string' && typeof to === 'string' ? patternEffect(from, to) : 'both',
    ),
    ...oneKeyword('format', before, after, () => 'both'),
    ...oneKeyword('multipleOf', before, after, multiples),
    ...meaningChanges(before, after),
  ];
}

/** Keyword, the value that asserts nothing, and what a rise does. */
const LIMITS = [
  ['minLength', 0, 'narrows'],
  ['maxLength', Infinity, 'widens'],
  ['minItems', 0, 'narrows'],
  ['maxItems', Infinity, 'widens'],
  ['minProperties', 0, 'narrows'],
  ['maxProperties', Infinity, 'widens'],
] as const;

const change = (
  keyword: string,
  effect: Effect,
  before: unknown,
  after: unknown,
  part?: unknown,
): readonly KeywordChange[] => [
  {
    keyword,
    how: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    effect,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(part === undefined ? {} : { part }),
  },
];

/** A keyword that is there or not; `effect` judges where both sides have it. */
function oneKeyword(
  keyword: string,
  { [keyword]: before }: Keywords,
  { [keyword]: after }: Keywords,
  effect: (before: unknown, after: unknown) => Effect,
  neutral?: unknown,
): readonly KeywordChange[] {
  const [from, to] = [before ?? neutral, after ?? neutral];
  if (canonical(from) === canonical(to)) return [];
  if (from === undefined) return change(keyword, 'narrows', before, after);
  if (to === undefined) return change(keyword, 'widens', before, after);
  return change(keyword, effect(from, to), before, after);
}

function multiples(before: unknown, after: unknown): Effect {
  if (typeof before !== 'number' || typeof after !== 'number') return 'both';
  if (Number.isInteger(after / before)) return 'narrows';
  return Number.isInteger(before / after) ? 'widens' : 'both';
}

const KINDS = ['null', 'boolean', 'integer', 'fraction', 'string', 'array', 'object'] as const;

/** A number is an integer or a fraction, so that the types of both sides compare as sets. */
function kindsOf(type: unknown): ReadonlySet<string> {
  if (type === undefined) return new Set(KINDS);
  const names: readonly unknown[] = Array.isArray(type) ? type : [type];
  return new Set(names.flatMap((name) => (name === 'number' ? ['integer', 'fraction'] : [String(name)])));
}

function typeChanges(before: unknown, after: unknown): readonly KeywordChange[] {
  const effect = effectOfSets(kindsOf(before), kindsOf(after));
  return effect === 'none' ? [] : change('type', effect, before, after);
}

function effectOfSets(before: ReadonlySet<string>, after: ReadonlySet<string>): Effect {
  const loses = [...before].some((one) => !after.has(one));
  const gains = [...after].some((one) => !before.has(one));
  return loses ? (gains ? 'both' : 'narrows') : gains ? 'widens' : 'none';
}

/** The values that `enum` and `const` leave; undefined where neither stands. */
function valuesOf(keywords: Keywords): ReadonlyMap<string, unknown> | undefined {
  const listed: unknown = keywords['enum'];
  const single = Object.hasOwn(keywords, 'const') ? [keywords['const']] : undefined;
  const values: readonly unknown[] | undefined = Array.isArray(listed) ? listed : single;
  return values && new Map(values.map((value) => [canonical(value), value]));
}

type Values = ReadonlyMap<string, unknown> | undefined;

function valueChanges(before: Values, after: Values): readonly KeywordChange[] {
  const listed = (values: Values): unknown => values && [...values.values()];
  if (before === undefined || after === undefined)
    return before === after
      ? []
      : change('enum', before === undefined ? 'narrows' : 'widens', listed(before), listed(after));
  return [
    ...[...before]
      .filter(([key]) => !after.has(key))
      .flatMap(([, value]) => change('enum', 'narrows', value, undefined, value)),
    ...[...after]
      .filter(([key]) => !before.has(key))
      .flatMap(([, value]) => change('enum', 'widens', undefined, value, value)),
  ];
}

const namesOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

function requiredChanges(before: unknown, after: unknown, keyword = 'required', of?: string): readonly KeywordChange[] {
  const [from, to] = [namesOf(before), namesOf(after)];
  const part = (name: string): string => (of === undefined ? name : `${of} → ${name}`);
  return [
    ...from
      .filter((name) => !to.includes(name))
      .flatMap((name) => change(keyword, 'widens', name, undefined, part(name))),
    ...to
      .filter((name) => !from.includes(name))
      .flatMap((name) => change(keyword, 'narrows', undefined, name, part(name))),
  ];
}

function dependentChanges(before: unknown, after: unknown): readonly KeywordChange[] {
  const [from, to] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((name) =>
    requiredChanges(from[name], to[name], 'dependentRequired', name),
  );
}

function limitChanges(
  keyword: string,
  neutral: number,
  rising: 'narrows' | 'widens',
  before: Keywords,
  after: Keywords,
): readonly KeywordChange[] {
  const at = (keywords: Keywords): number => (typeof keywords[keyword] === 'number' ? keywords[keyword] : neutral);
  const [from, to] = [at(before), at(after)];
  if (from === to) return [];
  const falling = rising === 'narrows' ? 'widens' : 'narrows';
  return change(keyword, to > from ? rising : falling, before[keyword], after[keyword]);
}

/** The bound that `minimum` and `exclusiveMinimum` (or their like) leave together; `sign` is 1 for a lower one. */
function boundChanges(
  before: Keywords,
  after: Keywords,
  closed: string,
  open: string,
  sign: 1 | -1,
): readonly KeywordChange[] {
  const [from, to] = [boundOf(before, closed, open, sign), boundOf(after, closed, open, sign)];
  if (from.at === to.at && from.open === to.open) return [];
  const rises = to.at > from.at || (to.at === from.at && to.open);
  const keyword = (to.written ?? from.written)?.keyword ?? closed;
  return change(keyword, rises ? 'narrows' : 'widens', from.written?.value, to.written?.value);
}

interface Bound {
  readonly at: number;
  readonly open: boolean;
  readonly written?: { readonly keyword: string; readonly value: string | number };
}

function boundOf(keywords: Keywords, closed: string, open: string, sign: 1 | -1): Bound {
  const [atClosed, atOpen] = [keywords[closed], keywords[open]];
  const least = typeof atClosed === 'number' ? atClosed * sign : -Infinity;
  const above = typeof atOpen === 'number' ? atOpen * sign : -Infinity;
  if (least === -Infinity && above === -Infinity) return { at: -Infinity, open: false };
  if (above >= least)
    return { at: above, open: true, written: { keyword: open, value: `${sign > 0 ? '>' : '<'} ${above * sign}` } };
  return { at: least, open: false, written: { keyword: closed, value: `${sign > 0 ? '≥' : '≤'} ${least * sign}` } };
}

/** Keywords that change what a value means, or what a document without it means, and not which values there are. */
function meaningChanges(before: Keywords, after: Keywords): readonly KeywordChange[] {
  // What stands for an absent value changes what such a document means: a default is none of them.
  const words = [...WORDS, 'deprecated', 'examples', CITATION, ...MEANINGS];
  return [
    ...oneKeyword('default', before, after, () => 'meaning').map((one) => ({ ...one, effect: 'meaning' as const })),
    ...words.flatMap((keyword) =>
      canonical(before[keyword]) === canonical(after[keyword])
        ? []
        : change(keyword, 'none', before[keyword], after[keyword]),
    ),
  ];
}
