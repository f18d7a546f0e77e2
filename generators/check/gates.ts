/** One gate of `npm run check`: a program that prints what is wrong and exits with 0 where nothing is. */
export interface Gate {
  readonly name: string;
  /** A program of Node and its arguments, from the root of the repository. */
  readonly run: readonly string[];
  /** A gate that has to have ended before, because it makes what this one reads. */
  readonly after?: string;
  /** Whether it judges the standards themselves, and so belongs to `npm run check:spec`. */
  readonly isOfSpec?: true;
}

/**
 * With room for young objects: trees are read once and die young, and a small room makes them look old. Their garbage is
 * collected by one thread: the other core has a gate of its own.
 */
const tsx = (file: string): readonly string[] => [
  '--max-semi-space-size=64',
  '--single-threaded-gc',
  '--import',
  'tsx',
  file,
];

const DRIFT = 'drift of what is generated';

/**
 * Every gate, in the order in which they start, two at a time. To add one, add a line: a gate on a higher floor is a
 * program like the others, so that nothing here imports it.
 */
export const gates: readonly Gate[] = [
  { name: DRIFT, run: tsx('generators/check/drift.ts'), isOfSpec: true },
  { name: 'formatting', run: ['node_modules/oxfmt/bin/oxfmt', '--check'] },
  // One configuration, that of the root: packages bring theirs along.
  { name: 'code', run: ['node_modules/oxlint/bin/oxlint', '--disable-nested-config'], after: DRIFT },
  { name: 'types', run: ['node_modules/typescript-native/bin/tsc', '--noEmit'], after: DRIFT },
  { name: 'sources of the standards', run: tsx('generators/lint/cli.ts'), isOfSpec: true },
  { name: 'dead code', run: ['node_modules/knip/bin/knip.js', '--no-progress'], after: DRIFT },
  { name: 'next versions', run: tsx('generators/check/next-versions.ts'), isOfSpec: true },
  { name: 'examples', run: tsx('conformance/cli/check-examples.ts'), after: DRIFT, isOfSpec: true },
  { name: 'freshness of the evidence', run: tsx('generators/check/evidence-freshness.ts') },
  { name: 'released folders', run: tsx('generators/check/released-folders.ts') },
  { name: 'mutation of our own code', run: tsx('generators/check/mutation-freshness.ts') },
];
