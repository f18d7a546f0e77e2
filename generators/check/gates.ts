/** One gate of `npm run check`: a program that prints what is wrong and exits with 0 where nothing is. */
export interface Gate {
  readonly name: string;
  /** A program of Node and its arguments, from the root of the repository. */
  readonly run: readonly string[];
}

const tsx = (file: string, ...rest: readonly string[]): readonly string[] => ['--import', 'tsx', file, ...rest];

/**
 * Every gate, the longest first, because they run two at a time. To add one, add a line: a gate on a higher floor is a
 * program like the others, so that nothing here imports it.
 */
export const gates: readonly Gate[] = [
  { name: 'types and code', run: tsx('generators/check/types-and-lint.ts') },
  {
    name: 'formatting',
    run: [
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      '--cache',
      '--cache-strategy',
      'content',
      '--log-level',
      'warn',
      '.',
    ],
  },
  { name: 'dead code', run: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  { name: 'sources of the standards', run: tsx('generators/lint/cli.ts') },
  { name: 'drift of what is generated', run: tsx('generators/build.ts', '--check') },
  { name: 'examples', run: tsx('conformance/cli/check-examples.ts') },
  { name: 'freshness of the evidence', run: tsx('generators/check/evidence-freshness.ts') },
];
