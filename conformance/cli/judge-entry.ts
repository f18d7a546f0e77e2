import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import suite from '../../.generated/suite.json' with { type: 'json' };
import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';
import { readDocument } from '../../schemas/document/read-document.ts';
import { strangeCases } from '../claims/drawn-cases.ts';
import { ofDeclaration, ofStatement } from '../claims/entry-documents.ts';
import { entryDifferences } from '../claims/entry-differences.ts';
import { entryNameOf } from '../claims/entry-name.ts';
import { inFile, problem, recordOf, type EntryProblem } from '../claims/entry-problems.ts';
import { entryEvents } from '../claims/entry-start.ts';
import type { EntryFindings } from '../claims/entry.ts';
import { isReproduced, type OwnRun } from '../claims/reproduced.ts';
import { reportOf } from '../report/report-of.ts';
import { conclude } from '../runner/conclude.ts';
import { Judging } from '../runner/judging.ts';
import { documentFindings } from '../standards/document-findings.ts';
import { entryFiles } from './entry-files.ts';
import { frozenCases } from './frozen-sets.ts';
import { groundOf, RELEASE_UNKNOWN, releasesAsked } from './ground.ts';
import { planOf } from './plan-of.ts';

/**
 * Judges one entry of conformance/implementations again: its files, its transcript by today's suite, its report against
 * that, its statement and its declaration against both.
 *
 * Its transcript can be anything: call it in a process that may be ended.
 */
export async function judgeEntry(
  root: string,
  name: string,
  version: string,
  runs: readonly OwnRun[],
): Promise<EntryFindings> {
  const path = `${name}/${version}`;
  const refused = (problems: readonly EntryProblem[]): EntryFindings => ({ path, problems, differences: [] });
  const read = entryFiles(root, name, version);
  if ('problems' in read) return refused(read.problems);
  const { files } = read;
  const bytes = (file: string): Buffer => files.get(file) ?? Buffer.alloc(0);

  const document = await readDocument(bytes('report.json'), 'report.json');
  const ofReport = document.ok
    ? documentFindings(document.document, 'conformance/conformance-report')
    : document.findings;
  const [first] = inFile('report', 'report.json', ofReport);
  if (!document.ok || first !== undefined) return refused(first === undefined ? [] : [first]);
  const report = document.document.value as unknown as ConformanceReport;
  const said = report.implementation;
  if (said === null || entryNameOf(said.name) !== name || entryNameOf(said.version) !== version) {
    const right = said === null ? '…' : `${entryNameOf(said.name) ?? '…'}/${entryNameOf(said.version) ?? '…'}`;
    return refused([problem('path', `the report is about ${right}, not ${path}`, `报告针对${right}，而非${path}`)]);
  }
  const transcript = entryEvents(bytes('transcript.jsonl').toString('utf8'));
  if ('because' in transcript) {
    return refused([
      problem('transcript', `transcript.jsonl: ${transcript.because.en}`, `transcript.jsonl：${transcript.because.zh}`),
    ]);
  }
  const { start, events } = transcript;
  const { suite: asker, ...asked } = start.asked;
  const releases = await releasesAsked(asked.frozen);
  if (releases === undefined) return refused([problem('cases', RELEASE_UNKNOWN.en, RELEASE_UNKNOWN.zh)]);
  const ground = await groundOf(releases);
  const { suites, catalogue } = ground;
  const sameSuite = asker.digest === suite.digest && report.suite.digest === suite.digest;
  const problems: EntryProblem[] = [];
  if (asker.digest !== report.suite.digest)
    problems.push(problem('differs', 'report and transcript name different suites', '报告与记录所载的测试套件不同'));
  const frozen = asked.frozen === undefined ? undefined : (ground.frozen ?? frozenCases(suites));
  if (frozen !== undefined && JSON.stringify(asked.frozen) !== JSON.stringify(frozen.sets)) {
    const [en, zh] = ['the frozen cases are not those of the sets of this suite', '固定用例不是本测试套件要求集的用例'];
    return refused([problem('cases', en, zh)]);
  }
  const inputs = frozen === undefined ? {} : { frozenInputs: frozen.inputs };
  const plan = planOf(suites, catalogue, suite, ground.validators, { ...asked, ...inputs, seed: start.seed });
  const bulk = start.hello?.features?.['f64s'] === true;
  // Another suite may draw other cases by right; this one may not.
  for (const { of, index } of sameSuite ? strangeCases(events, plan, bulk) : [])
    problems.push(
      problem(
        'cases',
        `case ${index} of ${of} is missing, or not the one that the seed gives`,
        `${of}的用例${index}缺失，或不是由种子得出的用例`,
      ),
    );
  const judging = new Judging(plan);
  for (const event of events) judging.take(event);
  const again = conclude(judging);
  const differences = entryDifferences(report, again);
  if (sameSuite && differences.length === 0) {
    const { conformsTo, statement } = report;
    const text = `${JSON.stringify(reportOf(again, { conformsTo, statement }), null, 2)}\n`;
    if (text !== bytes('report.json').toString('utf8'))
      problems.push(
        problem(
          'differs',
          'the report is not the one that its transcript gives, byte for byte',
          '报告与由其记录得出的报告并非逐字节相同',
        ),
      );
  }
  const record = recordOf(bytes('run.json'));
  if (record === undefined || record.seed !== report.seed || record.digest !== report.suite.digest)
    problems.push(problem('file', 'run.json is no record of this run', 'run.json不是该次运行的记录'));
  problems.push(...(await ofStatement(files, report, start.hello, catalogue)));
  problems.push(...(await ofDeclaration(files)));
  const { claims, operations, headline, verdict, exitCode, mode } = report;
  return {
    path,
    problems,
    differences,
    entry: {
      path,
      name: said.name,
      version: said.version,
      date: record?.day ?? '',
      mode,
      suite: { version: report.suite.version, digest: report.suite.digest },
      sameSuite,
      headline,
      verdict,
      exitCode,
      claims: claims.map(({ standard, version: of, class: className, verdict: found }) => ({
        ...{ standard, version: of, class: className, verdict: found },
      })),
      operations: { declared: operations.declared.length, testable: operations.testable.length },
      cases: Object.values(report.totals.cases).reduce((sum, count) => sum + count, 0),
      standing: isReproduced(report, runs) ? 'reproduced-here' : 'self-declared',
      statement: files.has('statement.json'),
      declaration: files.has('declaration-of-conformity.yaml'),
    },
  };
}

/** The runs that this repository makes itself, as its adapters record them. */
export const ownRuns = (evidence: string): readonly OwnRun[] =>
  readdirSync(evidence)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(evidence, name), 'utf8')) as OwnRun);
