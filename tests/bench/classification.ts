import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { delongVariance, exactArea } from '../../conformance/standards/classification/draft/delong.ts';
import { BrierAccumulator } from '../../conformance/standards/classification/draft/ranking/brier-accumulator.ts';
import { CalibrationAccumulator } from '../../conformance/standards/classification/draft/ranking/calibration-accumulator.ts';
import { eachTie } from '../../conformance/standards/classification/draft/ranking/each-tie.ts';
import { LogLossAccumulator } from '../../conformance/standards/classification/draft/ranking/log-loss-accumulator.ts';
import { PrecisionRecallAccumulator } from '../../conformance/standards/classification/draft/ranking/precision-recall-accumulator.ts';
import { RankAccumulator } from '../../conformance/standards/classification/draft/ranking/rank-accumulator.ts';

/**
 * Measures of scored items against scikit-learn's, in seconds of the calculation itself, the least of three rounds:
 * `node --import tsx tests/bench/classification.ts [ITEMS...]`. Both have the items in memory, as 64-bit numbers and bytes.
 *
 * The area comes here with its variance by DeLong, the losses with their standard uncertainty; the peer has neither.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const PYTHON = join(root, '.venv', 'sklearn', 'bin', 'python');
const ROUNDS = 3;

/** What a measure takes here and there, in seconds. */
export interface ClassificationFigure {
  readonly measure: string;
  readonly items: number;
  readonly here: number;
  readonly peer: number;
}

/** Scores in no order, with ties as a model of 16 decimals has them; positive with the probability that the score states. */
function itemsOf(count: number): { scores: Float64Array; labels: Uint8Array } {
  const scores = new Float64Array(count);
  const labels = new Uint8Array(count);
  let state = 0x9e3779b9;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < count; i += 1) {
    const score = next();
    scores[i] = score;
    labels[i] = next() < score ? 1 : 0;
  }
  return { scores, labels };
}

type Items = ReturnType<typeof itemsOf>;

/** Each measure with what a user gets of it. */
const MEASURES: Readonly<Record<string, (items: Items) => unknown>> = {
  auc: ({ scores, labels }) => {
    const accumulator = new RankAccumulator();
    eachTie(scores, labels, (score, positives, negatives) => accumulator.add(score, positives, negatives));
    const sums = accumulator.finish();
    return [exactArea(sums), delongVariance(sums)];
  },
  'average-precision': ({ scores, labels }) => {
    const accumulator = new PrecisionRecallAccumulator();
    eachTie(scores, labels, (score, positives, negatives) => accumulator.add(score, positives, negatives));
    return accumulator.finish();
  },
  'log-loss': (items) => itemByItem(items, new LogLossAccumulator(2 ** -52)),
  brier: (items) => itemByItem(items, new BrierAccumulator()),
  calibration: (items) => itemByItem(items, new CalibrationAccumulator(15)),
};

interface Accumulator {
  add(probability: number, positives: number, negatives: number): void;
  finish(): unknown;
}

function itemByItem({ scores, labels }: Items, accumulator: Accumulator): unknown {
  for (let i = 0; i < scores.length; i += 1) {
    const label = labels[i] as number;
    accumulator.add(scores[i] as number, label, 1 - label);
  }
  return accumulator.finish();
}

function leastSeconds(work: () => unknown): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    work();
    least = Math.min(least, (performance.now() - started) / 1000);
  }
  return least;
}

/** Times every measure here and in scikit-learn; throws where its environment has not been made. */
export function benchClassification(counts: readonly number[]): readonly ClassificationFigure[] {
  if (!existsSync(PYTHON))
    throw new Error('classification: NOT RUN, npm run adapters makes the environment of scikit-learn');
  return counts.flatMap((count) => {
    const items = itemsOf(count);
    const peers = inPeer(items);
    return Object.entries(MEASURES).map(([measure, work]) => ({
      measure,
      items: count,
      here: leastSeconds(() => work(items)),
      peer: peers[measure] as number,
    }));
  });
}

function inPeer({ scores, labels }: Items): Readonly<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-bench-'));
  try {
    const files = [join(folder, 'scores'), join(folder, 'labels')] as const;
    writeFileSync(files[0], scores);
    writeFileSync(files[1], labels);
    const words = [join(root, 'tests', 'bench', 'classification.py'), ...files, String(ROUNDS)];
    const { status, stdout, stderr } = spawnSync(PYTHON, words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`scikit-learn: ${stderr.slice(-2000)}`);
    return JSON.parse(stdout) as Record<string, number>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const counts = process.argv.slice(2).map(Number);
  for (const { measure, items, here, peer } of benchClassification(counts.length > 0 ? counts : [1e6, 1e7])) {
    const columns = [
      measure.padEnd(18),
      `${items}`.padStart(9),
      here.toFixed(3).padStart(9),
      peer.toFixed(3).padStart(9),
    ];
    console.log(`${columns.join('')}${(here / peer).toFixed(2).padStart(7)}`);
  }
}
