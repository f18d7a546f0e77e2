import type { Bilingual } from '../../../schemas/document/finding.ts';
import { canonical } from '../canonical.ts';
import type { Change, ChangeClass } from '../change.ts';
import { answersChange, type AnswersChange, type ExpectedNumber } from './accepted-answers.ts';
import type { CaseFile, CaseFiles } from './case-files.ts';

/** A vector as its file has it. */
interface Vector {
  readonly id: string;
  readonly operation: string;
  readonly input: unknown;
  readonly inputFrom?: unknown;
  readonly expected: {
    readonly numbers?: readonly ExpectedNumber[];
    readonly exactly?: Readonly<Record<string, unknown>>;
    readonly undefined?: string;
    readonly rejected?: string;
  };
}

/** A vector, the clause that its file cites, and where it stands. */
interface Placed {
  readonly vector: Vector;
  readonly clause: string;
  readonly file: string;
  readonly pointer: string;
}

/** What is said of one difference: its rule and class, and the place inside the vector. */
interface Told {
  readonly rule: string;
  readonly class: ChangeClass;
  readonly says: Bilingual;
  readonly below?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * What became of the vectors: the frozen cases with expected answers by which implementations are judged. Whether a clause
 * binds, and whether it is new, is asked of the standard: what shows a recommendation refuses nobody.
 */
export function vectorChanges(
  before: CaseFiles,
  after: CaseFiles,
  { binds, isNew }: { readonly binds: (clause: string) => boolean; readonly isNew: (clause: string) => boolean },
): readonly Change[] {
  const [was, is] = [placed(before, after), placed(after, before)];
  const change = ({ clause, file, pointer }: Placed, { below = '', ...told }: Told): Change => ({
    ...told,
    class: binds(clause) ? told.class : LESS[told.class],
    at: { file, pointer: `${pointer}${below}` },
    direction: told.rule === 'vector-added' && told.class === 'compatible' ? AS_THE_CLAUSE : DIRECTIONS[told.class],
    clause,
  });
  const earlier = pairedVectors([...was.values()], [...is.values()]);
  const known = new Set(earlier.values());
  const gone = [...was.values()].filter((one) => !known.has(one));
  return [
    ...gone.map((one) => change(one, removed(one))),
    ...[...is.values()].flatMap((one) => {
      const old = earlier.get(one);
      const told = old === undefined ? [added(one, isNew(one.clause))] : differences(old, one);
      return told.map((each) => change(one, each));
    }),
  ];
}

/**
 * Which vector each one was before: that of its id which asks the same, else one that asks the same under another id, else
 * that of its id. An answer does not become another one by the name of its case.
 */
function pairedVectors(was: readonly Placed[], is: readonly Placed[]): ReadonlyMap<Placed, Placed> {
  const pairs = new Map<Placed, Placed>();
  const rounds: readonly ((one: Placed) => string)[] = [
    ({ vector }) => `${vector.id} ${asks(vector)}`,
    ({ vector, clause }) => `${clause} ${asks(vector)}`,
    ({ vector }) => asks(vector),
    ({ vector }) => vector.id,
  ];
  for (const keyOf of rounds) {
    const taken = new Set(pairs.values());
    const open = new Map<string, Placed[]>();
    for (const one of was)
      if (!taken.has(one)) {
        const key = keyOf(one);
        open.set(key, [...(open.get(key) ?? []), one]);
      }
    for (const one of is) {
      const old = pairs.has(one) ? undefined : open.get(keyOf(one))?.shift();
      if (old !== undefined) pairs.set(one, old);
    }
  }
  return pairs;
}

/** What a vector asks, whatever it is called. */
const asks = ({ operation, input, inputFrom }: Vector): string => canonical([operation, input, inputFrom ?? null]);

/** A recommendation or a statement that is not followed refuses nobody. */
const LESS: Readonly<Record<ChangeClass, ChangeClass>> = {
  breaking: 'dangerous',
  dangerous: 'compatible',
  compatible: 'compatible',
  annotation: 'annotation',
};

const DIRECTIONS: Readonly<Record<ChangeClass, Bilingual>> = {
  breaking: { en: 'For implementations: an answer that passed may fail.', zh: '对实现：原先通过的答复可能不再通过。' },
  dangerous: { en: 'For implementations: what was never asked is asked.', zh: '对实现：将提出从未提出的问题。' },
  compatible: { en: 'For implementations: less is asked than before.', zh: '对实现：要求少于以前。' },
  annotation: { en: 'For implementations: the same is asked.', zh: '对实现：要求相同。' },
};

const AS_THE_CLAUSE: Bilingual = {
  en: 'For implementations: what the new clause asks, and no more.',
  zh: '对实现：不超出新增条的要求。',
};

/** The vectors by id, of the files whose text is not the same on the other side. */
function placed(own: CaseFiles, other: CaseFiles): ReadonlyMap<string, Placed> {
  const differing = [...own.vectors].filter(([name, { text }]) => other.vectors.get(name)?.text !== text);
  return new Map(differing.flatMap(([, file]) => vectorsOf(file, own.read(file)).map((one) => [one.vector.id, one])));
}

function vectorsOf({ file }: CaseFile, value: unknown): readonly Placed[] {
  const { clause = '', vectors } = (value ?? {}) as { readonly clause?: string; readonly vectors?: readonly Vector[] };
  return (vectors ?? []).map((vector, at) => ({
    vector,
    clause: clause.replace(/@.*/, ''),
    file,
    pointer: `/vectors/${at}`,
  }));
}

const removed = ({ vector, clause }: Placed): Told => ({
  rule: 'vector-removed',
  class: 'compatible',
  says: { en: `The vector ${vector.id} of ${clause} is gone.`, zh: `${clause}的测试向量${vector.id}已删除。` },
  before: vector.expected,
});

/** A case of a new clause asks nothing that the clause does not ask, which is told of the clause. */
const added = ({ vector, clause }: Placed, isNew: boolean): Told => ({
  rule: 'vector-added',
  class: isNew ? 'compatible' : 'dangerous',
  says: { en: `The vector ${vector.id} of ${clause} is new.`, zh: `新增${clause}的测试向量${vector.id}。` },
  after: vector.expected,
});

function differences(old: Placed, one: Placed): readonly Told[] {
  const { id } = one.vector;
  const told: Told[] = [];
  if (old.vector.id !== id)
    told.push({
      rule: 'vector-renamed',
      class: 'annotation',
      says: {
        en: `The vector ${old.vector.id} of ${old.clause} is called ${id} now.`,
        zh: `${old.clause}的测试向量${old.vector.id}现名为${id}。`,
      },
      below: '/id',
    });
  if (old.clause !== one.clause)
    told.push({
      rule: 'vector-moved',
      class: 'dangerous',
      says: {
        en: `The vector ${id} was of ${old.clause} and is of ${one.clause}.`,
        zh: `测试向量${id}原属${old.clause}，现属${one.clause}。`,
      },
    });
  return [...told, ...caseChanges({ ...old.vector, id }, one.vector)];
}

/** What became of a case, whatever it was called. */
function caseChanges(old: Vector, one: Vector): readonly Told[] {
  if (asks(old) !== asks(one))
    return [
      {
        rule: 'vector-input-changed',
        class: 'dangerous',
        says: { en: `The vector ${one.id} asks another case.`, zh: `测试向量${one.id}改为另一个用例。` },
        below: '/input',
      },
    ];
  const told = expectedChanges(old, one);
  if (told.length > 0 || canonical(old) === canonical(one)) return told;
  return [
    {
      rule: 'vector-source-changed',
      class: 'annotation',
      says: { en: `The vector ${one.id}: source or oracles changed.`, zh: `测试向量${one.id}：来源或判据有改动。` },
    },
  ];
}

function expectedChanges(old: Vector, one: Vector): readonly Told[] {
  const [was, is] = [old.expected, one.expected];
  const [reason, now] = [kindOf(was), kindOf(is)];
  if (reason !== now) return [otherAnswer(one.id, '', reason, now, '/expected')];
  const [had, has] = [was.numbers ?? [], is.numbers ?? []];
  const [exact, exactNow] = [new Map(Object.entries(was.exactly ?? {})), new Map(Object.entries(is.exactly ?? {}))];
  return [
    ...[...placesOf(has)].flatMap(([at, numbers]) => {
      const before = placesOf(had).get(at);
      const isOld = (number: ExpectedNumber): boolean =>
        before?.some(({ value, digits }) => value === number.value && digits === number.digits) === true;
      const changed = numbers.find((number) => !isOld(number)) ?? numbers[0];
      const below = `/expected/numbers/${changed === undefined ? 0 : has.indexOf(changed)}`;
      return before === undefined ? [moreOf(one.id, at, below)] : numberChange(one.id, at, before, numbers, below);
    }),
    ...[...placesOf(had).keys()].filter((at) => !placesOf(has).has(at)).map((at) => lessOf(one.id, at)),
    ...[...exactNow].flatMap(([at, value]) => {
      const below = `/expected/exactly/${at.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (!exact.has(at)) return [moreOf(one.id, at, below)];
      const before = canonical(exact.get(at));
      return before === canonical(value) ? [] : [otherAnswer(one.id, at, before, canonical(value), below)];
    }),
    ...[...exact.keys()].filter((at) => !exactNow.has(at)).map((at) => lessOf(one.id, at)),
  ];
}

/** The expected numbers by their place in the output; a place may have several, as printed and as recomputed. */
const placesOf = (numbers: readonly ExpectedNumber[]): ReadonlyMap<string, readonly ExpectedNumber[]> => {
  const places = new Map<string, ExpectedNumber[]>();
  for (const number of numbers) places.set(number.at, [...(places.get(number.at) ?? []), number]);
  return places;
};

const kindOf = ({ undefined: reason, rejected }: Vector['expected']): string =>
  rejected !== undefined ? `rejected: ${rejected}` : reason !== undefined ? `undefined: ${reason}` : 'a value';

const CLASS_OF_ANSWERS: Readonly<Record<Exclude<AnswersChange, 'same'>, readonly [string, ChangeClass]>> = {
  others: ['vector-answer-changed', 'breaking'],
  fewer: ['vector-stricter', 'breaking'],
  // Whoever answers what was expected still passes; an answer at the edge may not.
  shifted: ['vector-answer-shifted', 'dangerous'],
  more: ['vector-laxer', 'compatible'],
};

function numberChange(
  id: string,
  at: string,
  before: readonly ExpectedNumber[],
  after: readonly ExpectedNumber[],
  below: string,
): readonly Told[] {
  const answers = answersChange(before, after);
  if (answers === 'same') return [];
  const [rule, worst] = CLASS_OF_ANSWERS[answers];
  const of = (numbers: readonly ExpectedNumber[]): readonly [string, string] => [
    numbers.map(({ value, digits }) => `${value} to ${digits} digits`).join(' and '),
    numbers.map(({ value, digits }) => `${value}（${digits}位）`).join('和'),
  ];
  const [[was, wasZh], [is, isZh]] = [of(before), of(after)];
  return [
    {
      rule,
      class: worst,
      says: {
        en: `The vector ${id} expects ${is} at ${at}; it was ${was}.`,
        zh: `测试向量${id}在${at}处期望${isZh}，原为${wasZh}。`,
      },
      below,
      before: before.map(({ value }) => value).join(', '),
      after: after.map(({ value }) => value).join(', '),
    },
  ];
}

const otherAnswer = (id: string, at: string, was: string, is: string, below: string): Told => ({
  rule: 'vector-answer-changed',
  class: 'breaking',
  says: {
    en: `The vector ${id} expects ${is}${at === '' ? '' : ` at ${at}`}; it was ${was}.`,
    zh: `测试向量${id}${at === '' ? '' : `在${at}处`}期望${is}，原为${was}。`,
  },
  below,
  before: was,
  after: is,
});

const moreOf = (id: string, at: string, below: string): Told => ({
  rule: 'vector-expects-more',
  class: 'dangerous',
  says: { en: `The vector ${id} expects a value at ${at} too.`, zh: `测试向量${id}还期望${at}处的值。` },
  below,
});

const lessOf = (id: string, at: string): Told => ({
  rule: 'vector-expects-less',
  class: 'compatible',
  says: { en: `The vector ${id} expects nothing at ${at} any more.`, zh: `测试向量${id}不再期望${at}处的值。` },
});
