import type { Case } from '../contract/check.ts';
import { fail, PASS, type Judgement } from '../contract/judgement.ts';
import type { Json } from '../contract/json.ts';
import { showAnswer } from '../contract/show-answer.ts';
import { leavesOf, listsIn, type LooksAt } from './looks-at.ts';

/**
 * Judges an answer by the one that was frozen with a release: where the check looked, it agrees as closely as the check
 * looked, and a list whose members the check looked at has as many. For the checks of clauses that the draft has changed or retired since; what the draft holds as it was is judged
 * by its check.
 */
export function judgeAsFrozen(looks: LooksAt, { reply, reference }: Case): Judgement {
  const [expected, got] = [showAnswer(reference), showAnswer(reply)];
  if (reply.outcome !== reference.outcome) return fail(OTHER_OUTCOME, expected, got);
  for (const { pattern, path, length } of listsIn(reference as unknown as Json)) {
    if (!Object.keys(looks).some((one) => one === `${pattern}/*` || one.startsWith(`${pattern}/*/`))) continue;
    const found = at(reply as unknown as Json, path);
    if (!Array.isArray(found) || found.length !== length) return fail(OTHER_LENGTH, expected, got, pointerOf(path));
  }
  for (const { pattern, path, value } of leavesOf(reference as unknown as Json)) {
    const demand = looks[pattern];
    if (demand === undefined) continue;
    const found = at(reply as unknown as Json, path);
    const holds =
      typeof demand === 'number' && typeof value === 'number'
        ? typeof found === 'number' && agree(found, value, demand)
        : found === value;
    if (!holds) return fail(DIFFERS, expected, got, pointerOf(path));
  }
  return PASS;
}

/** Whether so many digits agree: relative to the frozen value, absolute where that is zero. */
const agree = (found: number, value: number, digits: number): boolean =>
  found === value || Math.abs(found - value) <= 1.000001 * 10 ** -digits * (value === 0 ? 1 : Math.abs(value));

function at(value: Json | undefined, path: readonly (string | number)[]): Json | undefined {
  return path.reduce<Json | undefined>((here, name) => {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined;
    return (here as Readonly<Record<string | number, Json>>)[name];
  }, value);
}

/** Into the output, as the judges of the checks point. */
const pointerOf = ([first, ...rest]: readonly (string | number)[]): string =>
  (first === 'output' ? rest : [first ?? '', ...rest])
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');

const OTHER_OUTCOME = { en: 'the answer is of another kind than the frozen one', zh: '答复的种类与冻结的答复不同' };

const OTHER_LENGTH = { en: 'the list is not as long as the frozen one', zh: '列表的长度与冻结的不同' };

const DIFFERS = { en: 'the answer differs from the frozen one', zh: '答复与冻结的答复不同' };
