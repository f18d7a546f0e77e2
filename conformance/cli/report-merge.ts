import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import suite from '../../.generated/suite.json' with { type: 'json' };
import { conclude } from '../runner/conclude.ts';
import { Judging } from '../runner/judging.ts';
import { mergedLines, NotWhole, unfit } from '../runner/merge.ts';
import { NotATranscript } from '../runner/not-a-transcript.ts';
import { Once } from '../runner/once.ts';
import { readTranscriptLine } from '../runner/transcript.ts';
import { complain } from './complain.ts';
import { groundOf, RELEASE_UNKNOWN, releasesAsked, withInputs } from './ground.ts';
import { says } from './language.ts';
import { planOf } from './plan-of.ts';
import { readStart } from './read-start.ts';
import { openReportFolder } from './report-folder.ts';
import { statedBy } from './stated.ts';
import { transcriptLines } from './transcript-lines.ts';
import { valueOf, type Call } from './verb.ts';
import { writeReport } from './write-report.ts';

/** `etalon report merge DIR...`: makes the report of one run out of those of its shards, byte for byte. */
export async function run(call: Call): Promise<number> {
  if (call.operands.length === 0) {
    return complain(call, says('report merge takes the folders of the shards', 'report merge需要各分片的文件夹'));
  }
  const shards = [];
  for (const folder of call.operands) {
    const file = join(folder, 'transcript.jsonl');
    const start = readStart(file);
    if ('problem' in start) return complain(call, start.problem);
    shards.push({ name: folder, start, lines: transcriptLines(file) });
  }
  const problem = unfit(shards.map(({ name, start }) => ({ ...start, name })));
  if (problem !== undefined) return complain(call, says(`not merged: ${problem.en}`, `未合并：${problem.zh}`));
  shards.sort((a, b) => (a.start.asked.shard?.number ?? 0) - (b.start.asked.shard?.number ?? 0));
  const [first] = shards;
  if (first === undefined || first.start.asked.suite.digest !== suite.digest) {
    return complain(
      call,
      says(
        'not merged: the shards were asked by another version of the suite; merge them with that one',
        '未合并：各分片由另一版本的测试套件提问；请用该版本合并',
      ),
    );
  }
  const { seed, asked } = first.start;
  const { suite: _, shard: __, ...whole } = asked;
  const releases = await releasesAsked(asked.frozen);
  if (releases === undefined) return complain(call, RELEASE_UNKNOWN);
  const ground = await groundOf(releases);
  const { catalogue } = ground;
  const stated = await statedBy(call, catalogue);
  if (typeof stated === 'number') return stated;
  const refused = stated?.refusalOf(first.start.hello);
  if (refused !== undefined) return refused;
  const inspections = stated?.inspections ?? asked.inspections;
  const plan = planOf(ground.suites, catalogue, suite, ground.validators, {
    ...withInputs(whole, ground),
    ...(inspections === undefined ? {} : { inspections }),
    seed,
  });
  const place = valueOf(call, 'out') ?? 'etalon-report';
  const folder = await openReportFolder(place);
  if ('problem' in folder) return complain(call, folder.problem);
  const startedAt = new Date();
  const transcript = openSync(folder.path('transcript.jsonl'), 'w');
  try {
    const judging = new Judging(plan);
    const once = new Once();
    for (const line of mergedLines(plan, shards)) {
      const event = readTranscriptLine(line);
      once.take(event);
      judging.take(event);
      writeFileSync(transcript, `${line}\n`);
    }
    const result = conclude(judging);
    const begun = { startedAt, command: [] };
    return await writeReport(call, catalogue, result, { folder, place }, begun, stated?.beside);
  } catch (error) {
    await folder.discard();
    if (error instanceof NotWhole)
      return complain(call, says(`not merged: ${error.because.en}`, `未合并：${error.because.zh}`));
    if (error instanceof SyntaxError) {
      const { en, zh } = error instanceof NotATranscript ? error.because : { en: error.message, zh: error.message };
      return complain(
        call,
        says(`not merged: a line is none of a transcript: ${en}`, `未合并：有一行不属于记录文件：${zh}`),
      );
    }
    throw error;
  } finally {
    closeSync(transcript);
  }
}
