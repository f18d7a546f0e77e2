import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Reply } from '../contract/check.ts';
import type { Json, JsonObject } from '../contract/json.ts';
import type { Answer } from '../contract/operation.ts';
import { same } from '../judge/same.ts';

/** Ways of answering that take no notice of what was asked. */
type Habit = 'unsupported' | 'rejects' | 'null' | 'nan' | 'echo' | 'previous' | 'constant';

/** In this order: the first that fits is the most telling. */
const HABITS: readonly (readonly [Habit, Bilingual])[] = [
  [
    'unsupported',
    {
      en: 'every case was refused as unsupported although declared',
      zh: '所有用例均以unsupported拒绝，而这些操作已声明',
    },
  ],
  ['rejects', { en: 'every input was rejected, valid ones too', zh: '所有输入均被拒绝，有效输入也不例外' }],
  ['null', { en: 'every answer is null', zh: '所有答复均为null' }],
  ['nan', { en: 'every answer is NaN', zh: '所有答复均为NaN' }],
  ['echo', { en: 'every answer repeats the input', zh: '所有答复均重复输入' }],
  ['constant', { en: 'every answer is the same', zh: '所有答复都相同' }],
  ['previous', { en: 'the answer is that of the case before', zh: '答复是前一用例的答案' }],
];

/** Cases that are looked at before a conclusion, and after which a run that mostly passes is no longer looked at. */
const ENOUGH = 20;
/** Share of failing cases from which on a habit is worth naming, and share of cases that show it. */
const MOSTLY_FAILING = 0.4;
const NEARLY_EVERY = 0.95;

/**
 * Looks for the one reason behind many failures: a stub that answers without looking at the question. Only failing
 * runs are looked at; a healthy one costs two counters.
 */
export class Habits {
  readonly #counts = new Map<Habit, number>();
  #first: string | undefined;
  #previous: Answer | undefined;
  #cases = 0;
  #failing = 0;
  #looked = 0;

  take(input: Json, reply: Reply, failed: boolean, reference: Answer | null): void {
    this.#cases++;
    if (failed) this.#failing++;
    if (this.#cases <= ENOUGH || this.#failing > MOSTLY_FAILING * this.#cases) this.#look(input, reply);
    this.#previous = reference ?? undefined;
  }

  /** What every answer has in common, or null. */
  found(): { readonly because: Bilingual; readonly cases: number; readonly of: number } | null {
    if (this.#looked < ENOUGH || this.#failing <= MOSTLY_FAILING * this.#cases) return null;
    for (const [habit, because] of HABITS) {
      const cases = this.#counts.get(habit) ?? 0;
      if (cases >= NEARLY_EVERY * this.#looked) return { because, cases, of: this.#looked };
    }
    return null;
  }

  #look(input: Json, reply: Reply): void {
    this.#looked++;
    if (reply.outcome === 'unsupported') this.#count('unsupported');
    if (reply.outcome === 'rejected') this.#count('rejects');
    if (this.#previous !== undefined && sameAnswer(reply, this.#previous)) this.#count('previous');
    if (reply.outcome !== 'result') return;
    const output = reply.output as Json;
    const text = JSON.stringify(output);
    this.#first ??= text;
    if (text === this.#first) this.#count('constant');
    if (output === null) this.#count('null');
    if (holdsNaN(output)) this.#count('nan');
    if (same(output, input)) this.#count('echo');
  }

  #count(habit: Habit): void {
    this.#counts.set(habit, (this.#counts.get(habit) ?? 0) + 1);
  }
}

function sameAnswer(reply: Reply, answer: Answer): boolean {
  if (reply.outcome === 'rejected' && answer.outcome === 'rejected') return reply.code === answer.code;
  if (reply.outcome !== 'result' || answer.outcome !== 'result') return false;
  return same(reply.output as Json, answer.output as Json);
}

function holdsNaN(output: Json): boolean {
  if (Number.isNaN(output)) return true;
  if (typeof output !== 'object' || output === null) return false;
  return Object.values(output as JsonObject).some(holdsNaN);
}
