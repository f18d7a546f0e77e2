/**
 * The one table of verdicts, for the command, its exit code, the report, the badge and the site
 * (standard `conformance`, "Verdicts"). Nothing else in the suite decides what a situation counts for.
 */

/** From the least to the worst; of several, the worst counts. A `warning` is a `should` that is not met. */
export const VERDICTS = [
  'not-selected',
  'inapplicable',
  'pass',
  'warning',
  'declared',
  'expected-failure',
  'not-inspected',
  'inconclusive',
  'fail',
  'suite-error',
] as const;

export type Verdict = (typeof VERDICTS)[number];

/**
 * 0 conforms for what is claimed · 1 non-conformity · 2 usage or configuration · 3 suite error (never an adapter's
 * doing) · 4 inconclusive or incomplete · 130 interrupted, with a partial report.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130;

const EXIT: Readonly<Record<Verdict, ExitCode>> = {
  'not-selected': 0,
  inapplicable: 0,
  pass: 0,
  warning: 0,
  declared: 0,
  'expected-failure': 0,
  'not-inspected': 4,
  inconclusive: 4,
  fail: 1,
  'suite-error': 3,
};

/** What can be met in a run, and what it counts for. */
export const SITUATIONS = {
  'class-needs-undeclared-operation': 'fail',
  'operation-not-declared': 'inapplicable',
  'left-out': 'inapplicable',
  'declared-yet-unsupported': 'fail',
  'some-cases-unsupported': 'inconclusive',
  'crash-timeout-or-internal': 'fail',
  'protocol-error': 'fail',
  'no-answer-to-hello': 'inconclusive',
  'nothing-known-declared': 'inconclusive',
  'prerequisite-failed': 'fail',
  'should-not-met': 'warning',
  'fails-as-expected': 'expected-failure',
  'listing-is-wrong': 'fail',
  'inspection-with-statement': 'declared',
  'inspection-without-statement': 'not-inspected',
  'inside-the-guard-band': 'inconclusive',
  'label-not-reached': 'inconclusive',
  'cut-short': 'inconclusive',
  'suite-broke': 'suite-error',
  'declared-yet-nothing-ran': 'suite-error',
} as const satisfies Readonly<Record<string, Verdict>>;

const RANK = new Map<Verdict, number>(VERDICTS.map((verdict, rank) => [verdict, rank]));

/** Negative where `a` is the better verdict, as an order for sorting from the least to the worst. */
export const compareVerdicts = (a: Verdict, b: Verdict): number => (RANK.get(a) ?? 0) - (RANK.get(b) ?? 0);

/** The worst of the verdicts, and `inapplicable` where there is none. */
export function worstVerdict(verdicts: Iterable<Verdict>): Verdict {
  let found: Verdict | undefined;
  for (const verdict of verdicts) if (found === undefined || compareVerdicts(found, verdict) < 0) found = verdict;
  return found ?? 'inapplicable';
}

/**
 * The exit code of a run: that of its worst clause. With `strict` a `should` that is not met counts as a
 * non-conformity, also where a worse-ranked verdict that exits 0 hides it.
 */
export function exitCode(verdicts: Iterable<Verdict>, strict = false): ExitCode {
  const all = [...verdicts];
  const code = EXIT[worstVerdict(all)];
  return strict && code === 0 && all.includes('warning') ? 1 : code;
}
