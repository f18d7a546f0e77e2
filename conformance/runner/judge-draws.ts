import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Json } from '../contract/json.ts';
import type { Answer } from '../contract/operation.ts';
import { compareDraws, type Compared } from './compare-draws.ts';
import { holm } from './holm.ts';
import { untagNumbers } from '../protocol/numbers.ts';
import { ANSWERS } from './draws.ts';
import type { Failed } from './tally.ts';
import type { Exchange } from './transcript.ts';

/** The probability at most of a false failure, over all numbers of all cases of a run. */
const FALSE_FAILURE = 1e-6;

/** The answers to one case, with what the reference answers to the same inputs. */
export interface DrawnCase {
  readonly index: number;
  readonly answers: readonly { readonly exchange: Exchange; readonly reference: () => Answer }[];
}

export interface JudgedDraws {
  readonly failed: readonly Failed[];
  /** How many numbers were compared, and the smallest probability that was found; 1 where there are none. */
  readonly tests: number;
  readonly smallest: number;
}

/**
 * Judges answers that are drawn at random, all of a run together. The cases that were not asked to the end are left out:
 * an interrupted run says nothing of them.
 */
export function judgeDraws(cases: readonly DrawnCase[]): JudgedDraws {
  const compared = cases
    .filter(({ answers }) => answers.length === ANSWERS)
    .flatMap((one) => compareCase(one).map((compared) => ({ one, compared })));
  const probabilities = compared.map(({ compared: { probability } }) => probability);
  const shown = new Set<number>();
  const failed = holm(probabilities, FALSE_FAILURE).flatMap((place) => {
    const { one, compared: worst } = compared[place] as (typeof compared)[number];
    // The number of a case that is least likely comes first, and stands for the others.
    if (shown.has(one.index)) return [];
    shown.add(one.index);
    return failure(one, worst, compared.length);
  });
  return { failed, tests: compared.length, smallest: Math.min(1, ...probabilities) };
}

const compareCase = ({ answers }: DrawnCase): readonly Compared[] =>
  compareDraws(
    answers.map(({ exchange: { reply } }) =>
      reply.outcome === 'result' ? { ...reply, output: untagNumbers(reply.output as Json) } : reply,
    ),
    answers.map(({ reference }) => reference()),
  );

function failure({ index, answers }: DrawnCase, worst: Compared, tests: number): readonly Failed[] {
  const [first] = answers;
  if (first === undefined) return [];
  const [expected, got] = [middle(worst.expected), middle(worst.got)];
  const because = {
    en: `Of ${ANSWERS} answers with draws of its own, \`${worst.at}\` is not distributed as that of the reference: the middle one is ${got.text.en}, that of the reference ${expected.text.en}; so far apart with probability ${worst.probability.toExponential(1)}, one of ${tests} tests.`,
    zh: `自行抽取的${ANSWERS}个答复中，\`${worst.at}\`与参考实现的不同分布：居中者为${got.text.zh}，参考实现的为${expected.text.zh}；相差如此之大的概率为${worst.probability.toExponential(1)}（共${tests}次检验之一）。`,
  };
  return [
    {
      index,
      exchange: first.exchange,
      judgement: { verdict: 'fail', because, expected: expected.value, got: got.value, at: worst.at },
      reference: first.reference(),
    },
  ];
}

/** The middle one of an odd number of values; infinity stands for a value that is not there. */
function middle(values: readonly number[]): { readonly value: Json; readonly text: Bilingual } {
  const value = [...values].sort((a, b) => a - b)[(values.length - 1) / 2] as number;
  return Number.isFinite(value)
    ? { value, text: { en: String(value), zh: String(value) } }
    : { value: null, text: { en: 'no such value', zh: '无此值' } };
}

/** The title of what was judged so, with the test and what it found: it stands in the report also where all is well. */
export const withTest = (title: Bilingual, { tests, smallest }: JudgedDraws): Bilingual => ({
  en: `${title.en} (${tests} rank tests of ${ANSWERS} answers each; a false failure of the run has at most the probability ${FALSE_FAILURE}; smallest probability found ${smallest.toPrecision(2)})`,
  zh: `${title.zh}（${tests}次秩检验，每次${ANSWERS}个答复；整次运行误判失败的概率至多为${FALSE_FAILURE}；所得最小概率为${smallest.toPrecision(2)}）`,
});
