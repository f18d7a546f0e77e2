/** A mutant that behaves as the code does, so that no test can notice it, and why. */
export interface Equivalent {
  readonly file: string;
  /** The line that is mutated, without its indentation. */
  readonly code: string;
  /** Where in the line the mutated expression begins, as the record of a run counts: from 1, indentation included. */
  readonly column: number;
  readonly replacement: string;
  readonly because: string;
}

export const EQUIVALENTS: readonly Equivalent[] = [
  {
    file: 'conformance/judge/lre.ts',
    code: "if (typeof x !== 'number' || !Number.isFinite(x)) return 0;",
    column: 7,
    replacement: 'false',
    because: '`Number.isFinite` is false of whatever is no number.',
  },
  {
    file: 'conformance/judge/lre.ts',
    code: 'if (a.numerator === 0n) return -Infinity;',
    column: 7,
    replacement: 'false',
    because: 'The logarithm of zero is -Infinity without it, too.',
  },
  {
    file: 'conformance/judge/lre.ts',
    code: 'shift >= 0',
    column: 5,
    replacement: 'shift > 0',
    because: 'Where the shift is 0, both ways multiply by one.',
  },
  {
    file: 'conformance/judge/verdict.ts',
    code: 'for (const verdict of verdicts) if (found === undefined || compareVerdicts(found, verdict) < 0) found = verdict;',
    column: 62,
    replacement: 'compareVerdicts(found, verdict) <= 0',
    because: 'Of two verdicts of one rank, which are equal, either is the worst.',
  },
];
