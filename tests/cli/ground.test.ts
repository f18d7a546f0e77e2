import { describe, expect, test } from 'vitest';
import { operationValidators } from '../../.generated/operation-validators.js';
import { catalogueOf } from '../../conformance/cli/catalogue-of.ts';
import { groundOf, releasesAsked, withInputs } from '../../conformance/cli/ground.ts';
import { releaseOf } from '../../conformance/cli/release-of.ts';
import { loadReleases, type Release } from '../../conformance/cli/release-registry.ts';
import { loadCatalogue } from '../../conformance/cli/series.ts';
import { loadSuites } from '../../conformance/cli/suites.ts';
import { releasesAmong, versionsNamed } from '../../conformance/cli/versions-named.ts';
import type { FrozenSet } from '../../conformance/runner/frozen.ts';

const first = releaseOf(await loadReleases(), 'classification', '0.1.0') as Release;
const second = releaseOf(await loadReleases(), 'classification', '0.2.0') as Release;

const OUTPUT = 'classification/operations/scored-uncertainty#output';
const CLUSTERED = {
  value: 0.5,
  standardUncertainty: 0.1,
  degreesOfFreedom: 3,
  valid: true,
  conventions: { method: 'influence', sampling: 'clustered', interpolation: 'step' },
};

describe('what a run is judged by', () => {
  test('is the drafts where no release is named', async () => {
    const ground = await groundOf([]);
    expect(ground).toEqual({
      catalogue: await loadCatalogue(),
      suites: await loadSuites(),
      validators: operationValidators,
    });
    expect(withInputs({ seed: '0x1' }, ground)).toEqual({ seed: '0x1' });
  });

  test.each([
    ['0.1.0', first, false],
    ['0.2.0', second, true],
  ] as const)('is %s in the place of the draft, and the drafts of the others', async (version, release, hasFreedom) => {
    const ground = await groundOf([release]);
    const versions = ground.catalogue.standards.map(({ key, version: of }) => [key, of]);
    expect(versions).toEqual(
      (await loadCatalogue()).standards.map(({ key }) => [key, key === 'classification' ? version : undefined]),
    );
    const { checks, set } = await release.suite();
    const counted = ground.suites.filter((suite) => suite.checks.length + suite.vectors.length > 0);
    expect(counted.map((suite) => [suite.standard, suite.checks.length])).toEqual([['classification', checks.length]]);
    expect(ground.frozen?.sets).toEqual([set]);
    expect(ground.frozen?.inputs.size).toBe(checks.length);
    expect(withInputs({}, ground)).toEqual({ frozenInputs: ground.frozen?.inputs });
    // The schemas are those of the release: 0.1.0 does not know the member that 0.2.0 asks for.
    expect(ground.validators[OUTPUT]?.(CLUSTERED)).toBe(hasFreedom);
    const { degreesOfFreedom: _, ...before } = CLUSTERED;
    expect(ground.validators[OUTPUT]?.(before)).toBe(true);
    expect(ground.validators['uncertainty/operations/combine#input']).toBe(
      operationValidators['uncertainty/operations/combine#input'],
    );
  });

  test('has the reference of the release, for what was not frozen too', async () => {
    const input = {
      measure: 'average-precision',
      reference: [0, 1, 1, 0, 1, 0],
      scores: [0.1, 0.9, 0.8, 0.7, 0.3, 0.2],
      clusters: ['a', 'a', 'b', 'b', 'c', 'c'],
      conventions: { sampling: 'clustered', interpolation: 'step' },
    };
    const freedomBy = async (releases: readonly Release[]): Promise<unknown> => {
      const suite = (await groundOf(releases)).suites.find(({ standard }) => standard === 'classification');
      const answer = suite?.operations.get('classification/scored-uncertainty')?.(input);
      return answer?.outcome === 'result' ? (answer.output as { degreesOfFreedom?: number }).degreesOfFreedom : answer;
    };
    expect([await freedomBy([]), await freedomBy([first]), await freedomBy([second])]).toEqual([2, undefined, 2]);
  });
});

test('a catalogue without releases is that of the drafts', async () => {
  expect(await catalogueOf([])).toEqual(await loadCatalogue());
  const { standards } = await catalogueOf([first]);
  expect(standards.find(({ key }) => key === 'classification')).toEqual(await first.catalogue());
});

describe('the releases that a transcript asked by', () => {
  const set = (changes: Partial<FrozenSet>): FrozenSet => ({
    standard: 'classification',
    version: '0.1.0',
    status: 'released',
    seed: 's',
    runs: 1,
    digest: 'sha256:0',
    cases: 1,
    ...changes,
  });

  test('are found by standard and version; a draft is none', async () => {
    expect(await releasesAsked()).toEqual([]);
    expect(await releasesAsked([set({ status: 'draft', version: '0.2' })])).toEqual([]);
    expect(await releasesAsked([set({}), set({ status: 'draft' })])).toEqual([first]);
  });

  test('are not judged by others where one of them is not here', async () => {
    expect(await releasesAsked([set({}), set({ version: '0.1' })])).toBeUndefined();
    expect(await releasesAsked([set({ standard: '__proto__' })])).toBeUndefined();
  });
});

describe('a standard by name and version', () => {
  const named = async (...words: readonly string[]) => {
    const versions = await versionsNamed(words);
    return 'problem' in versions
      ? [versions.problem.en, versions.nearest]
      : versions.map(({ key, release }) => `${key} ${release?.version ?? 'draft'}`);
  };

  test.each([
    ['classification', 'classification draft'],
    ['classification@draft', 'classification draft'],
    ['classification@0.1', 'classification 0.1.0'],
    ['classification@0.1.0', 'classification 0.1.0'],
    ['classification@0.2.0', 'classification 0.2.0'],
    // The draft on its way to 0.2.1 answers to this.
    ['classification@0.2', 'classification draft'],
  ])('%s is %s', async (words, found) => {
    expect(await named(words)).toEqual([found]);
  });

  test('is one version of each', async () => {
    expect(await named()).toEqual([]);
    expect(await named('classification@0.1', 'uncertainty', 'classification@0.1.0')).toEqual([
      'classification 0.1.0',
      'uncertainty draft',
    ]);
    const two = 'two versions of classification are named; name one, and run once for each';
    expect(await named('classification@0.1.0', 'classification@0.2.0')).toEqual([two, undefined]);
    expect(await named('classification', 'classification@0.2.0')).toEqual([two, undefined]);
  });

  test('that there is not is said with those that there are', async () => {
    expect(await named('clasification@0.1.0')).toEqual([
      'there is no standard “clasification” with a draft',
      'classification',
    ]);
    for (const version of ['0.3.0', '', '0.1.0.0', '0.1.0-rc']) {
      const [message] = await named(`classification@${version}`);
      expect(message).toBe(`there is no classification@${version}; there are 0.1.0, 0.2.0, 0.2 (draft)`);
    }
  });

  test('judges a run by releases alone or by drafts alone', async () => {
    const among = async (...words: readonly string[]) => {
      const versions = await versionsNamed(words);
      if ('problem' in versions) throw new Error(versions.problem.en);
      const releases = releasesAmong(versions);
      return 'problem' in releases ? releases.problem.en : releases.map(({ version }) => version);
    };
    expect(await among('classification@0.1.0', 'uncertainty@0.1.0')).toEqual(['0.1.0', '0.1.0']);
    expect(await among('classification', 'uncertainty')).toEqual([]);
    expect(await among('classification@0.1.0', 'uncertainty')).toMatch(/^a run judges by drafts or by releases/);
  });
});
