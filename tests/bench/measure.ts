import { DuckDBInstance } from '@duckdb/node-api';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `etalon measure` on a Parquet file against DuckDB's own scan and sort of it: `node --import tsx tests/bench/measure.ts [ROWS...]`.
 * Both are whole processes of Node and use the same DuckDB. The files have no ids, whose comparison a sort has no part in.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Seconds of whole processes, and the most memory of the command. */
export interface MeasureFigure {
  readonly rows: number;
  readonly here: number;
  readonly peer: number;
  readonly megabytes: number;
}

const SORT = `
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run("CREATE TEMP TABLE sorted AS SELECT label, score FROM read_parquet('" + process.argv[1] + "') ORDER BY score DESC");
`;

/** What a child that runs the command tells of itself when it ends. */
const PEAK = 'process.on("exit", () => process.stderr.write(`\\npeak ${process.resourceUsage().maxRSS}`));';

/** Times the command and the sort on files that are made for it. */
export async function benchMeasure(counts: readonly number[]): Promise<readonly MeasureFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-bench-'));
  try {
    const figures: MeasureFigure[] = [];
    for (const rows of counts) {
      const file = join(folder, `${rows}.parquet`);
      await write(file, rows);
      const words = ['measure', file, '--procedure', 'classification/binary', '--scope', 'item-population'];
      const asked = [...words, '--score', 'score', '--out', join(folder, 'out')];
      const peak = ['--import', `data:text/javascript,${encodeURIComponent(PEAK)}`];
      const here = timed([...peak, 'conformance/cli/etalon.js', ...asked]);
      const peer = timed(['--input-type=module', '-e', SORT, file]);
      const megabytes = Number(/peak (\d+)/.exec(here.said)?.[1]) / 1024;
      figures.push({ rows, here: here.seconds, peer: peer.seconds, megabytes });
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Items that are positive with the probability that their score states, in no order. */
async function write(file: string, rows: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run('SELECT setseed(0.5)');
  await connection.run(
    `COPY (SELECT CAST(random() < score AS INTEGER) AS label, score FROM (SELECT random() AS score FROM range(${rows}))) TO '${file}' (FORMAT parquet)`,
  );
  connection.closeSync();
  instance.closeSync();
}

function timed(words: readonly string[]): { readonly seconds: number; readonly said: string } {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}:\n${stderr.slice(-2000)}`);
  return { seconds: (performance.now() - started) / 1000, said: stderr };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const counts = process.argv.slice(2).map(Number);
  for (const { rows, here, peer, megabytes } of await benchMeasure(counts.length > 0 ? counts : [1e5, 1e6, 1e7])) {
    const ratio = (here / peer).toFixed(2);
    console.log(
      `${rows} rows: ${here.toFixed(2)} s, sort ${peer.toFixed(2)} s, ratio ${ratio}, peak ${Math.round(megabytes)} MB`,
    );
  }
}
