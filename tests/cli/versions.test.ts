import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import suite from '../../.generated/suite.json' with { type: 'json' };
import { clauseElsewhere } from '../../conformance/cli/clause-elsewhere.ts';
import { groundOf } from '../../conformance/cli/ground.ts';
import { planOf } from '../../conformance/cli/plan-of.ts';
import { descriptionOf } from '../../conformance/cli/reference.ts';
import { guardedOperationsOfRelease } from '../../conformance/cli/released-operations.ts';
import { releaseOf } from '../../conformance/cli/release-of.ts';
import { loadReleases, type Release } from '../../conformance/cli/release-registry.ts';
import { loadCatalogue } from '../../conformance/cli/series.ts';
import { guardedOperations, loadSuites, operationsIn } from '../../conformance/cli/suites.ts';
import type { JsonObject } from '../../conformance/contract/json.ts';
import type { AnyOperation, OperationName, Operations } from '../../conformance/contract/operation.ts';
import { implementationOf } from '../../conformance/protocol/implementation.ts';
import { inProcess, linesOf } from '../../conformance/protocol/in-process.ts';
import { NO_SEED } from '../../conformance/runner/frozen.ts';
import type { RunResult } from '../../conformance/runner/result.ts';
import { run } from '../../conformance/runner/run.ts';
import { etalon } from './etalon.ts';

const SCORED: OperationName = 'classification/scored-uncertainty';

const releases = await loadReleases();
const release = (version: string): Release => releaseOf(releases, 'classification', version) as Release;
const drafts = await guardedOperations(operationsIn(await loadSuites()));

/** Judges by a release what answers with these operations and says that it is of these versions. */
async function judged(by: Release, operations: Operations, versions: readonly string[]): Promise<RunResult> {
  const { catalogue, suites, validators, frozen } = await groundOf([by]);
  const plan = planOf(suites, catalogue, suite, validators, {
    selection: { standards: [by.standard] },
    seed: NO_SEED,
    ...(frozen === undefined ? {} : { frozen: frozen.sets, frozenInputs: frozen.inputs }),
  });
  const answered = new Map([...drafts].filter(([name]) => name === 'conformance/echo').concat([...operations]));
  const standards = catalogue.standards.filter(({ key }) => key === by.standard);
  const described = { ...descriptionOf({ standards }, answered), standards: { [by.standard]: versions } };
  return run(
    plan,
    inProcess('planted', () => linesOf(implementationOf(described, answered))),
  );
}

/** Clauses that fail for themselves, and how many more cannot be tested because of them. */
function failing({ clauses, checks, vectors, probes }: RunResult) {
  const failed = clauses.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id);
  const evidence = [
    ...checks.flatMap(({ clause, failures }) => failures.map(({ because }) => ({ clause, because }))),
    ...probes.flatMap(({ clause, failures }) => failures.map(({ because }) => ({ clause, because }))),
    ...vectors.flatMap(({ clause, failure }) => (failure === null ? [] : [{ clause, because: failure.because }])),
  ];
  const own = evidence.filter(({ because }) => !because.en.startsWith('Not testable')).map(({ clause }) => clause);
  return { failed, own: [...new Set(own.map((clause) => clause.replace(/@.*/, '')))].sort() };
}

const OF_CLASSIFICATION = [...drafts].filter(([name]) => name.startsWith('classification/'));

/** Does what 0.1.0 says of the one operation that 0.2.0 changed. */
const asBefore = new Map([
  ...OF_CLASSIFICATION,
  [
    SCORED,
    ((input) => {
      const answer = (drafts.get(SCORED) as AnyOperation)(input);
      if (answer.outcome !== 'result') return answer;
      const { degreesOfFreedom: _, ...output } = answer.output as JsonObject;
      return { ...answer, output };
    }) satisfies AnyOperation,
  ] as const,
]);
/** Does what 0.2.0 says. */
const asNow = new Map(OF_CLASSIFICATION);
const BOTH = ['0.1', '0.2'];

describe('two implementations that claim both releases, and do what one of them says', () => {
  test('the one of 0.1.0 conforms to it, and breaks CLS-257 of 0.2.0 alone', async () => {
    const first = await judged(release('0.1.0'), asBefore, BOTH);
    expect([first.verdict, first.exitCode, failing(first).failed]).toEqual(['pass', 0, []]);
    const second = await judged(release('0.2.0'), asBefore, BOTH);
    expect([second.verdict, second.exitCode]).toEqual(['fail', 1]);
    expect(failing(second)).toEqual({ failed: ['CLS-257'], own: ['CLS-257'] });
    expect(second.headline.en).toMatch(/^Does not conform: 1 of \d+ clauses fail \(CLS-257\)\.$/);
  });

  test('the one of 0.2.0 conforms to it, and by 0.1.0 has a member that its schema does not know', async () => {
    const second = await judged(release('0.2.0'), asNow, BOTH);
    expect([second.verdict, second.exitCode, failing(second).failed]).toEqual(['pass', 0, []]);
    const first = await judged(release('0.1.0'), asNow, BOTH);
    expect([first.verdict, first.exitCode]).toEqual(['fail', 1]);
    // What has the wrong form cannot be looked into, so every clause on that operation fails with this one.
    expect(failing(first).own).toEqual(['CNF-008']);
    const scored = first.checks.filter(({ operation }) => operation === SCORED).map(({ clause }) => clause.slice(0, 7));
    expect(new Set(failing(first).failed)).toEqual(new Set([...scored, 'CNF-008']));
  });

  test('one that claims another version than the run judges by is judged by nothing, and told so', async () => {
    const { verdict, exitCode, headline, claims } = await judged(release('0.2.0'), asBefore, ['0.1']);
    expect([verdict, exitCode, claims]).toEqual(['inconclusive', 4, []]);
    expect(headline).toEqual({
      en: 'Inconclusive: it declares classification@0.1, and this run judges by classification@0.2.',
      zh: '无法判定：所声明的是classification@0.1，而本次运行按classification@0.2判定。',
    });
  });
});

test.each(
  releases
    .filter(({ standard }) => standard !== 'vocabulary')
    .map((one) => [`${one.standard}@${one.version}`, one] as const),
)('the reference implementation answers for %s what was frozen with it', async (_, one) => {
  const version = one.version.split('.').slice(0, 2).join('.');
  const operations = await guardedOperationsOfRelease(one);
  const { operations: had } = await one.catalogue();
  expect([...operations.keys()].sort()).toEqual(had.map(({ name }) => name).sort());
  const result = await judged(one, operations, [version]);
  expect(failing(result)).toEqual({ failed: [], own: [] });
  const cases = result.checks.reduce((sum, check) => sum + check.cases, 0);
  // A clause of one standard can be tested through an operation of another, which this one does not declare.
  const asked = (await one.suite()).checks.filter(({ operation }) => operations.has(operation));
  const frozen = asked.reduce((sum, check) => sum + check.cases.length, 0);
  expect(cases).toBe(frozen);
});

test('a clause that another version has is said to be there', async () => {
  expect((await clauseElsewhere('cls-257'))?.en).toBe(
    'no version that is judged here has a clause CLS-257; these have it: classification@0.2.0, classification@draft',
  );
  expect(await clauseElsewhere('CLS-999')).toBeUndefined();
});

describe('by the command', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'etalon-versions-'));
    const reference = JSON.stringify(pathToFileURL(join(process.cwd(), 'conformance/cli/etalon.js')).pathname);
    // The reference of 0.2.0, which says that it is of 0.1 too: what it sends passes through, but for that word.
    writeFileSync(
      join(folder, 'both.mjs'),
      `import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
const child = spawn(process.execPath, [${reference}, 'reference', '--standard', 'classification@0.2.0'], { stdio: ['pipe', 'pipe', 'inherit'] });
process.stdin.pipe(child.stdin);
for await (const line of createInterface({ input: child.stdout }))
  process.stdout.write(line.replace('"classification":["0.2"]', '"classification":["0.1","0.2"]') + '\\n');
`,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const conform = (by: string, ...implementation: readonly string[]) =>
    etalon(['conform', '--standard', by, '--class', 'scored-uncertainty', '--out', 'report', '--', ...implementation], {
      cwd: folder,
    });

  test.each(['0.1.0', '0.2.0'])('a run by %s judges the reference of it', (version) => {
    const by = `classification@${version}`;
    const { code, out } = conform(by, 'etalon', 'reference', '--standard', by);
    expect(out).toContain(`Conforms for classification@${version.slice(0, 3)} scored-uncertainty.`);
    expect(out).toContain(`set  ${by}`);
    expect(code).toBe(0);
  });

  test('and names the flag where the reference is of another', () => {
    const { code, err } = conform('classification@0.2.0', 'etalon', 'reference', '--standard', 'classification@0.1.0');
    expect(err).toContain(
      'not judged: classification@0.1, which the implementation declares; judge by the release: --standard classification@0.1.0',
    );
    expect(code).toBe(4);
  });

  test('a failure is judged again by the release that found it, not by the draft', () => {
    expect(conform('classification@0.1.0', process.execPath, 'both.mjs').code).toBe(1);
    const [header = ''] = readFileSync(join(folder, 'report/failures/output-0.jsonl'), 'utf8').split('\n');
    expect((JSON.parse(header) as { releases: unknown[] }).releases).toMatchObject([
      { standard: 'classification', version: '0.1.0', status: 'released' },
    ]);
    const again = (...implementation: readonly string[]) =>
      etalon(['replay', 'report/failures/output-0.jsonl', '--', ...implementation], { cwd: folder });
    expect(again(process.execPath, 'both.mjs').out).toMatch(/^STILL FAILING output-0: In the output at \/degrees/);
    expect(again('etalon', 'reference', '--standard', 'classification@0.1.0').out).toBe('FIXED output-0\n');
    writeFileSync(
      join(folder, 'other.jsonl'),
      readFileSync(join(folder, 'report/failures/output-0.jsonl'), 'utf8').replace(
        '"0.1.0","status"',
        '"9.9.9","status"',
      ),
    );
    const unknown = etalon(['replay', 'other.jsonl', '--', 'etalon', 'reference'], { cwd: folder });
    expect(unknown.err).toContain('is of a release that this version of etalon does not know');
    expect(unknown.code).toBe(2);
  });

  test.each([
    [
      ['conform', '--standard', 'classification@0.3.0', '--', 'true'],
      'there is no classification@0.3.0; there are 0.1.0, 0.2.0, 0.2 (draft)',
    ],
    [
      ['conform', '--standard', 'classification@0.1.0', '--standard', 'classification@0.2.0', '--', 'true'],
      'two versions of classification are named; name one, and run once for each',
    ],
    [
      ['conform', '--standard', 'classification@0.1.0', '--clause', 'CLS-257', '--', 'true'],
      'no version that is judged here has a clause CLS-257; these have it: classification@0.2.0, classification@draft',
    ],
    [
      ['reference', '--standard', 'clasification'],
      'there is no standard “clasification” with a draft; did you mean classification?',
    ],
    [['reference', '--standard', 'vocabulary@0.1.0'], 'vocabulary has no operations to answer'],
  ])('%j is refused', (words, message) => {
    expect(etalon(words, { cwd: folder })).toEqual({ code: 2, out: '', err: `etalon: ${message}\n` });
  });

  test('a new statement lists the clauses of the release that is named', async () => {
    const rows = (version: string): readonly string[] => {
      const file = `statement-${version}.json`;
      const { code, err } = etalon(
        ['statement', 'new', '--standard', `classification@${version}`, '--class', 'scored-uncertainty', '--out', file],
        { cwd: folder },
      );
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const { classes, rows: of } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        classes: unknown;
        rows: { clause: string }[];
      };
      expect(classes).toEqual([
        { standard: 'classification', version: version.slice(0, 3), class: 'scored-uncertainty' },
      ]);
      return of.map(({ clause }) => clause);
    };
    const { standards } = await loadCatalogue();
    const draft = standards.find(({ key }) => key === 'classification')?.clauses ?? [];
    const now = draft.filter((clause) => clause.class === 'scored-uncertainty').map(({ id }) => id);
    expect(rows('0.2.0')).toEqual(now);
    expect(rows('0.1.0')).toEqual(now.filter((id) => id !== 'CLS-257'));
  });
});
