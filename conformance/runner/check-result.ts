import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Suite } from '../contract/registry.ts';
import { isReached } from '../judge/reached.ts';
import { SITUATIONS } from '../judge/verdict.ts';
import { failureOf } from './failure.ts';
import { countOf } from './frozen.ts';
import { originOf } from './generate.ts';
import type { Judging } from './judging.ts';
import type { CheckResult, Failure, LabelResult } from './result.ts';
import { standingOf, unfinished, type Standing } from './standing.ts';
import type { CheckTally } from './tally.ts';

/** What a check found, at the end of a run. */
export function checkResult(judging: Judging, suite: Suite, tally: CheckTally): CheckResult {
  const { check } = tally;
  const { leftOut } = tally;
  const planned = countOf(judging.plan, check) - leftOut.cases;
  const labels = Object.entries(check.labels).map(([name, { least }]): LabelResult => {
    const count = tally.labels.get(name) ?? 0;
    // What the implementation leaves out it need not meet: the share is that of all that was generated.
    const [met, of] = [count + (leftOut.labels[name] ?? 0), tally.judged + leftOut.cases];
    return { name, least, count, reached: isReached(met, of, least) };
  });
  const [verdict, because] = judging.isHere({ check: check.id })
    ? (standingOf(judging, check.clause, suite.standard, check.operation) ?? judged(judging, tally, planned, labels))
    : (['not-selected', null] as const);
  return {
    id: check.id,
    clause: check.clause,
    standard: judging.standardOf(check.clause, suite),
    operation: check.operation,
    verdict,
    because,
    planned,
    cases: tally.cases,
    passed: tally.passed,
    failed: tally.failed,
    inconclusive: tally.inconclusive,
    outcomes: { ...tally.outcomes },
    labels,
    margin: tally.margin,
    failures: failuresOf(judging, tally),
  };
}

function judged(judging: Judging, tally: CheckTally, planned: number, labels: readonly LabelResult[]): Standing {
  if (planned <= 0) return [SITUATIONS['left-out'], LEFT_OUT];
  if (tally.broke !== null) return [SITUATIONS['suite-broke'], tally.broke.because];
  if (tally.failed > 0) return ['fail', null];
  if (tally.cut !== null) return [SITUATIONS['prerequisite-failed'], tally.cut];
  if (tally.cases < planned) return unfinished(judging, tally.cases, planned);
  if (tally.unsupported !== null) return unsupported(tally, tally.unsupported.because);
  // Which kinds of input frozen cases have was settled by whoever froze them.
  const missed = judging.plan.frozen === undefined ? labels.find(({ reached }) => !reached) : undefined;
  if (missed !== undefined) return [SITUATIONS['label-not-reached'], notReached(missed, tally.judged)];
  if (tally.inconclusive > 0) return [SITUATIONS['inside-the-guard-band'], null];
  return ['pass', null];
}

/** The failing cases that were kept; of several that became the same when they were made smaller, the first. */
function failuresOf({ plan }: Judging, tally: CheckTally): readonly Failure[] {
  const { check } = tally;
  const shown = new Set<string>();
  return tally.failures.flatMap((found) => {
    const shrunk = tally.shrunk.get(found.index) ?? null;
    const { text } = (shrunk ?? found).exchange.input;
    if (shown.has(text)) return [];
    shown.add(text);
    return [
      failureOf(
        check.id,
        check.clause,
        found,
        shrunk,
        plan.frozen === undefined ? originOf(check, plan.seed, found.index) : null,
      ),
    ];
  });
}

/** Where some cases tell nothing, the others decide too little; where all do, nobody passes by refusing. */
function unsupported({ cases, judged }: CheckTally, because: Bilingual): Standing {
  return judged === 0
    ? [SITUATIONS['prerequisite-failed'], { en: `Not testable: ${because.en}`, zh: `无法检验：${because.zh}` }]
    : [
        SITUATIONS['some-cases-unsupported'],
        {
          en: `${cases - judged} of ${cases} cases could not be judged; of the others none fails. ${because.en}`,
          zh: `${cases}个用例中有${cases - judged}个无法判定，其余均未失败。${because.zh}`,
        },
      ];
}

const LEFT_OUT: Bilingual = {
  en: 'The implementation declares that it leaves out all of these cases.',
  zh: '该实现声明不支持所有这些用例。',
};

const notReached = ({ name, least, count }: LabelResult, cases: number): Bilingual => ({
  en: `The kind of input “${name}” was met in ${count} of ${cases} cases; at least ${least * 100} % were to be of it.`,
  zh: `输入类型“${name}”在${cases}个用例中出现${count}次；至少应占${least * 100} %。`,
});
