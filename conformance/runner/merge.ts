import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Check } from '../contract/check.ts';
import { checksOf, deal, vectorsOf } from './deal.ts';
import { nameOf } from './earlier.ts';
import type { End } from './judging.ts';
import type { RunPlan } from './plan.ts';
import { cutOf, type Killer, killerIn, Quarantine } from './quarantine.ts';
import { saysTheSame } from './says-the-same.ts';
import { select, type Selected } from './select.ts';
import type { Shard } from './shard.ts';
import { type Part, readTranscriptLine, type RunEvent, type Start } from './transcript.ts';

/** The transcript of one shard: what it began with, and its lines, which are read once and never held. */
export interface ShardTranscript {
  /** How messages call it, such as the folder that it is in. */
  readonly name: string;
  readonly start: Start;
  readonly lines: Iterable<string>;
}

/** A transcript that is not what its beginning promises; nothing is merged then. */
export class NotWhole extends Error {
  readonly because: Bilingual;

  constructor(en: string, zh: string) {
    super(en);
    this.because = { en, zh };
  }
}

/**
 * The lines of the transcript of the whole run, of which each shard has a part: the beginning, the probes
 * of the first, the vectors of each, then every check in the order of the plan, and one end. Judged, it gives the report of one run.
 * What a shard asked although cases that another asked had ended the process too often is left out, as one run leaves it out.
 *
 * `shards` are in order and complete. Throws `NotWhole` where a transcript lacks a part that it should have.
 */
export function* mergedLines(plan: RunPlan, shards: readonly ShardTranscript[]): Generator<string, void> {
  const [first] = shards;
  if (first === undefined) throw new NotWhole('there are no shards', '没有分片');
  const readers = shards.map((shard) => new PartReader(shard));
  const { shard: _, ...asked } = first.start.asked;
  yield JSON.stringify({ start: { ...first.start, asked } } satisfies RunEvent);
  const { hello } = first.start;
  const dealt = hello === null ? null : deal(plan, hello, readers.length);
  const readerOf = (number: number | undefined): PartReader => readers[(number ?? 1) - 1] as PartReader;
  const selected = select(plan, hello);
  const quarantine = new Quarantine();
  for (const line of readerOf(1).upTo('probes')) {
    watch(quarantine, line);
    yield line;
  }
  yield finished('probes');
  yield* vectorLines(plan, selected, readers, quarantine);
  yield finished('vectors');
  for (const check of checksOf(plan, selected)) {
    const part = { check: check.id };
    yield* checkLines(check, readerOf(dealt?.ofCheck.get(check.id)).upTo(part), quarantine);
    yield finished(part);
  }
  let restarts = 0;
  for (const reader of readers) restarts += reader.restarts();
  yield JSON.stringify({ end: { ended: 'complete', fault: null, restarts } } satisfies RunEvent);
}

const finished = (part: Part): string => JSON.stringify({ finished: part } satisfies RunEvent);

/** Takes note of the case that ended the process, if this line is of one; most lines need not be read to see that not. */
function watch(quarantine: Quarantine, line: string): Killer | undefined {
  const killer = line.includes('"id":""') ? killerIn(readTranscriptLine(line)) : undefined;
  if (killer !== undefined) quarantine.take(killer.operation, killer.input.text, killer.reply);
  return killer;
}

/** In the order of the plan, which may have dealt the vectors of one operation to several. They are few enough to be held. */
function* vectorLines(
  plan: RunPlan,
  selected: Selected,
  readers: readonly PartReader[],
  quarantine: Quarantine,
): Generator<string, void> {
  const lines = new Map<string, string>();
  for (const reader of readers) {
    for (const line of reader.upTo('vectors')) {
      const { vector } = JSON.parse(line) as { readonly vector?: string };
      if (vector === undefined) yield line;
      else lines.set(vector, line);
    }
  }
  for (const { id, operation } of vectorsOf(plan, selected)) {
    const line = lines.get(id);
    if (line === undefined || quarantine.isCut(operation)) continue;
    watch(quarantine, line);
    yield line;
  }
}

function* checkLines(check: Check, lines: Iterable<string>, quarantine: Quarantine): Generator<string, void> {
  quarantine.beginCheck();
  let isCut = quarantine.isCut(check.operation);
  if (isCut) yield JSON.stringify(cutOf(check));
  for (const line of lines) {
    if (isCut) {
      // It happened, whatever becomes of the case.
      if (line.startsWith('{"restarted"')) yield line;
      continue;
    }
    yield line;
    const killer = watch(quarantine, line);
    if (killer === undefined || !quarantine.isCut(check.operation)) continue;
    isCut = true;
    // A check of which all cases were asked is not cut; what failed is only not made smaller any more.
    if (!('shrink' in killer.asked)) yield JSON.stringify(cutOf(check));
  }
}

/** Reads a transcript part by part. */
class PartReader {
  readonly #name: string;
  readonly #lines: Iterator<string>;

  constructor({ name, lines }: ShardTranscript) {
    this.#name = name;
    this.#lines = lines[Symbol.iterator]();
    this.#lines.next();
  }

  /** The lines of the next part, which has to be of this name, without its end. */
  *upTo(part: Part): Generator<string, void> {
    for (const line of this.#rest()) {
      if (line.startsWith('{"end"')) this.#endOf(line);
      if (!line.startsWith('{"finished"')) {
        yield line;
        continue;
      }
      const found = (JSON.parse(line) as Extract<RunEvent, { finished: unknown }>).finished;
      if (nameOf(found) === nameOf(part)) return;
      const [is, was] = [nameOf(found), nameOf(part)];
      throw new NotWhole(`${this.#name} has ${is} where ${was} was to be`, `${this.#name}中应为${was}之处是${is}`);
    }
    throw new NotWhole(`${this.#name} ends before ${nameOf(part)}`, `${this.#name}在${nameOf(part)}之前中止`);
  }

  /** Reads to the end, which has to be that of a complete run, and says how often the implementation was started again. */
  restarts(): number {
    for (const line of this.#rest()) if (line.startsWith('{"end"')) return this.#endOf(line).restarts;
    throw new NotWhole(`${this.#name} has no end`, `${this.#name}没有结尾`);
  }

  /** What is not read yet. It is not closed by whoever reads only some of it. */
  *#rest(): Generator<string, void> {
    for (let next = this.#lines.next(); next.done !== true; next = this.#lines.next()) yield next.value;
  }

  #endOf(line: string): End {
    const { end } = JSON.parse(line) as Extract<RunEvent, { end: unknown }>;
    if (end.ended !== 'complete') throw brokenOff(this.#name, end);
    return end;
  }
}

/** Of a run that came to no end of its own, why, and what to do. */
function brokenOff(name: string, { ended, fault }: End): NotWhole {
  const [en, zh] = ENDED[ended];
  const why = {
    en: fault === null ? '.' : `: ${fault.because.en}`,
    zh: fault === null ? '。' : `：${fault.because.zh}`,
  };
  const todo =
    fault?.kind === 'changed'
      ? { en: 'Run this shard again, then merge.', zh: '请重新运行该分片，然后再合并。' }
      : {
          en: `Go on with it: etalon conform --resume ${name} -- COMMAND, then merge again.`,
          zh: `请继续该运行：etalon conform --resume ${name} -- COMMAND，然后重新合并。`,
        };
  return new NotWhole(`${name} was ${en}${why.en} ${todo.en}`, `${name}${zh}${why.zh}${todo.zh}`);
}

const ENDED: Readonly<Record<End['ended'], readonly [en: string, zh: string]>> = {
  complete: ['completed', '已完成'],
  interrupted: ['interrupted', '被中断'],
  stopped: ['stopped', '被停止'],
  'not-started': ['not started', '未能启动'],
};

/** What keeps these shards from being one run; undefined where nothing does. */
export function unfit(starts: readonly (Start & { readonly name: string })[]): Bilingual | undefined {
  const [first] = starts;
  if (first === undefined) return { en: 'there is no transcript', zh: '没有记录文件' };
  const of = first.asked.shard?.of ?? 1;
  for (const { name, asked, ...start } of starts) {
    if (asked.shard === undefined) return { en: `${name} is a whole run, no shard`, zh: `${name}是完整运行，不是分片` };
    if (asked.shard.of !== of)
      return {
        en: `${name} is one of ${asked.shard.of} shards, ${first.name} one of ${of}`,
        zh: `${name}为${asked.shard.of}个分片之一，${first.name}为${of}个分片之一`,
      };
    if (start.hello === null) return { en: `${name} was never answered`, zh: `${name}从未得到答复` };
    const differing = (
      [
        ['seed', '种子', start.seed, first.seed],
        ['suite', '测试套件', asked.suite, first.asked.suite],
        ['selection', '选择范围', asked.selection, first.asked.selection],
        ['number of runs', '运行次数', asked.runs, first.asked.runs],
        ['strictness', '严格程度', asked.strict, first.asked.strict],
        ['frozen sets', '固定用例集', asked.frozen ?? null, first.asked.frozen ?? null],
        ['audit', '审核', asked.audit ?? null, first.asked.audit ?? null],
        ['list of expected failures', '预期失败清单', asked.expectations ?? null, first.asked.expectations ?? null],
        ['conformance statement', '符合性说明', asked.inspections, first.asked.inspections],
        ['implementation', '实现', true, saysTheSame(start.hello, first.hello)],
      ] as const
    ).find(([, , one, other]) => JSON.stringify(one) !== JSON.stringify(other));
    if (differing !== undefined) {
      const [en, zh] = differing;
      return { en: `${name} and ${first.name} differ in the ${en}`, zh: `${name}与${first.name}的${zh}不同` };
    }
  }
  const numbers = starts.map(({ asked }) => (asked.shard as Shard).number);
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
  if (twice !== undefined)
    return { en: `shard ${twice} of ${of} is there twice`, zh: `共${of}片中的第${twice}分片出现两次` };
  const missing = Array.from({ length: of }, (__, index) => index + 1).filter((number) => !numbers.includes(number));
  return missing.length === 0
    ? undefined
    : {
        en: `shard${missing.length > 1 ? 's' : ''} ${missing.join(', ')} of ${of} ${missing.length > 1 ? 'are' : 'is'} missing`,
        zh: `缺少共${of}片中的第${missing.join('、')}分片`,
      };
}
