import { randomBytes } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { operationValidators } from '../../.generated/operation-validators.js';
import suite from '../../.generated/suite.json' with { type: 'json' };
import { run as runSuite } from '../runner/run.ts';
import { complain } from './complain.ts';
import { implementationUnderTest } from './implementation-under-test.ts';
import { interrupted } from './interrupted.ts';
import { says } from './language.ts';
import { planOf } from './plan-of.ts';
import { progressJson } from './progress-json.ts';
import { progressLine } from './progress-line.ts';
import { openReportFolder } from './report-folder.ts';
import { resumption } from './resumption.ts';
import { selectionOf } from './selection.ts';
import { loadCatalogue } from './series.ts';
import { shardOf } from './shard-of.ts';
import { statedBy } from './stated.ts';
import { loadSuites } from './suites.ts';
import { valueOf, valuesOf, type Call } from './verb.ts';
import { writeReport } from './write-report.ts';

/** The folder of the report unless `--out` names another. */
const FOLDER = 'etalon-report';

/** `etalon conform`: tests an implementation, writes the report, and says what came out. */
export async function run(call: Call): Promise<number> {
  const catalogue = await loadCatalogue();
  const selection = selectionOf(catalogue, {
    standards: valuesOf(call, 'standard'),
    classes: valuesOf(call, 'class'),
    clauses: valuesOf(call, 'clause'),
    operations: valuesOf(call, 'operation'),
  });
  if ('problem' in selection) return complain(call, selection.problem, selection.nearest);
  const shard = shardOf(valueOf(call, 'shard'));
  if (shard !== undefined && 'problem' in shard) return complain(call, shard.problem);
  const stated = await statedBy(call, catalogue);
  if (typeof stated === 'number') return stated;
  const runs = valueOf(call, 'runs');
  const asked = {
    selection,
    seed: seedOf(valueOf(call, 'seed')),
    strict: call.switches.has('strict'),
    ...(runs === undefined ? {} : { runs: Number(runs) }),
    ...(shard === undefined ? {} : { shard }),
    ...(stated === undefined ? {} : { inspections: stated.inspections }),
  };
  const resumed = resumption(call, suite);
  if (resumed !== undefined && 'problem' in resumed) return complain(call, resumed.problem);

  const place = valueOf(call, 'out') ?? resumed?.place ?? FOLDER;
  const folder = await openReportFolder(place);
  if ('problem' in folder) return complain(call, folder.problem);
  const plan = planOf(await loadSuites(), catalogue, suite, operationValidators, resumed?.asked ?? asked);
  call.terminal.err(`${says('seed', '种子')[call.language]} ${plan.seed}\n`);

  const under = implementationUnderTest(call);
  const progress =
    valueOf(call, 'progress') === 'json' ? progressJson(call.terminal) : progressLine(call.terminal, call.language);
  const transcript = openSync(folder.path('transcript.jsonl'), 'w');
  const stop = interrupted();
  const startedAt = new Date();
  try {
    const result = await runSuite(plan, stated?.adapter(under.adapter) ?? under.adapter, {
      transcript: (lines) => void writeSync(transcript, lines),
      progress: progress.take,
      signal: stop.signal,
      ...(resumed === undefined ? {} : { earlier: resumed.earlier }),
    });
    progress.end();
    if (result.exitCode === 2) {
      await folder.discard();
      return stated?.refusal() ?? complain(call, result.fault?.because ?? result.headline);
    }
    const begun = { startedAt, command: call.command };
    const exit = await writeReport(call, catalogue, result, { folder, place }, begun, stated?.beside);
    await resumed?.dispose();
    return exit;
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

/** A seed as the report states it: hexadecimal, whichever way it was given, so that equal seeds are written alike. */
function seedOf(given: string | undefined): string {
  const value = given === undefined ? BigInt(`0x${randomBytes(8).toString('hex')}`) : BigInt(given);
  return `0x${value.toString(16)}`;
}
