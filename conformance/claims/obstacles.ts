import type { ConformanceReport, ConformanceStatement } from '../../schemas/conformance/draft/generated/types.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';

/** Why a report or a statement bears no declaration, and what to do. */
export interface Obstacle {
  readonly because: Bilingual;
  readonly mend: Bilingual;
}

const says = (en: string, zh: string): Bilingual => ({ en, zh });

const AGAIN = says('Run etalon conform again, and let it end.', '请重新运行etalon conform，并待其结束。');
const WHOLE = says(
  'Run etalon conform without --standard, --class, --clause and --operation where they leave a part out.',
  '请运行etalon conform，不使用会略去部分内容的--standard、--class、--clause和--operation。',
);

/**
 * What keeps a declaration of conformity from resting on this report: only a whole run that ended, in the mode `frozen`
 * or `audit`, without failures, expected or not, without clauses that nobody inspected, and with claims, bears one.
 */
export function obstaclesOfReport(report: ConformanceReport): readonly Obstacle[] {
  const found: Obstacle[] = [];
  const say = (because: Bilingual, mend: Bilingual): void => void found.push({ because, mend });
  const of = (verdict: string): string =>
    report.clauses
      .filter((clause) => clause.verdict === verdict)
      .map(({ id }) => id)
      .join(', ');
  if (report.ended !== 'complete')
    say(says(`The run was ${report.ended}.`, `该次运行未完成（${report.ended}）。`), AGAIN);
  if (report.implementation === null) say(says('Nobody answered hello.', '没有收到对hello的答复。'), AGAIN);
  if (report.mode === 'explore')
    say(
      says(
        'Its mode is explore, in which each run draws its own cases.',
        '其模式为explore，该模式的每次运行各自抽取用例。',
      ),
      says('Run etalon conform --mode frozen.', '请运行etalon conform --mode frozen。'),
    );
  if (report.shard !== undefined)
    say(
      says(
        `It is of shard ${report.shard.number} of ${report.shard.of}.`,
        `它是${report.shard.of}个分片中的第${report.shard.number}个。`,
      ),
      says('Merge the shards: etalon report merge.', '请合并各分片：etalon report merge。'),
    );
  if (report.selection !== undefined) say(says('It is of a selection.', '它只针对所选部分。'), WHOLE);
  if (of('expected-failure') !== '')
    say(
      says(`It has expected failures: ${of('expected-failure')}.`, `其中有预期失败：${of('expected-failure')}。`),
      says('Mend the implementation; a failure that is expected is a failure.', '请修正实现；预期的失败仍是失败。'),
    );
  if (of('not-inspected') !== '')
    say(
      says(`Nobody inspected ${of('not-inspected')}.`, `${of('not-inspected')}未经检查。`),
      says(
        'Fill in their rows, and run etalon conform --statement FILE.',
        '请填写其所在行，并运行etalon conform --statement FILE。',
      ),
    );
  if (report.exitCode !== 0 && found.length === 0)
    say(
      says(`It does not conform: ${report.headline.en}`, `它不符合：${report.headline.zh}`),
      says('Mend what the report finds, and run again.', '请修正报告所发现的问题后重新运行。'),
    );
  if (report.claims.length === 0)
    say(
      says('The implementation claims no class.', '该实现未声称任何类别。'),
      says('Claim a class in the answer to hello.', '请在对hello的答复中声称类别。'),
    );
  return found;
}

/** What keeps it from resting on this statement beside the report, whose digest is given. */
export function obstaclesOfStatement(
  { implementation, classes, rows }: ConformanceStatement,
  report: ConformanceReport,
  digest: string,
): readonly Obstacle[] {
  const { name, version } = report.implementation ?? { name: '', version: '' };
  if (implementation.name !== name || implementation.version !== version) {
    return [
      {
        because: says(
          `The statement is about ${implementation.name} ${implementation.version}, the report about ${name} ${version}.`,
          `该说明针对${implementation.name} ${implementation.version}，而报告针对${name} ${version}。`,
        ),
        mend: FILL,
      },
    ];
  }
  const found: Obstacle[] = [];
  const say = (because: Bilingual, mend: Bilingual): void => void found.push({ because, mend });
  const nameOf = (one: { readonly standard: string; readonly version: string; readonly class: string }): string =>
    `${one.standard}@${one.version} ${one.class}`;
  const [stated, claimed] = [classes.map(nameOf), report.claims.map(nameOf)];
  const missing = claimed.filter((one) => !stated.includes(one));
  if (missing.length > 0)
    say(
      says(`The statement lacks the claimed ${missing.join(', ')}.`, `该说明缺少所声称的${missing.join('、')}。`),
      says('Write a statement with all claimed classes.', '请为所有声称的类别写出说明。'),
    );
  const judged = new Map<string, ConformanceReport['clauses'][number]>(report.clauses.map((one) => [one.id, one]));
  const wrong = (holds: (row: ConformanceStatement['rows'][number]) => boolean): string =>
    rows
      .filter((row) => !holds(row))
      .map(({ clause }) => clause)
      .join(', ');
  const open = wrong(({ supported }) => supported !== 'to-be-stated');
  if (open !== '') say(says(`To be stated still: ${open}.`, `仍待给出：${open}。`), FILL);
  const required = ['mandatory', 'prohibited'];
  const lacking = wrong(({ supported, status }) => supported !== 'no' || !required.includes(status));
  if (lacking !== '')
    say(
      says(`Not supported, though required: ${lacking}.`, `要求支持但未支持：${lacking}。`),
      says('Mend the implementation.', '请修正实现。'),
    );
  const other = wrong(({ evidence }) => evidence?.of !== 'run' || evidence.report === digest);
  if (other !== '') say(says(`The evidence of ${other} is of another report.`, `${other}的证据出自另一份报告。`), FILL);
  const differing = wrong(({ clause, evidence }) => {
    const verdict = judged.get(clause)?.verdict;
    if (evidence?.of === 'run') return evidence.verdict === verdict;
    return evidence === undefined || verdict === 'declared' || verdict === 'inapplicable' || verdict === 'warning';
  });
  if (differing !== '')
    say(
      says(
        `The report does not say what the statement says of ${differing}.`,
        `报告与说明对${differing}的记载不一致。`,
      ),
      FILL,
    );
  return found;
}

const FILL = says(
  'Take the statement that etalon conform --statement FILE has written beside this report.',
  '请采用etalon conform --statement FILE写在该报告旁的说明。',
);
