import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';
import type { Catalogue } from '../../generators/model/catalogue.ts';
import { failureFile, failuresOf } from '../report/failure-file.ts';
import { page } from '../report/html/page.ts';
import { lastWords } from '../report/last-words.ts';
import { printableLine } from '../../schemas/document/printable.ts';
import { reportOf } from '../report/report-of.ts';
import { runRecord } from '../report/run-record.ts';
import type { RunResult } from '../runner/result.ts';
import { complain } from './complain.ts';
import { clauseTexts } from './clause-texts.ts';
import type { ReportFolder } from './report-folder.ts';
import { openCases } from './open-cases.ts';
import { summary } from './summary.ts';
import type { Call } from './verb.ts';

/** Where a report goes. */
export interface Destination {
  readonly folder: ReportFolder;
  /** As the user named it. */
  readonly place: string;
}

/** When a run began, and how the implementation was started. */
export interface Begun {
  readonly startedAt: Date;
  readonly command: readonly string[];
}

/**
 * Writes the report of what a run found, and what is to stand beside it, puts it in its place and prints the summary.
 * Returns the exit code.
 */
export async function writeReport(
  call: Call,
  catalogue: Catalogue,
  result: RunResult,
  { folder, place }: Destination,
  { startedAt, command }: Begun,
  beside: (report: ConformanceReport, text: string) => Readonly<Record<string, string>> = () => ({}),
): Promise<number> {
  const endedAt = new Date();
  const own = catalogue.standards.find(({ key }) => key === 'conformance');
  const conformsTo = own?.conformsTo ?? `${catalogue.base}/std/conformance/0.1`;
  const report = reportOf(result, { conformsTo, statement: catalogue.statement });
  const texts = await clauseTexts(catalogue);
  const words = lastWords(result);
  const text = `${JSON.stringify(report, null, 2)}\n`;
  await folder.write('report.json', text);
  for (const [name, content] of Object.entries(beside(report, text))) await folder.write(name, content);
  await folder.write('index.html', page(report, texts, call.language, words));
  for (const failure of failuresOf(result)) {
    await folder.write(`failures/${failure.id}.jsonl`, failureFile(failure, result));
  }
  const record = runRecord(result, {
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    wallSeconds: (endedAt.getTime() - startedAt.getTime()) / 1000,
    command,
    node: process.version,
    platform: process.platform,
    architecture: process.arch,
    processors: availableParallelism(),
  });
  await folder.write('run.json', `${JSON.stringify(record, null, 2)}\n`);
  const problem = await folder.publish();
  if (problem !== undefined) return complain(call, problem);
  const shown = printableLine(relative('', place) || place);
  call.terminal.out(summary(report, texts, shown, call.language, call.terminal, words));
  call.terminal.out(openCases(result, call.language));
  return result.exitCode;
}
