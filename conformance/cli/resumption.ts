import { existsSync, readdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Bilingual } from '../../schemas/document/finding.ts';
import type { SuiteIdentity } from '../protocol/messages.ts';
import { type Earlier, earlierOf } from '../runner/earlier.ts';
import type { Inspection } from '../runner/inspection.ts';
import { says } from './language.ts';
import type { Asked } from './plan-of.ts';
import { transcriptLines } from './transcript-lines.ts';
import { valueOf, type Call } from './verb.ts';

/** A run that is continued: what it finished, what it was told to ask, and where its report goes. */
export interface Resumption {
  readonly earlier: Earlier;
  readonly asked: Asked;
  readonly place: string;
  /** Removes what a killed run left behind, once the run is whole. */
  readonly dispose: () => Promise<void>;
}

/** What the flags of a run say stands in its transcript already. */
const SETTLED = ['standard', 'class', 'clause', 'operation', 'runs', 'seed', 'shard', 'expectations', 'mode'] as const;

/** The run that `--resume DIR` continues, or why it cannot; undefined where none is asked for. */
export function resumption(call: Call, suite: SuiteIdentity): Resumption | { readonly problem: Bilingual } | undefined {
  const place = valueOf(call, 'resume');
  if (place === undefined) return undefined;
  const settled = SETTLED.find((flag) => call.values.has(flag)) ?? (call.switches.has('strict') ? 'strict' : undefined);
  if (settled !== undefined) {
    return problem(
      `--${settled} is settled by the run that --resume continues; leave it out`,
      `--${settled}已由--resume所继续的运行确定；请去掉`,
    );
  }
  const transcripts = transcriptsOf(place);
  if (transcripts.length === 0) {
    return problem(
      `there is no run to continue at ${place}: neither a transcript in it nor one that a killed run left beside it`,
      `${place}处没有可继续的运行：其中没有记录，其旁也没有被终止的运行留下的记录`,
    );
  }
  const earlier = furthest(transcripts);
  if (earlier === undefined) {
    return problem(
      `the transcript of ${place} has no beginning; start a new run`,
      `${place}的记录没有开头；请重新运行`,
    );
  }
  const { asked, seed } = earlier.start;
  if (asked.suite.digest !== suite.digest) {
    return problem(
      `the run at ${place} was begun by another version of the suite (${asked.suite.version}); start a new run`,
      `${place}处的运行由另一版本的测试套件（${asked.suite.version}）开始；请重新运行`,
    );
  }
  const { suite: _, ...rest } = asked;
  const left = transcripts.map((file) => dirname(file)).filter((folder) => folder !== resolve(place));
  return {
    earlier,
    asked: { ...rest, seed },
    place,
    dispose: async () => {
      for (const folder of left) await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Why a run cannot be continued with these inspections, those of `--statement`, which is given again: the statement itself
 * stands in no transcript, and is written filled in at the end. What a run is continued with decides its verdicts, so that
 * inspections cannot change on the way.
 */
export function otherInspections(
  { place, asked: { inspections: before } }: Resumption,
  now: readonly Inspection[] | undefined,
): Bilingual | undefined {
  if (JSON.stringify(before) === JSON.stringify(now)) return undefined;
  if (before === undefined)
    return says(
      `the run at ${place} was begun without a statement; leave out --statement, and give it afterwards: etalon report judge ${place}/transcript.jsonl --statement FILE`,
      `${place}处的运行开始时没有给出符合性说明；请去掉--statement，待其完成后再给出：etalon report judge ${place}/transcript.jsonl --statement FILE`,
    );
  if (now === undefined)
    return says(
      `the run at ${place} was begun with a statement; give it again with --statement, so that it is written filled in`,
      `${place}处的运行开始时给出了符合性说明；请再次以--statement给出，以便写出填好的符合性说明`,
    );
  return says(
    `the statement says something else of the inspections than when the run at ${place} was begun; give that one, or start a new run`,
    `该符合性说明关于检查的内容与${place}处的运行开始时不同；请给出当时的符合性说明，或重新运行`,
  );
}

const problem = (en: string, zh: string): { readonly problem: Bilingual } => ({ problem: says(en, zh) });

/** The transcript of a report, and those that killed runs left in their drafts beside its place; the newest first. */
function transcriptsOf(place: string): readonly string[] {
  const target = resolve(place);
  const drafts = existsSync(dirname(target)) ? readdirSync(dirname(target)) : [];
  return [
    target,
    ...drafts
      .filter(
        (name) =>
          name.startsWith(`.${basename(target)}.`) && /^[0-9]+\.tmp$/.test(name.slice(basename(target).length + 2)),
      )
      .map((name) => join(dirname(target), name)),
  ]
    .map((folder) => join(folder, 'transcript.jsonl'))
    .filter((file) => existsSync(file))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
}

/**
 * What the run that finished most has left, and of equal ones the newest: a run that is killed while it still copies what
 * the one before it had finished has less than that one.
 */
function furthest(transcripts: readonly string[]): Earlier | undefined {
  const left = transcripts.flatMap((file) => earlierOf(() => transcriptLines(file)) ?? []);
  const most = Math.max(...left.map(({ finished }) => finished.size));
  return left.find(({ finished }) => finished.size === most);
}
