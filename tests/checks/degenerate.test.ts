import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operationValidators } from '../../.generated/operation-validators.js';
import { planOf } from '../../conformance/cli/plan-of.ts';
import { descriptionOf } from '../../conformance/cli/reference.ts';
import { loadCatalogue } from '../../conformance/cli/series.ts';
import { operationsIn } from '../../conformance/cli/suites.ts';
import type { JsonObject } from '../../conformance/contract/json.ts';
import { implementationOf } from '../../conformance/protocol/implementation.ts';
import { inProcess, linesOf, type Lines } from '../../conformance/protocol/in-process.ts';
import type { RunPlan } from '../../conformance/runner/plan.ts';
import type { RunResult } from '../../conformance/runner/result.ts';
import { run } from '../../conformance/runner/run.ts';
import { suites } from '../../conformance/standards/generated/registry.ts';

/** Few: whoever does not look at the question fails at once, and each stub meets every check of every class. */
const RUNS = 2;

const catalogue = await loadCatalogue();
const operations = operationsIn(suites);
/** The same checks, whose failing cases are not made smaller: here they are the rule, and nobody reads them. */
const unshrunk = suites.map((suite) => ({
  ...suite,
  checks: suite.checks.map((check) => ({ ...check, given: fc.noShrink(check.given) })),
}));
const plan: RunPlan = planOf(unshrunk, catalogue, { name: 'etalon', version: '0', digest: '' }, operationValidators, {
  selection: {},
  seed: 'degenerate',
  runs: RUNS,
});

type Answering = (asked: JsonObject, answered: JsonObject) => JsonObject;

/** How each stub answers; `answered` is what the reference answers to the same case. One start is one session. */
const stubs: Readonly<Record<string, { readonly start: () => Answering; readonly says: RegExp | null }>> = {
  null: { start: () => () => ({ outcome: 'result', output: null }), says: /every answer is null/ },
  echo: {
    start:
      () =>
      ({ input }) => ({ outcome: 'result', output: input ?? null }),
    says: /every answer repeats the input/,
  },
  constant: { start: () => () => ({ outcome: 'result', output: { value: 1 } }), says: /every answer is the same/ },
  'the same undefined': {
    start: () => () => ({ outcome: 'result', output: { undefined: 'not-available' } }),
    says: /every answer is the same/,
  },
  NaN: { start: () => () => ({ outcome: 'result', output: { $f64: 'NaN' } }), says: /every answer is NaN/ },
  'always-reject': { start: () => () => ({ outcome: 'rejected', code: 'invalid' }), says: /every input was rejected/ },
  'always-unsupported': { start: () => () => ({ outcome: 'unsupported' }), says: /refused as unsupported/ },
  // Its headline needs more than two cases of a check in a row; tests/runner/hostile.test.ts has it.
  'copy-last-answer': {
    start: () => {
      let last: JsonObject = { outcome: 'rejected', code: 'none' };
      return (_asked, answered) => {
        const before = last;
        last = answered;
        return before;
      };
    },
    says: null,
  },
  // Valid of form, and right once an operation: nothing that all answers have in common, so no headline names it.
  'first answer for ever': {
    start: () => {
      const first = new Map<unknown, JsonObject>();
      return ({ operation }, answered) => first.get(operation) ?? (first.set(operation, answered), answered);
    },
    says: null,
  },
};

/** The reference claims the standards that have operations; the vocabulary is tested through those of others. */
const description = {
  ...descriptionOf(catalogue, operations),
  standards: plan.versions,
  classes: Object.fromEntries(catalogue.standards.map(({ key, classes: all }) => [key, all.map(({ id }) => id)])),
};
const reference = linesOf(implementationOf(description, operations));

/** The stub as an implementation that answers `hello` well: it declares every operation and claims every class. */
const claimingAll = (start: () => Answering) => (): Lines => {
  const answer = start();
  return (line) => {
    const asked = JSON.parse(line) as JsonObject;
    if (asked['op'] !== 'case') return reference(line);
    return reference(line).map((reply) => {
      const { id = '', ...answered } = JSON.parse(reply) as JsonObject;
      return JSON.stringify({ id, ...answer(asked, answered) });
    });
  };
};

const classes = plan.classes.map(({ standard, name }) => `${standard}/${name}`).sort();

/** Classes by what was found of their claims, and checks that broke, which no answer may bring about. */
const outcome = ({ ended, exitCode, claims, checks }: RunResult) => ({
  ended,
  exitCode,
  failed: claims
    .filter(({ verdict }) => verdict === 'fail')
    .map(({ standard, class: name }) => `${standard}/${name}`)
    .sort(),
  broken: checks.filter(({ verdict }) => verdict === 'suite-error').map(({ id, because }) => [id, because?.en]),
});

describe('an adapter that does not look at the question fails every class of every standard', () => {
  it.each(Object.entries(stubs))('%s', async (_stub, { start, says }) => {
    const result = await run(plan, inProcess('stub', claimingAll(start)));
    expect(outcome(result)).toEqual({ ended: 'complete', exitCode: 1, failed: classes, broken: [] });
    if (says !== null) expect(result.headline.en).toMatch(says);
  });

  it('and one that looks at it fails none for what it answers', async () => {
    const selection = { classes: ['uncertainty/proportions', 'vocabulary/core'] };
    const result = await run(
      { ...plan, selection },
      inProcess(
        'reference',
        claimingAll(() => (_, answered) => answered),
      ),
    );
    expect(outcome(result)).toMatchObject({ failed: [], broken: [] });
  });
});
