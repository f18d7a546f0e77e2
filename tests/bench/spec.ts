import { performance } from 'node:perf_hooks';
import { createLinter, lint } from '../../generators/lint/lint.ts';
import { readTree } from '../../generators/model/tree.ts';
import { syntheticSeries } from './synthetic-series.ts';

/** Seconds that the gates over the sources take. */
export interface SpecFigures {
  /** Every rule over a series of eighteen standards, read and judged once. */
  readonly eighteen: number;
  /** A fresh verdict after one changed clause, in a linter that has judged before. */
  readonly oneClause: number;
}

/** Judges a synthetic series, then the real one again after each of three changes of a clause; the median counts. */
export async function benchSpec(): Promise<SpecFigures> {
  const tree = readTree(process.cwd());
  const large = syntheticSeries(tree, 18);
  const eighteen = await timed(() => lint(large));
  const again = createLinter();
  await again(tree);
  const file = 'spec/uncertainty/draft/sections/10-coverage.yaml';
  const times: number[] = [];
  for (const word of ['first', 'second', 'third']) {
    const changed = new Map(tree).set(
      file,
      (tree.get(file) ?? '').replace('    text:\n', `    # ${word}\n    text:\n`),
    );
    times.push(await timed(() => again(changed)));
  }
  return { eighteen, oneClause: times.toSorted((a, b) => a - b)[1] ?? NaN };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
