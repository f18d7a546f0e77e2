import { randomBytes } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { operationValidators } from '../../.generated/operation-validators.js';
import suite from '../../.generated/suite.json' with { type: 'json' };
import type { Catalogue } from '../../generators/model/catalogue.ts';
import { failureFile, failuresOf } from '../report/failure-file.ts';
import { page } from '../report/html/page.ts';
import { lastWords } from '../report/last-words.ts';
import { printableLine } from '../report/printable.ts';
import { reportOf } from '../report/report-of.ts';
import { runRecord } from '../report/run-record.ts';
import type { RunResult } from '../runner/result.ts';
import { run as runSuite } from '../runner/run.ts';
import { clauseTexts } from './clause-texts.ts';
import { complain } from './complain.ts';
import { implementationUnderTest } from './implementation-under-test.ts';
import { interrupted } from './interrupted.ts';
import { says } from './language.ts';
import { planOf } from './plan-of.ts';
import { progressLine } from './progress-line.ts';
import { openReportFolder, type ReportFolder } from './report-folder.ts';
import { selectionOf } from './selection.ts';
import { loadCatalogue } from './series.ts';
import { loadSuites } from './suites.ts';
import { summary } from './summary.ts';
import { valueOf, valuesOf, type Call } from './verb.ts';

/** The folder of the report unless `--out` names another. */
const FOLDER = 'etalon-report';

/** `etalon conform`: tests an implementation, writes the report, and says what came out. */
export async function run(call: Call): Promise<number> {
  const catalogue = await loadCatalogue();
  const selection = selectionOf(catalogue, {
    standards: valuesOf(call, 'standard'),
    classes: valuesOf(call, 'class'),
    clauses: valuesOf(call, 'clause'),
  });
  if ('problem' in selection) return complain(call, selection.problem, selection.nearest);

  const place = valueOf(call, 'out') ?? FOLDER;
  const folder = await openReportFolder(place);
  if ('problem' in folder) return complain(call, folder.problem);
  const runs = valueOf(call, 'runs');
  const plan = planOf(await loadSuites(), catalogue, suite, operationValidators, {
    selection,
    seed: seedOf(valueOf(call, 'seed')),
    strict: call.switches.has('strict'),
    ...(runs === undefined ? {} : { runs: Number(runs) }),
  });
  call.terminal.err(`${says('seed', '种子')[call.language]} ${plan.seed}\n`);

  const under = implementationUnderTest(call);
  const progress = progressLine(call.terminal, call.language);
  const transcript = openSync(folder.path('transcript.jsonl'), 'w');
  const stop = interrupted();
  const startedAt = new Date();
  try {
    const result = await runSuite(plan, under.adapter, {
      transcript: (lines) => void writeSync(transcript, lines),
      progress: progress.take,
      signal: stop.signal,
    });
    progress.end();
    if (result.exitCode === 2) {
      await folder.discard();
      return complain(call, result.fault?.because ?? result.headline);
    }
    return await finish(call, catalogue, result, startedAt, folder, place);
  } catch (error) {
    // Nothing that an implementation does leads here: this is a fault of ours, and it says so.
    progress.end();
    await folder.discard();
    throw error;
  } finally {
    stop.dispose();
    closeSync(transcript);
    under.dispose();
  }
}

/** Writes the report from what the run found, puts it in its place and prints the summary. */
async function finish(
  call: Call,
  catalogue: Catalogue,
  result: RunResult,
  startedAt: Date,
  folder: ReportFolder,
  place: string,
): Promise<number> {
  const endedAt = new Date();
  const own = catalogue.standards.find(({ key }) => key === 'conformance');
  const conformsTo = own?.conformsTo ?? `${catalogue.base}/std/conformance/0.1`;
  const report = reportOf(result, { conformsTo, statement: catalogue.statement });
  const texts = await clauseTexts(catalogue);
  const words = lastWords(result);
  await folder.write('report.json', `${JSON.stringify(report, null, 2)}\n`);
  await folder.write('index.html', page(report, texts, call.language, words));
  for (const failure of failuresOf(result)) {
    await folder.write(`failures/${failure.id}.jsonl`, failureFile(failure, result));
  }
  const record = runRecord(result, {
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    wallSeconds: (endedAt.getTime() - startedAt.getTime()) / 1000,
    command: call.command,
    node: process.version,
    platform: process.platform,
    architecture: process.arch,
    processors: availableParallelism(),
  });
  await folder.write('run.json', `${JSON.stringify(record, null, 2)}\n`);
  await folder.publish();
  const shown = printableLine(relative('', place) || place);
  call.terminal.out(summary(report, texts, shown, call.language, call.terminal, words));
  return result.exitCode;
}

/** A seed as the report states it: hexadecimal, whichever way it was given, so that equal seeds are written alike. */
function seedOf(given: string | undefined): string {
  const value = given === undefined ? BigInt(`0x${randomBytes(8).toString('hex')}`) : BigInt(given);
  return `0x${value.toString(16)}`;
}
