import { closeSync, openSync, writeFileSync } from 'node:fs';
import suite from '../../.generated/suite.json' with { type: 'json' };
import type { Adapter } from '../protocol/adapter.ts';
import { MAX_LINE_BYTES } from '../protocol/messages.ts';
import type { Selection } from '../runner/plan.ts';
import { run as runSuite } from '../runner/run.ts';
import { otherVersions } from '../runner/select.ts';
import type { Shard } from '../runner/shard.ts';
import { catalogueOf } from './catalogue-of.ts';
import { complain } from './complain.ts';
import { clauseElsewhere } from './clause-elsewhere.ts';
import { groundOf, RELEASE_UNKNOWN, releasesAsked, withInputs } from './ground.ts';
import { implementationUnderTest, type UnderTest } from './implementation-under-test.ts';
import { interrupted, type Interruption } from './interrupted.ts';
import { judgeByRelease } from './judge-by-release.ts';
import { knownFailures } from './known-failures.ts';
import { says } from './language.ts';
import { modeOf } from './mode.ts';
import { openAhead } from './open-ahead.ts';
import { planOf } from './plan-of.ts';
import { progressJson } from './progress-json.ts';
import { progressLine } from './progress-line.ts';
import type { Release } from './release-registry.ts';
import { openReportFolder } from './report-folder.ts';
import { otherInspections, resumption, type Resumption } from './resumption.ts';
import { selectionOf } from './selection.ts';
import { shardOf } from './shard-of.ts';
import { statedBy, type Stated } from './stated.ts';
import { valueOf, valuesOf, type Call } from './verb.ts';
import { releasesAmong, versionsNamed } from './versions-named.ts';
import { writeReport } from './write-report.ts';

/** The folder of the report unless `--out` names another. */
const FOLDER = 'etalon-report';

/** `etalon conform`: tests an implementation, writes the report, and says what came out. */
export async function run(call: Call): Promise<number> {
  const resumed = resumption(call, suite);
  if (resumed !== undefined && 'problem' in resumed) return complain(call, resumed.problem);
  const named = await versionsNamed(valuesOf(call, 'standard'));
  if ('problem' in named) return complain(call, named.problem, named.nearest);
  const releases =
    resumed === undefined
      ? releasesAmong(named)
      : ((await releasesAsked(resumed.asked.frozen)) ?? { problem: RELEASE_UNKNOWN });
  if ('problem' in releases) return complain(call, releases.problem);
  const catalogue = await catalogueOf(releases);
  const selection = selectionOf(catalogue, {
    standards: named.map(({ key }) => key),
    classes: valuesOf(call, 'class'),
    clauses: valuesOf(call, 'clause'),
    operations: valuesOf(call, 'operation'),
  });
  if ('problem' in selection) {
    const elsewhere = selection.clause === undefined ? undefined : await clauseElsewhere(selection.clause);
    return complain(call, elsewhere ?? selection.problem, elsewhere === undefined ? selection.nearest : undefined);
  }
  const shard = shardOf(valueOf(call, 'shard'));
  if (shard !== undefined && 'problem' in shard) return complain(call, shard.problem);
  const stated = await statedBy(call, catalogue);
  if (typeof stated === 'number') return stated;
  const other = resumed && otherInspections(resumed, stated?.inspections);
  if (other !== undefined) return complain(call, other);
  const under = implementationUnderTest(call);
  if ('problem' in under) return complain(call, under.problem);

  const stop = interrupted();
  const greeting = { suite, maxLineBytes: MAX_LINE_BYTES };
  const ahead = openAhead(stated?.adapter(under.adapter) ?? under.adapter, greeting, stop.signal);
  try {
    return await askAndReport(call, {
      resumed,
      releases,
      selection,
      shard,
      stated,
      adapter: ahead.adapter,
      under,
      stop,
    });
  } finally {
    await ahead.close();
    stop.dispose();
    under.dispose();
  }
}

/** What is known once the implementation is being started. */
interface Begun {
  readonly resumed: Resumption | undefined;
  readonly releases: readonly Release[];
  readonly selection: Selection;
  readonly shard: Shard | undefined;
  readonly stated: Stated | undefined;
  readonly adapter: Adapter;
  readonly under: UnderTest;
  readonly stop: Interruption;
}

/** Loads what the implementation is judged by, asks it, and reports. */
async function askAndReport(call: Call, begun: Begun): Promise<number> {
  const { resumed, stated, under, stop } = begun;
  const ground = await groundOf(begun.releases);
  const { catalogue, suites } = ground;
  const mode = await modeOf(call, ground);
  if ('problem' in mode) return complain(call, mode.problem);
  const known = await knownFailures(call, catalogue, suites, new Date().toISOString().slice(0, 10));
  if (typeof known === 'number') return known;

  const place = valueOf(call, 'out') ?? resumed?.place ?? FOLDER;
  const folder = await openReportFolder(place);
  if ('problem' in folder) return complain(call, folder.problem);
  const runs = valueOf(call, 'runs');
  const plan = planOf(
    suites,
    catalogue,
    suite,
    ground.validators,
    (resumed && withInputs(resumed.asked, ground)) ?? {
      selection: begun.selection,
      ...mode,
      strict: call.switches.has('strict'),
      ...(runs === undefined ? {} : { runs: Number(runs) }),
      ...(begun.shard === undefined ? {} : { shard: begun.shard }),
      ...(stated === undefined ? {} : { inspections: stated.inspections }),
      ...(known === undefined ? {} : { expectations: known.expectations }),
    },
  );
  call.terminal.err(`${says('seed', '种子')[call.language]} ${plan.seed}\n`);

  const progress =
    valueOf(call, 'progress') === 'json' ? progressJson(call.terminal) : progressLine(call.terminal, call.language);
  const transcript = openSync(folder.path('transcript.jsonl'), 'w');
  const startedAt = new Date();
  const unwritable = new AbortController();
  try {
    const result = await runSuite(plan, begun.adapter, {
      transcript: (lines) => {
        if (unwritable.signal.aborted) return;
        try {
          writeFileSync(transcript, lines);
        } catch (error) {
          // What is not recorded is not judged either: nobody could look at it again.
          unwritable.abort(error);
        }
      },
      progress: progress.take,
      signal: AbortSignal.any([stop.signal, unwritable.signal]),
      ...(resumed === undefined ? {} : { earlier: resumed.earlier }),
    });
    progress.end();
    if (unwritable.signal.aborted) {
      await folder.discard();
      return complain(call, unwritten(place, unwritable.signal.reason as NodeJS.ErrnoException));
    }
    if (result.exitCode === 2) {
      await folder.discard();
      return stated?.refusal() ?? complain(call, result.fault?.because ?? result.headline);
    }
    const left = await judgeByRelease(otherVersions(plan, result.implementation));
    if (left !== undefined) call.terminal.err(`${left[call.language]}\n`);
    const way = { startedAt, command: under.words };
    const exit = await writeReport(call, catalogue, result, { folder, place }, way, stated?.beside);
    await known?.accept(result);
    await resumed?.dispose();
    return exit;
  } catch (error) {
    // Nothing that an implementation does leads here: this is a fault of ours, and it says so.
    progress.end();
    await folder.discard();
    throw error;
  } finally {
    closeSync(transcript);
  }
}

const unwritten = (place: string, { code = 'unknown' }: NodeJS.ErrnoException) =>
  says(
    `the transcript for ${place} cannot be written (${code}), and the run was stopped; make room, or choose another place with --out`,
    `无法写入${place}的记录文件（${code}），运行已停止；请腾出空间，或用--out另选位置`,
  );
