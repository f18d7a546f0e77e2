import { describe, expect, test } from 'vitest';
import { exampleProblem, isNotJudged } from '../../conformance/cli/check-examples.ts';
import { documentVersion, versionOfRelease } from '../../conformance/cli/document-version.ts';
import { releaseOf } from '../../conformance/cli/release-of.ts';
import { loadReleases, type Release } from '../../conformance/cli/release-registry.ts';
import { loadCatalogue } from '../../conformance/cli/series.ts';
import type { Json } from '../../conformance/contract/json.ts';
import type { DocumentRule } from '../../conformance/contract/rule.ts';
import { documentFindings } from '../../conformance/standards/document-findings.ts';
import { rules } from '../../conformance/standards/generated/rules.ts';
import { rulesGone } from '../../conformance/standards/rules-gone.ts';
import { readDocument } from '../../schemas/document/read-document.ts';

const releases = await loadReleases();
const uncertainty = releaseOf(releases, 'uncertainty', '0.1.0') as Release;
const CONFORMS_TO = uncertainty.conformsTo;

describe('the version by which a document is judged', () => {
  test.each<readonly [string, Json]>([
    ['it is no object', [CONFORMS_TO]],
    ['it is nothing', null],
    ['it names none', { type: 'measurement-result' }],
    ['it names one that there is not', { conformsTo: `${CONFORMS_TO}.0` }],
    ['what it names is no string', { conformsTo: [CONFORMS_TO] }],
  ])('is the draft where %s', async (_, value) => {
    expect(await documentVersion({ value }, releases)).toBeUndefined();
  });

  test('is the release that it names', async () => {
    const version = await documentVersion({ value: { conformsTo: CONFORMS_TO } }, releases);
    expect(Object.keys(version?.validators ?? {})).toEqual(Object.keys(await uncertainty.documentValidators()));
  });

  test('is the latest of those that share MAJOR.MINOR, by number', async () => {
    const planted = ['0.1.9', '0.1.10', '0.1.2', '0.2.0'].map((version) => ({
      ...uncertainty,
      version,
      conformsTo: version === '0.2.0' ? `${CONFORMS_TO.slice(0, -1)}2` : CONFORMS_TO,
      documentValidators: () => Promise.resolve({ [version]: () => true }),
    }));
    const named = await documentVersion({ value: { conformsTo: CONFORMS_TO } }, planted);
    expect(Object.keys(named?.validators ?? {})).toEqual(['0.1.10']);
  });
});

describe('a release as a version of documents', () => {
  test('holds its clauses in their revisions, and those to which its schemas refer', async () => {
    const { holds } = await versionOfRelease(uncertainty, releases);
    expect([holds('UNC-005@1'), holds('UNC-005@2'), holds('UNC-999@1'), holds('CLS-010@1')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    const { pinned = {} } = await uncertainty.catalogue();
    expect(pinned).toHaveProperty('vocabulary');
    expect(holds('VOC-001@1')).toBe(true);
  });

  test('is read by the rules as if it were of the draft, where it says rightly what it is of', async () => {
    const draft = (await loadCatalogue()).standards.find(({ key }) => key === 'uncertainty')?.conformsTo;
    const { read } = await versionOfRelease(
      { ...uncertainty, conformsTo: 'https://example.org/std/uncertainty/0.0' },
      releases,
    );
    expect(read({ conformsTo: 'https://example.org/std/uncertainty/0.0', value: 1 })).toEqual({
      conformsTo: draft,
      value: 1,
    });
    const other = { conformsTo: 'https://example.org/std/uncertainty/9.9' };
    expect(read(other)).toBe(other);
  });

  test.each(releases.map((one) => [`${one.standard} ${one.version}`, one] as const))(
    'has a rule for every clause of %s that had one',
    async (_, one) => {
      expect((await versionOfRelease(one, releases)).gone).toEqual([]);
    },
  );
});

describe('a rule that is gone', () => {
  const rule = (clause: DocumentRule['clause'], document: string): DocumentRule => ({
    clause,
    document,
    violations: () => [],
  });
  const released = [
    {
      key: 'toy',
      version: '0.1.0',
      clauses: [
        { id: 'TOY-001', rev: 1, rule: true, subject: 'result' },
        { id: 'TOY-002', rev: 1, rule: true, subject: 'result' },
        { id: 'TOY-003', rev: 2, rule: true, subject: 'result' },
        { id: 'TOY-004', rev: 1, rule: false, subject: 'result' },
      ],
    },
  ] as unknown as Parameters<typeof rulesGone>[0];

  test('is one of a clause that is of another revision now, or of none', () => {
    const now = [
      rule('TOY-001@1', 'toy/result'),
      rule('TOY-003@3', 'toy/result'),
      rule('TOY-003@3', 'toy/budget'),
      rule('TOY-004@2', 'toy/result'),
    ];
    expect(rulesGone(released, now)).toEqual([
      { clause: 'TOY-002', release: 'toy 0.1.0', documents: ['toy/result'] },
      { clause: 'TOY-003', release: 'toy 0.1.0', documents: ['toy/result', 'toy/budget'] },
    ]);
    const same = [rule('TOY-001@1', 'a'), rule('TOY-002@1', 'a'), rule('TOY-003@2', 'a')];
    expect(rulesGone(released, same)).toEqual([]);
  });

  test('is named in the findings, of a document that its schema accepts, and is no error', async () => {
    const changed = rules.map((one) => (one.clause === 'UNC-005@1' ? { ...one, clause: 'UNC-005@2' as const } : one));
    const version = await versionOfRelease(uncertainty, releases, changed);
    const file = 'spec/uncertainty/0.1.0/examples/UNC-001/valid-gum-h1.yaml';
    const read = await readDocument(file);
    if (!read.ok) throw new Error('the example cannot be read');
    const [gone, ...more] = documentFindings(read.document, 'uncertainty/measurement-result', version);
    expect(more).toEqual([]);
    expect(gone).toMatchObject({ code: 'clause-not-judged', severity: 'warning', clause: 'UNC-005', at: { file } });
    expect(gone?.message.en).toMatch(/^UNC-005 of uncertainty 0\.1\.0 is not judged/);
    // A document of another kind is not concerned.
    const ofBudgets = [
      { clause: 'UNC-005', release: 'uncertainty 0.1.0', documents: ['uncertainty/uncertainty-budget'] },
    ];
    expect(documentFindings(read.document, 'uncertainty/measurement-result', { ...version, gone: ofBudgets })).toEqual(
      [],
    );
    // An example that breaks this clause alone is not taken for one that is found out.
    const invalid = 'spec/uncertainty/0.1.0/examples/UNC-005/invalid-x.yaml';
    const findings = gone === undefined ? [] : [gone];
    expect([exampleProblem(invalid, findings), isNotJudged(invalid, findings)]).toEqual([undefined, true]);
    expect([exampleProblem(file, findings), isNotJudged(file, findings)]).toEqual([undefined, false]);
    const elsewhere = invalid.replace('UNC-005', 'UNC-006');
    expect([exampleProblem(elsewhere, findings), isNotJudged(elsewhere, findings)]).toEqual([
      'it is called invalid, and nothing is found in it',
      false,
    ]);
  });
});
