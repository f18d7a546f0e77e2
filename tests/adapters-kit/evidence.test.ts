import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';
import { differences, type Evidence, evidenceOf, notPassed } from '../../conformance/adapters/evidence.ts';
import { recordedFindings, unexplained } from '../../conformance/adapters/explained.ts';
import { FOREIGN_ADAPTERS } from '../../conformance/adapters/foreign-adapters.ts';

const folder = join(import.meta.dirname, '..', '..', 'conformance', 'adapters');

const RECORDED: Evidence = {
  adapter: 'acme',
  date: '2026-07-01',
  digest: 'sha256:00',
  runtime: 'Python 3.11.7',
  implementation: 'acme 1.0',
  suite: { version: '0.1.0', digest: 'sha256:11' },
  seed: '1',
  headline: 'fails',
  verdict: 'fail',
  exitCode: 1,
  operations: ['uncertainty/type-a'],
  clauses: { 'UNC-020': 'pass', 'UNC-023': 'fail' },
  digits: { 'uncertainty/type-a': { vectors: 3, least: 8.2, median: 15 } },
};

it('keeps the least and the median of the correct digits of each operation, rounded down', () => {
  const found = [15, 8.29, 15].map((digits) => ({ operation: 'uncertainty/type-a', digits }));
  const report = { suite: {}, headline: {}, operations: {}, clauses: [], accuracy: found };
  expect(evidenceOf(report as unknown as ConformanceReport, RECORDED).digits).toEqual(RECORDED.digits);
});

describe('what differs from the evidence', () => {
  it('is nothing for the same, on another day, with another suite that found the same', () => {
    const suite = { version: '0.1.1', digest: 'sha256:22' };
    expect(differences(RECORDED, { ...RECORDED, date: '2026-08-01', suite, runtime: 'Python 3.12.1' })).toEqual([]);
  });

  it.each(['pass', 'inapplicable'])('is nothing for a new clause that is found %s', (verdict) => {
    expect(differences(RECORDED, { ...RECORDED, clauses: { ...RECORDED.clauses, 'UNC-099': verdict } })).toEqual([]);
  });

  it.each([
    [{ clauses: { 'UNC-020': 'fail', 'UNC-023': 'fail' } }, 'UNC-020: on record pass, now fail'],
    [{ clauses: { 'UNC-020': 'pass', 'UNC-023': 'pass' } }, 'UNC-023: on record fail, now pass'],
    [{ clauses: { 'UNC-023': 'fail' } }, 'UNC-020: on record pass, now not judged'],
    [
      { clauses: { ...RECORDED.clauses, 'UNC-099': 'inconclusive' } },
      'UNC-099: on record not judged, now inconclusive',
    ],
    [{ implementation: 'acme 1.1' }, 'implementation: on record acme 1.0, now acme 1.1'],
    [{ digest: 'sha256:33' }, 'sources of the adapter: on record sha256:00, now sha256:33'],
    [{ verdict: 'pass' }, 'verdict: on record fail, now pass'],
    [{ exitCode: 0 }, 'exit code: on record 1, now 0'],
    [{ operations: [] }, 'operations: on record uncertainty/type-a, now '],
  ])('is told: %j', (change, line) => {
    expect(differences(RECORDED, { ...RECORDED, ...change })).toEqual([line]);
  });
});

describe('findings', () => {
  const text = [
    '## F-01 The first',
    '',
    '- **Adapter**: `acme`, `other`',
    '- **Clause**: UNC-023@1, UNC-060@1',
    '- **Fault**: library (acme)',
    '',
    '## F-02 Nobody is named',
    '- **Adapter**: `acme`',
    '- **Clause**: UNC-050@1',
    '## Not a finding',
  ].join('\n');

  it('are read from the three lines of each', () => {
    expect(recordedFindings(text)).toEqual([
      { id: 'F-01', adapters: ['acme', 'other'], clauses: ['UNC-023', 'UNC-060'], fault: 'library (acme)' },
      { id: 'F-02', adapters: ['acme'], clauses: ['UNC-050'], fault: '' },
    ]);
  });

  it('explain a clause for the adapter that they name, and only where a fault is named', () => {
    const findings = recordedFindings(text);
    expect(unexplained(findings, 'acme', ['UNC-023', 'UNC-050', 'UNC-060'])).toEqual(['UNC-050']);
    expect(unexplained(findings, 'third', ['UNC-023'])).toEqual(['UNC-023']);
  });
});

describe('the committed evidence', () => {
  const names = readdirSync(join(folder, 'evidence')).map((file) => file.replace(/\.json$/, ''));
  const findings = recordedFindings(readFileSync(join(folder, 'FINDINGS.md'), 'utf8'));

  it('is there for each adapter and no other', () => {
    expect(names.sort()).toEqual(FOREIGN_ADAPTERS.map(({ name }) => name).sort());
  });

  it.each(names)('of %s has a finding for each clause that does not pass', (name) => {
    const evidence = JSON.parse(readFileSync(join(folder, 'evidence', `${name}.json`), 'utf8')) as Evidence;
    expect(unexplained(findings, name, notPassed(evidence))).toEqual([]);
  });
});
