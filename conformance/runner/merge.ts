import { checksOf, deal } from './deal.ts';
import { select } from './select.ts';
import type { RunPlan } from './plan.ts';
import { nameOf } from './earlier.ts';
import type { Shard } from './shard.ts';
import type { Part, RunEvent, Start } from './transcript.ts';

/** The transcript of one shard: what it began with, and its lines, which are read once and never held. */
export interface ShardTranscript {
  /** How messages call it, such as the folder that it is in. */
  readonly name: string;
  readonly start: Start;
  readonly lines: Iterable<string>;
}

/** A transcript that is not what its beginning promises; nothing is merged then. */
export class NotWhole extends Error {}

/**
 * The lines of the transcript of the whole run, of which each shard has a part: the beginning, the probes
 * of the first, the vectors of each, then every check in the order of the plan, and one end. Judged, it gives the report of one run.
 *
 * `shards` are in order and complete. Throws `NotWhole` where a transcript lacks a part that it should have.
 */
export function* mergedLines(plan: RunPlan, shards: readonly ShardTranscript[]): Generator<string, void> {
  const [first] = shards;
  if (first === undefined) throw new NotWhole('there are no shards');
  const readers = shards.map((shard) => new PartReader(shard));
  const { shard: _, ...asked } = first.start.asked;
  yield JSON.stringify({ start: { ...first.start, asked } } satisfies RunEvent);
  const { hello } = first.start;
  const dealt = hello === null ? null : deal(plan, hello, readers.length);
  yield* (readers[0] as PartReader).upTo('probes');
  yield finished('probes');
  for (const reader of readers) yield* reader.upTo('vectors');
  yield finished('vectors');
  for (const { id } of checksOf(plan, select(plan, hello))) {
    const number = dealt?.ofCheck.get(id) ?? 1;
    yield* (readers[number - 1] as PartReader).upTo({ check: id });
    yield finished({ check: id });
  }
  let restarts = 0;
  for (const reader of readers) restarts += reader.restarts();
  yield JSON.stringify({ end: { ended: 'complete', fault: null, restarts } } satisfies RunEvent);
}

const finished = (part: Part): string => JSON.stringify({ finished: part } satisfies RunEvent);

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
    for (let next = this.#lines.next(); next.done !== true; next = this.#lines.next()) {
      if (!next.value.startsWith('{"finished"')) {
        yield next.value;
        continue;
      }
      const found = (JSON.parse(next.value) as Extract<RunEvent, { finished: unknown }>).finished;
      if (nameOf(found) === nameOf(part)) return;
      throw new NotWhole(`${this.#name} has ${nameOf(found)} where ${nameOf(part)} was to be`);
    }
    throw new NotWhole(`${this.#name} ends before ${nameOf(part)}`);
  }

  /** Reads to the end, which has to be that of a complete run, and says how often the implementation was started again. */
  restarts(): number {
    for (let next = this.#lines.next(); next.done !== true; next = this.#lines.next()) {
      if (!next.value.startsWith('{"end"')) continue;
      const { end } = JSON.parse(next.value) as Extract<RunEvent, { end: unknown }>;
      if (end.ended === 'complete') return end.restarts;
      throw new NotWhole(`${this.#name} is of a run that was ${end.ended}`);
    }
    throw new NotWhole(`${this.#name} has no end`);
  }
}

/** What keeps these shards from being one run; undefined where nothing does. */
export function unfit(starts: readonly (Start & { readonly name: string })[]): string | undefined {
  const [first] = starts;
  if (first === undefined) return 'there is no transcript';
  const of = first.asked.shard?.of ?? 1;
  for (const { name, asked, ...start } of starts) {
    if (asked.shard === undefined) return `${name} is a whole run, no shard`;
    if (asked.shard.of !== of) return `${name} is one of ${asked.shard.of} shards, ${first.name} one of ${of}`;
    if (start.hello === null) return `${name} was never answered`;
    const differing = (
      [
        ['seed', start.seed, first.seed],
        ['suite', asked.suite, first.asked.suite],
        ['selection', asked.selection, first.asked.selection],
        ['number of runs', asked.runs, first.asked.runs],
        ['strictness', asked.strict, first.asked.strict],
        ['frozen sets', asked.frozen ?? null, first.asked.frozen ?? null],
        ['audit', asked.audit ?? null, first.asked.audit ?? null],
        ['list of expected failures', asked.expectations ?? null, first.asked.expectations ?? null],
        ['conformance statement', asked.inspections, first.asked.inspections],
        ['implementation', { ...start.hello, id: '' }, { ...first.hello, id: '' }],
      ] as const
    ).find(([, one, other]) => JSON.stringify(one) !== JSON.stringify(other));
    if (differing !== undefined) return `${name} and ${first.name} differ in the ${differing[0]}`;
  }
  const numbers = starts.map(({ asked }) => (asked.shard as Shard).number);
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
  if (twice !== undefined) return `shard ${twice} of ${of} is there twice`;
  const missing = Array.from({ length: of }, (__, index) => index + 1).filter((number) => !numbers.includes(number));
  return missing.length === 0
    ? undefined
    : `shard${missing.length > 1 ? 's' : ''} ${missing.join(', ')} of ${of} ${missing.length > 1 ? 'are' : 'is'} missing`;
}
