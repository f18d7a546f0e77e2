import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Reply } from '../contract/check.ts';
import type { Json, JsonObject } from '../contract/json.ts';
import type { Answer } from '../contract/operation.ts';
import { causeOf, isAnswer } from '../judge/judge-reply.ts';
import { same } from '../judge/same.ts';
import { untagNumbers } from '../protocol/numbers.ts';
import { failureOf } from './failure.ts';
import { judgeDraws, withTest } from './judge-draws.ts';
import type { Probe } from './probe.ts';
import type { ProbeResult } from './result.ts';
import type { Failed } from './tally.ts';
import { howItFails } from './targets.ts';
import type { Exchange } from './transcript.ts';

const KEPT = 3;

interface Taken {
  readonly pass: number;
  readonly exchange: Exchange;
  readonly reference: () => Answer;
}

/** The answers to one probe, judged when all are there: some are compared with one another. */
export class ProbeTally {
  readonly probe: Probe;
  /** By index of the case, the answers in the order of the passes. */
  readonly #answers = new Map<number, Taken[]>();

  constructor(probe: Probe) {
    this.probe = probe;
  }

  take(index: number, pass: number, exchange: Exchange, reference: () => Answer): void {
    const answers = this.#answers.get(index) ?? [];
    answers.push({ pass, exchange, reference });
    answers.sort((a, b) => a.pass - b.pass);
    this.#answers.set(index, answers);
  }

  get isAsked(): boolean {
    return this.#answers.size > 0;
  }

  /** `applies` is false where the implementation declares that the same case may get another answer. */
  result(applies: boolean): ProbeResult {
    const { id, clause } = this.probe;
    const cases = [...this.#answers.entries()].sort(([a], [b]) => a - b);
    const draws =
      this.probe.kind === 'draws' ? judgeDraws(cases.map(([index, answers]) => ({ index, answers }))) : undefined;
    const title = draws === undefined || !applies ? this.probe.title : withTest(this.probe.title, draws);
    const found =
      draws?.failed ??
      cases.flatMap(([index, answers]) =>
        this.#judge(
          index,
          answers.map(({ exchange }) => exchange),
        ),
      );
    const verdict = !applies
      ? 'inapplicable'
      : found.length > 0
        ? 'fail'
        : this.#answers.size > 0 && draws?.tests !== 0
          ? 'pass'
          : 'inconclusive';
    return {
      id,
      clause,
      kind: 'probe',
      title,
      verdict,
      because: found[0]?.judgement.because ?? null,
      cases: [...this.#answers.values()].reduce((sum, answers) => sum + answers.length, 0),
      failed: applies ? found.length : 0,
      failures: applies ? found.slice(0, KEPT).map((one) => failureOf(id, clause, one, null, null)) : [],
      asked: this.#asked(found),
    };
  }

  #asked(found: readonly Failed[]): ProbeResult['asked'] {
    const all = [...this.#answers.values()].flatMap(([first]) =>
      first === undefined ? [] : [first.exchange.operation],
    );
    return [...new Set(all)].sort().map((operation) => ({
      operation,
      outcomes: [
        ...new Set(
          found
            .filter(({ exchange }) => exchange.operation === operation)
            .map(({ exchange }) => howItFails(exchange.reply)),
        ),
      ].sort(),
    }));
  }

  #judge(index: number, answers: readonly Exchange[]): readonly Failed[] {
    const [first, ...others] = answers;
    if (first === undefined) return [];
    switch (this.probe.kind) {
      case 'draws':
        return [];
      case 'unsupported':
        return first.reply.outcome === 'unsupported'
          ? []
          : [failed(index, first, notUnsupported(first.reply), { outcome: 'unsupported' })];
      case 'echo':
        return comesBack(first)
          ? []
          : [failed(index, first, notEchoed(first.reply), JSON.parse(first.input.text) as Json)];
      case 'repeat':
      case 'window': {
        if (!isAnswer(first.reply)) return [];
        const other = others.find(({ reply }) => isAnswer(reply) && !sameReply(first.reply, reply));
        const repeated =
          this.probe.kind === 'repeat' && this.probe.determinism === 'seeded' ? NOT_REPEATED_BY_SEED : NOT_REPEATED;
        const because = this.probe.kind === 'repeat' ? repeated : NOT_INDEPENDENT;
        return other === undefined ? [] : [failed(index, other, because, spoken(first.reply))];
      }
    }
  }
}

const failed = (index: number, exchange: Exchange, because: Bilingual, expected: Json): Failed => ({
  index,
  exchange,
  judgement: { verdict: 'fail', because, expected, got: spoken(exchange.reply), at: null },
  reference: null,
});

/** What of a reply is compared: everything but texts for people. */
const spoken = (reply: Reply): Json => {
  if (reply.outcome === 'result') return { outcome: 'result', output: reply.output as Json };
  if (reply.outcome !== 'rejected') return { outcome: reply.outcome };
  const { code, pointer } = reply;
  return pointer === undefined ? { outcome: 'rejected', code } : { outcome: 'rejected', code, pointer };
};

const sameReply = (a: Reply, b: Reply): boolean => same(untagNumbers(spoken(a)), untagNumbers(spoken(b)));

function comesBack({ input, reply }: Exchange): boolean {
  if (reply.outcome !== 'result') return false;
  const output = untagNumbers(reply.output as Json) as JsonObject | null;
  if (typeof output !== 'object' || output === null) return false;
  return same(output['value'], (input.value as JsonObject)['value']);
}

const notEchoed = (reply: Reply): Bilingual =>
  isAnswer(reply)
    ? {
        en: 'Transport: the value does not come back as it was sent. Look at how the adapter reads and writes JSON.',
        zh: '传输问题：返回的值与发送的值不同。请检查适配器读写JSON的方式。',
      }
    : causeOf(reply);

const notUnsupported = (reply: Reply): Bilingual =>
  isAnswer(reply)
    ? {
        en: 'Transport: an operation that does not exist is answered; the answer has to be `unsupported`.',
        zh: '传输问题：不存在的操作得到了答复；应以`unsupported`作答。',
      }
    : causeOf(reply);

const NOT_REPEATED_BY_SEED: Bilingual = {
  en: 'The same case with the same seed got another answer, although determinism is declared as seeded.',
  zh: '种子相同的相同用例得到不同答复，而声明的确定性为seeded。',
};

const NOT_REPEATED: Bilingual = {
  en: 'Transport: the same case got another answer, although determinism is declared as pure.',
  zh: '传输问题：相同用例得到不同答复，而声明的确定性为pure。',
};

const NOT_INDEPENDENT: Bilingual = {
  en: 'Transport: the answer changes with the cases that are in flight with it, or that came before it.',
  zh: '传输问题：答复随同时在途或先前的用例而变化。',
};
