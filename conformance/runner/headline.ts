import type { OperationName } from '../contract/operation.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { SITUATIONS, type Verdict } from '../judge/verdict.ts';
import type { ClauseResult, RunResult } from './result.ts';
import type { OtherVersion } from './select.ts';
import type { Shard } from './shard.ts';

/** What nearly every answer has in common, where most of them are wrong. */
export interface Pattern {
  readonly because: Bilingual;
  readonly cases: number;
  readonly of: number;
}

/**
 * The first line of a run: the one thing to know about it. What kept the suite from judging comes before what it
 * judged, and a single cause behind many failures before their number. `part` holds the clauses that were asked for
 * where they are not all that was declared or claimed: that they hold is then no statement on conformance.
 * `others` are the standards of which the implementation declares other versions than the run judges by.
 */
export function headlineOf(
  result: Omit<RunResult, 'headline'>,
  pattern: Pattern | null,
  part: readonly ClauseResult[] | null = null,
  others: readonly OtherVersion[] = [],
): Bilingual {
  const { en, zh } = toldOf(result, pattern, part, others);
  // Whoever rests a declaration on the set has to know that it may still change.
  const isDraft = result.sets?.some(({ status }) => status === 'draft') === true;
  return isDraft ? says(`Draft set of frozen cases. ${en}`, `固定用例集为草案。${zh}`) : { en, zh };
}

function toldOf(
  result: Omit<RunResult, 'headline'>,
  pattern: Pattern | null,
  part: readonly ClauseResult[] | null,
  others: readonly OtherVersion[],
): Bilingual {
  if (result.ended === 'interrupted') {
    return says('Interrupted; what was judged until then is in the report.', '已中断；此前的判定见报告。');
  }
  if (result.fault !== null && result.ended !== 'complete') return stoppedBy(result, result.fault.because);
  const failing = result.clauses.filter(({ verdict }) => verdict === 'fail');
  const broken = result.clauses.filter(({ verdict }) => verdict === 'suite-error');
  if (broken.length > 0) {
    return says(
      `The suite itself broke on ${names(broken)}; that is our fault, not the implementation's.`,
      `测试套件自身在${names(broken, '、')}上出错；这是测试套件的问题，与受测实现无关。`,
    );
  }
  if (result.verdict === 'suite-error') {
    return says('The suite itself broke: nothing ran.', '测试套件自身出错：没有运行任何用例。');
  }
  if (isListWrong(result)) return wrongList(result);
  if (pattern !== null && result.verdict === 'fail') return degenerate(pattern);
  const missing = result.claims.flatMap((claim) => claim.missing);
  if (missing.length > 0) {
    return says(
      `Does not conform: a claimed class needs ${missing.join(', ')}, not declared or not in full.`,
      `不符合：所声称的类别需要${missing.join('、')}，但未声明或未完整支持。`,
    );
  }
  if (failing.length > 0) return failed(result, failing);
  if (result.verdict === SITUATIONS['fails-as-expected']) return asExpected(result);
  if (result.shard !== null && result.verdict !== 'inconclusive') return passedPart(result.shard);
  return passed(result, part, others);
}

/** Whether a run fails for its list of expected failures alone, and the implementation is not at fault. */
const isListWrong = ({ verdict, clauses, claims }: Omit<RunResult, 'headline'>): boolean =>
  verdict === 'fail' && [...clauses, ...claims].every((one) => one.verdict !== 'fail');

function wrongList({ expectations }: Omit<RunResult, 'headline'>): Bilingual {
  const wrong = (expectations?.entries ?? []).filter(({ verdict }) => verdict === SITUATIONS['listing-is-wrong']);
  const ids = [...new Set(wrong.map(({ clause }) => clause))];
  const entries = wrong.length === 1 ? '1 entry' : `${wrong.length} entries`;
  return says(
    `The list of expected failures is wrong in ${entries} (${shown(ids)}); no failure is new.`,
    `预期失败清单有误，涉及${wrong.length}项（${shown(ids, '、')}）；没有新的失败。`,
  );
}

function asExpected(result: Omit<RunResult, 'headline'>): Bilingual {
  const known = result.clauses.filter(({ verdict }) => verdict === SITUATIONS['fails-as-expected']);
  const judged = result.clauses.filter(({ verdict }) => verdict !== 'not-selected' && verdict !== 'inapplicable');
  return says(
    `Fails as expected on ${known.length} of ${judged.length} clauses (${names(known)}), and on no other; no statement on conformance.`,
    `${judged.length}条中有${known.length}条按预期失败（${names(known, '、')}），其余均未失败；不构成对符合性的陈述。`,
  );
}

const says = (en: string, zh: string): Bilingual => ({ en, zh });

function stoppedBy({ ended }: Omit<RunResult, 'headline'>, because: Bilingual): Bilingual {
  return ended === 'not-started'
    ? says(`Not started: ${because.en}`, `未能启动：${because.zh}`)
    : says(`Stopped: ${because.en}`, `已停止：${because.zh}`);
}

function degenerate({ because, cases, of }: Pattern): Bilingual {
  return cases === of
    ? says(`Does not conform: ${because.en}.`, `不符合：${because.zh}。`)
    : says(
        `Does not conform: ${because.en} (${cases} of ${of} cases).`,
        `不符合：${because.zh}（${of}个用例中的${cases}个）。`,
      );
}

function failed(result: Omit<RunResult, 'headline'>, failing: readonly ClauseResult[]): Bilingual {
  const judged = result.clauses.filter(({ verdict }) => verdict !== 'not-selected' && verdict !== 'inapplicable');
  return says(
    `Does not conform: ${failing.length} of ${judged.length} clauses fail (${names(failing)}).`,
    `不符合：${judged.length}条中有${failing.length}条未通过（${names(failing, '、')}）。`,
  );
}

function passed(
  result: Omit<RunResult, 'headline'>,
  part: readonly ClauseResult[] | null,
  others: readonly OtherVersion[],
): Bilingual {
  const { testable, unknown } = result.operations;
  const asked = askedOperations(result);
  // Whoever leaves every case of an operation out has shown nothing of it.
  const leftOut = result.operations.inPart.filter((name) => !asked.has(name));
  const declared = result.operations.declared.filter((name) => !leftOut.includes(name));
  const inPart = result.operations.inPart.filter((name) => asked.has(name));
  switch (result.verdict) {
    case 'inconclusive':
      return inconclusive(result, others);
    case 'not-inspected':
      return notInspected(result.clauses.filter(({ verdict }) => verdict === 'not-inspected'));
    default: {
      if (part !== null) return selected(result, part);
      const partly =
        inPart.length > 0 ? [`, ${inPart.length} of them in part`, `，其中${inPart.length}个为部分支持`] : ['', ''];
      const whole =
        leftOut.length > 0
          ? [`; ${leftOut.length} declared and left out whole`, `；另有${leftOut.length}个已声明而全部略去`]
          : ['', ''];
      const more = unknown.length > 0 ? [`; ${unknown.length} unknown`, `；另有${unknown.length}个未知操作`] : ['', ''];
      const beside = [`${whole[0]}${more[0]}`, `${whole[1]}${more[1]}`];
      return result.claims.length > 0
        ? says(
            `Conforms for ${result.claims.map((claim) => `${claim.standard}@${claim.version} ${claim.class}`).join(', ')}.`,
            `符合${result.claims.map((claim) => `${claim.standard}@${claim.version} ${claim.class}`).join('、')}。`,
          )
        : says(
            `Conforms for ${declared.length} of ${testable.length} operations${partly[0]}${beside[0]}.`,
            `${testable.length}个操作中有${declared.length}个符合${partly[1]}${beside[1]}。`,
          );
    }
  }
}

/** The operations of which a case was answered. */
const askedOperations = ({ checks, vectors }: Omit<RunResult, 'headline'>): ReadonlySet<OperationName> =>
  new Set([
    ...checks.filter(({ cases }) => cases > 0).map(({ operation }) => operation),
    ...vectors.filter(({ verdict }) => verdict === 'pass').map(({ operation }) => operation),
  ]);

const passedPart = ({ number, of }: Shard): Bilingual =>
  says(
    `Shard ${number} of ${of}: nothing fails; no statement on conformance until it is merged with the others.`,
    `第${number}分片，共${of}片：均未失败；在与其他分片合并之前不构成对符合性的陈述。`,
  );

function selected({ clauses }: Omit<RunResult, 'headline'>, part: readonly ClauseResult[]): Bilingual {
  const of = (...wanted: readonly Verdict[]) => part.filter(({ verdict }) => wanted.includes(verdict));
  const [advice, silent] = [of('warning'), of('inapplicable')];
  const holding = part.filter((clause) => !advice.includes(clause) && !silent.includes(clause));
  const en = [
    ...(holding.length > 0 ? [`${names(holding)} ${holding.length === 1 ? 'holds' : 'hold'}`] : []),
    ...(advice.length > 0 ? [`${names(advice)} ${advice.length === 1 ? 'is' : 'are'} not followed`] : []),
    ...(silent.length > 0 ? [`${names(silent)} ${silent.length === 1 ? 'does' : 'do'} not apply`] : []),
  ].join(', ');
  const zh = [
    ...(holding.length > 0 ? [`${names(holding, '、')}符合`] : []),
    ...(advice.length > 0 ? [`${names(advice, '、')}未被遵循`] : []),
    ...(silent.length > 0 ? [`${names(silent, '、')}不适用`] : []),
  ].join('，');
  const count = `${part.length} ${part.length === 1 ? 'clause' : 'clauses'} of ${clauses.length}`;
  return says(
    `${en}: ${count} ${part.length === 1 ? 'was' : 'were'} selected; no statement on conformance.`,
    `${zh}：${clauses.length}条中选择了${part.length}条；不构成对符合性的陈述。`,
  );
}

function inconclusive(
  { clauses, checks, operations, probes }: Omit<RunResult, 'headline'>,
  others: readonly OtherVersion[],
): Bilingual {
  const { unknown } = operations;
  const answers = probes.find(({ id }) => id === 'answers');
  const isUnknown = answers?.verdict === 'inconclusive' && unknown.length > 0;
  const nothingRan = checks.every(({ cases }) => cases === 0);
  if (others.length > 0 && (isUnknown || nothingRan)) return ofOtherVersions(others);
  if (isUnknown) {
    return says(
      `Inconclusive: nothing known was declared (${unknown.join(', ')}).`,
      `无法判定：未声明任何已知的操作（${unknown.join('、')}）。`,
    );
  }
  if (nothingRan) {
    return says('Inconclusive: nothing that was selected is declared.', '无法判定：所选内容均未声明。');
  }
  const open = clauses.filter(({ verdict }) => verdict === 'inconclusive');
  return says(
    `Inconclusive on ${open.length} clauses (${names(open)}).`,
    `有${open.length}条无法判定（${names(open, '、')}）。`,
  );
}

const ofOtherVersions = (others: readonly OtherVersion[]): Bilingual => {
  // What an implementation declares is foreign text of any length.
  const named = (versions: 'declared' | 'judged', separator?: string): string =>
    shown(
      others.flatMap((one) => one[versions].map((version) => `${one.standard}@${version.slice(0, 20)}`)),
      separator,
    );
  return says(
    `Inconclusive: it declares ${named('declared')}, and this run judges by ${named('judged')}.`,
    `无法判定：所声明的是${named('declared', '、')}，而本次运行按${named('judged', '、')}判定。`,
  );
};

/** What only an inspection verifies is not conformed to by a run. */
const notInspected = (open: readonly ClauseResult[]): Bilingual =>
  says(
    `Not inspected: ${open.length} clauses are declared in no statement (${names(open)}).`,
    `未检查：有${open.length}条未在任何声明中给出（${names(open, '、')}）。`,
  );

const names = (clauses: readonly ClauseResult[], separator?: string): string =>
  shown(
    clauses.map(({ id }) => id),
    separator,
  );

function shown(ids: readonly string[], separator = ', '): string {
  return (ids.length > 4 ? [...ids.slice(0, 4), '…'] : ids).join(separator);
}
