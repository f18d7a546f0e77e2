import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timeEtalon, type Took } from './etalon-process.ts';

/**
 * What shards cost and what they bring: `node --import tsx tests/bench/shards.ts [RUNS [RUNS-OF-THE-WAITING]]`.
 *
 * The processor time of a whole run against the sum of its shards, one after the other; and the time by the clock of a
 * whole run against two shards at once, where the implementation waits a millisecond a case and does little else.
 */
const WAITS = fileURLToPath(new URL('waits.mjs', import.meta.url));

export interface ShardFigures {
  /** Seconds of processor time, of the run and of the implementation. */
  readonly whole: number;
  /** The same, of all shards, and of the merge that judges their answers once more, by the number of shards. */
  readonly inShards: ReadonlyMap<number, { readonly cpu: number; readonly merge: number }>;
  /** Seconds by the clock with an implementation that waits: in one, and in two at once. */
  readonly waiting: { readonly one: number; readonly two: number };
}

export async function benchShards(runs = 1382, waitingRuns = 100, numbers = [2, 4]): Promise<ShardFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-bench-'));
  try {
    const conform = (
      place: string,
      some: number,
      shard: string | undefined,
      command: readonly string[],
    ): Promise<Took> => {
      const part = shard === undefined ? [] : ['--shard', shard];
      const asked = ['--seed', '1', '--runs', String(some), ...part, '--out', join(folder, place)];
      return timeEtalon(['conform', ...asked, '--', ...command]);
    };
    const reference = ['etalon', 'reference'];
    const waits = [process.execPath, WAITS];
    await conform('warm', 1, undefined, reference); // Builds the command where its sources have changed.
    const whole = await conform('whole', runs, undefined, reference);
    const inShards = new Map<number, { cpu: number; merge: number }>();
    for (const of of numbers) {
      let cpu = 0;
      for (let shard = 1; shard <= of; shard += 1)
        cpu += (await conform(`of-${of}-${shard}`, runs, `${shard}/${of}`, reference)).cpu;
      const parts = readdirSync(folder).filter((name) => name.startsWith(`of-${of}-`));
      const merge = [
        'report',
        'merge',
        ...parts.map((part) => join(folder, part)),
        '--out',
        join(folder, `merged-${of}`),
      ];
      inShards.set(of, { cpu, merge: (await timeEtalon(merge)).cpu });
    }
    const one = await conform('waits', waitingRuns, undefined, waits);
    const started = performance.now();
    await Promise.all([1, 2].map((shard) => conform(`waits-${shard}`, waitingRuns, `${shard}/2`, waits)));
    const two = (performance.now() - started) / 1000;
    return { whole: whole.cpu, inShards, waiting: { one: one.seconds, two } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [runs, waitingRuns] = process.argv.slice(2).map(Number);
  const { whole, inShards, waiting } = await benchShards(runs, waitingRuns);
  for (const [of, { cpu, merge }] of inShards) {
    const ratio = (cpu / whole).toFixed(3);
    console.log(
      `${of} shards: ${cpu.toFixed(1)} s of processor time, ${ratio} of the ${whole.toFixed(1)} s in one (at most 1.1)`,
    );
    console.log(`  and to merge them: ${merge.toFixed(1)} s`);
  }
  const { one, two } = waiting;
  console.log(
    `waiting 1 ms a case: ${one.toFixed(1)} s in one, ${two.toFixed(1)} s in two, ${(one / two).toFixed(2)} times as fast (at least 1.8)`,
  );
  console.log(`  load ${loadavg()[0]?.toFixed(2) ?? '?'}`);
}
