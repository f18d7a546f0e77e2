import suite from '../../.generated/suite.json' with { type: 'json' };
import { copyFileSync } from 'node:fs';
import { judgeTranscript } from '../runner/judge-transcript.ts';
import { NotATranscript } from '../runner/not-a-transcript.ts';
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

/**
 * `etalon report judge TRANSCRIPT`: judges what was answered then by what the suite says now, without the implementation,
 * and writes the report.
 */
export async function run(call: Call): Promise<number> {
  const [file = '', extra] = call.operands;
  if (file === '' || extra !== undefined) {
    return complain(call, says('report judge takes one transcript', 'report judge需要一个记录文件'));
  }
  const start = readStart(file);
  if ('problem' in start) return complain(call, start.problem);
  const { asked, seed } = start;
  if (asked.suite.digest !== suite.digest) {
    call.terminal.err(
      says(
        `asked by the suite ${asked.suite.version} ${asked.suite.digest}, judged by ${suite.version} ${suite.digest}\n`,
        `由测试套件${asked.suite.version} ${asked.suite.digest}提问，由${suite.version} ${suite.digest}判定\n`,
      )[call.language],
    );
  }
  const releases = await releasesAsked(asked.frozen);
  if (releases === undefined) return complain(call, RELEASE_UNKNOWN);
  const ground = await groundOf(releases);
  const { catalogue } = ground;
  const stated = await statedBy(call, catalogue);
  if (typeof stated === 'number') return stated;
  const place = valueOf(call, 'out') ?? 'etalon-report-judged';
  const folder = await openReportFolder(place);
  if ('problem' in folder) return complain(call, folder.problem);
  const startedAt = new Date();
  const { suite: _, ...rest } = asked;
  const plan = planOf(ground.suites, catalogue, suite, ground.validators, {
    ...withInputs(rest, ground),
    seed,
    ...(stated === undefined ? {} : { inspections: stated.inspections }),
  });
  try {
    const result = judgeTranscript(transcriptLines(file), plan);
    const refused = stated?.refusalOf(result.implementation);
    if (refused !== undefined) {
      await folder.discard();
      return refused;
    }
    copyFileSync(file, folder.path('transcript.jsonl'));
    const begun = { startedAt, command: [] };
    return await writeReport(call, catalogue, result, { folder, place }, begun, stated?.beside);
  } catch (error) {
    await folder.discard();
    if (error instanceof NotATranscript)
      return complain(
        call,
        says(`${file} is no transcript: ${error.because.en}`, `${file}不是记录文件：${error.because.zh}`),
      );
    throw error;
  }
}
