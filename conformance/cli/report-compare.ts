import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';
import { differencesOf } from '../report/compare.ts';
import { printableLine } from '../../schemas/document/printable.ts';
import { VERDICT_WORDS } from '../report/words.ts';
import { columns } from './columns.ts';
import { complain } from './complain.ts';
import { says } from './language.ts';
import { readReport } from './read-report.ts';
import type { Call } from './verb.ts';

/** `etalon report compare REPORT...`: the clauses on which reports differ; 0 where they agree on all, 1 otherwise. */
export async function run(call: Call): Promise<number> {
  if (call.operands.length < 2) {
    return complain(call, says('report compare takes two reports or more', 'report compare需要两份或更多报告'));
  }
  const reports: ConformanceReport[] = [];
  for (const path of call.operands) {
    const report = await readReport(path);
    if ('problem' in report) return complain(call, report.problem);
    reports.push(report);
  }
  const { terminal, language } = call;
  for (const [index, { implementation, adapter, suite, seed, headline }] of reports.entries()) {
    const name = implementation === null ? adapter : `${implementation.name} ${implementation.version}`;
    const line = `[${index + 1}] ${name}, etalon ${suite.version}, ${seed}: ${headline[language]}`;
    terminal.out(`${printableLine(line)}\n`);
  }
  const differences = differencesOf(reports);
  if (differences.length === 0) {
    terminal.out(`${says('They agree on every clause.', '各报告对每一条的判定均一致。')[language]}\n`);
    return 0;
  }
  const head = ['', ...reports.map((_, index) => `[${index + 1}]`)];
  const rows = differences.map(({ clause, verdicts }) => [
    clause,
    ...verdicts.map((verdict) =>
      verdict === null ? '-' : VERDICT_WORDS[verdict as keyof typeof VERDICT_WORDS][language],
    ),
  ]);
  terminal.out(`\n${columns([head, ...rows]).join('\n')}\n`);
  return 1;
}
