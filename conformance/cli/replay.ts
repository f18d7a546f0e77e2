import suite from '../../.generated/suite.json' with { type: 'json' };
import type { Bilingual } from '../../schemas/document/finding.ts';
import type { CaseJudgement } from '../judge/judge-reply.ts';
import { MAX_LINE_BYTES } from '../protocol/messages.ts';
import { fromWire } from '../protocol/wire-value.ts';
import { jsonText } from '../report/html/json-text.ts';
import { printable } from '../../schemas/document/printable.ts';
import { askProbe } from '../runner/ask-probes.ts';
import { Exchanger } from '../runner/exchanger.ts';
import { PATIENCE } from '../runner/patience.ts';
import { NO_SEED } from '../runner/frozen.ts';
import { Judging } from '../runner/judging.ts';
import type { Failure } from '../runner/result.ts';
import { askedOf } from '../runner/asked-of.ts';
import type { Asked } from '../runner/transcript.ts';
import { columns } from './columns.ts';
import { complain } from './complain.ts';
import { groundOf, RELEASE_UNKNOWN, releasesAsked, withInputs, type Ground } from './ground.ts';
import { implementationUnderTest } from './implementation-under-test.ts';
import { says } from './language.ts';
import { painter } from './paint.ts';
import { planOf } from './plan-of.ts';
import { readFailure } from './read-failure.ts';
import type { Call } from './verb.ts';

/** What asking again showed. */
type Outcome = CaseJudgement | { readonly verdict: 'not-asked'; readonly because: Bilingual; readonly usage: boolean };

/** `etalon replay`: asks the case of one failure again, and judges the answer as the run did, by the same releases. */
export async function run(call: Call): Promise<number> {
  const file = call.operands[0] ?? '';
  const read = readFailure(file);
  if ('problem' in read) return complain(call, read.problem);
  const { failure } = read;
  const releases = await releasesAsked(read.releases);
  if (releases === undefined) return complain(call, RELEASE_UNKNOWN);
  const outcome = await askAgain(call, failure, await groundOf(releases));
  if (outcome.verdict === 'not-asked' && outcome.usage) return complain(call, outcome.because);
  const paint = painter(call.terminal.colour);
  const say = (style: 'green' | 'red' | 'yellow', word: string, zh: string, because?: Bilingual): void => {
    const head = paint(style, call.language === 'zh' ? `${word}（${zh}）` : word);
    const why = because === undefined ? '' : `: ${printable(because[call.language])}`;
    call.terminal.out(`${head} ${failure.id}${why}\n`);
  };
  switch (outcome.verdict) {
    case 'pass':
      say('green', 'FIXED', '已修复');
      return 0;
    case 'fail': {
      say('red', 'STILL FAILING', '仍然失败', outcome.because);
      const rows = [
        [says('input', '输入')[call.language], jsonText(failure.input, 600)],
        [says('expected', '期望')[call.language], jsonText(outcome.expected, 600)],
        [says('got', '实际')[call.language], jsonText(outcome.got, 600)],
      ].map(([name = '', value = '']) => [`  ${name}`, printable(value).replace(/\n\s*/g, ' ')]);
      call.terminal.out(`${columns(rows).join('\n')}\n`);
      return 1;
    }
    case 'suite-error':
      say('yellow', 'ERROR', '错误', outcome.because);
      return 3;
    case 'inconclusive':
    case 'not-asked':
      say('yellow', 'ERROR', '错误', outcome.because);
      return 4;
  }
}

async function askAgain(call: Call, failure: Failure, ground: Ground): Promise<Outcome> {
  const { catalogue, suites, validators, frozen } = ground;
  const asked = withInputs(frozen === undefined ? { seed: '0x0' } : { seed: NO_SEED, frozen: frozen.sets }, ground);
  const plan = planOf(suites, catalogue, suite, validators, { selection: {}, ...asked });
  const judging = new Judging(plan);
  const of = askedFor(judging, failure);
  if (of === undefined) return notAsked(UNKNOWN(failure.of), true);
  const under = implementationUnderTest(call);
  if ('problem' in under) return notAsked(under.problem, true);
  const exchanger = new Exchanger(under.adapter, { suite, maxLineBytes: MAX_LINE_BYTES }, PATIENCE, {
    unexplained: () => undefined,
    restarted: () => undefined,
  });
  try {
    const fault = await exchanger.start();
    if (fault !== undefined) return notAsked(fault.because, fault.kind === 'not-found');
    judging.take({
      start: { adapter: under.adapter.name, seed: plan.seed, hello: exchanger.hello ?? null, asked: askedOf(plan) },
    });
    const isOfCase = 'vector' in of || ('check' in of && of.check !== '');
    if (isOfCase && !judging.selected.declared.has(failure.operation))
      return notAsked(UNDECLARED(failure.operation, exchanger.hello), false);
    if ('probe' in of) return await askProbeAgain(judging, exchanger, of.probe);
    const input = fromWire(JSON.stringify(failure.input));
    const answer = await exchanger.ask(failure.id, failure.operation, input);
    if (answer === undefined) return notAsked(exchanger.stopped?.because ?? NO_ANSWER, false);
    const { reply, line } = answer.answered;
    const exchange = { asked: of, id: answer.id, operation: failure.operation, input, reply };
    const judgement = judging.take({ exchange: line === undefined ? exchange : { ...exchange, line } });
    return judgement ?? conductOutcome(judging, failure.of);
  } finally {
    await exchanger.close();
    under.dispose();
  }
}

/** On whose behalf the case is sent again; undefined where this suite no longer has what found the failure. */
function askedFor(judging: Judging, { of, index }: Failure): Asked | undefined {
  if (judging.checks.has(of)) return { check: of, index };
  if (judging.vectors.has(of)) return { vector: of };
  if (judging.probes.has(of)) return { probe: of, index, pass: 0 };
  const watched = judging.conduct.results(false).some(({ id }) => id === of);
  // What is watched in every reply belongs to no check.
  return watched ? { check: '', index: 0 } : undefined;
}

/** A probe compares answers with one another, so it is asked as a whole. */
async function askProbeAgain(judging: Judging, exchanger: Exchanger, id: string): Promise<Outcome> {
  const tally = judging.probes.get(id);
  if (tally === undefined) return notAsked(UNKNOWN(id), true);
  await askProbe(tally.probe, judging.plan, judging.selected, exchanger, (exchange) => judging.take({ exchange }));
  const { verdict, because, failures } = tally.result(true);
  if (verdict === 'pass') return { verdict: 'pass', margin: null };
  const [first] = failures;
  if (first === undefined) return { verdict: 'inconclusive', because: because ?? NO_ANSWER };
  return { verdict: 'fail', because: first.because, expected: first.expected, got: first.got, at: first.at };
}

function conductOutcome(judging: Judging, of: string): Outcome {
  const held = judging.conduct.results(true).find(({ id }) => id === of);
  const [failure] = held?.failures ?? [];
  if (failure === undefined) return { verdict: 'pass', margin: null };
  const { because, expected, got, at } = failure;
  return { verdict: 'fail', because, expected, got, at };
}

const notAsked = (because: Bilingual, usage: boolean): Outcome => ({ verdict: 'not-asked', because, usage });

const NO_ANSWER = says('The implementation gave no answer.', '受测实现未作答。');

const UNDECLARED = (operation: string, hello: Exchanger['hello']): Bilingual => {
  const who = hello === undefined ? '' : `${hello.implementation.name} ${hello.implementation.version}`;
  return says(`${who} does not declare ${operation}: there is nothing to ask`, `${who}未声明${operation}，无可提问`);
};

const UNKNOWN = (of: string): Bilingual =>
  says(
    `this suite has no check, vector or probe “${of}”: the failure is from another version`,
    `本测试套件没有检验、向量或探测“${of}”：该失败来自其他版本`,
  );
