import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestsText, sha256 } from '../../generators/release/digests.ts';
import { withRelease } from '../../generators/release/ledger.ts';
import type { ReleasePlan } from '../../generators/release/plan-release.ts';
import { withSeriesRelease } from '../../generators/release/series-entry.ts';

export const SERIES = `# The series.
base: https://example.org/series
standards:
  - key: sample
    number: 101
    status: draft # for now
    next: 0.1.0
`;

/** A repository with a draft of one file and what an editor accepted in it. */
export function tinyRepository(): string {
  const root = mkdtempSync(join(tmpdir(), 'etalon-release-'));
  put(root, 'spec/series.yaml', SERIES);
  put(root, 'spec/sample/draft/standard.yaml', 'standard: sample\n');
  put(root, 'spec/sample/draft/accepted.yaml', 'accepted: []\n');
  put(root, 'schemas/sample/draft/thing.schema.yaml', 'title: Thing\n');
  put(root, 'conformance/standards/sample/draft/set.yaml', 'standard: sample\n');
  return root;
}

/** A release of a file a room. */
export function tinyPlan(series = SERIES, version = '0.1.0', ledger?: string): ReleasePlan {
  const own = [
    { path: `spec/sample/${version}/standard.yaml`, content: 'standard: sample\n' },
    { path: `schemas/sample/${version}/thing.schema.yaml`, content: 'title: Thing\n' },
    { path: `conformance/standards/sample/${version}/cases.jsonl`, content: '{}\n' },
  ];
  const digests = digestsText(own);
  const digest = `sha256:${sha256(digests)}`;
  const date = '2026-12-01';
  return {
    frozen: [...own, { path: `spec/sample/${version}/DIGESTS`, content: digests }],
    ledger: {
      path: 'spec/sample/ledger.yaml',
      content: withRelease(ledger, 'sample', { version, date, digest, clauses: [] }),
    },
    series: {
      path: 'spec/series.yaml',
      content: withSeriesRelease(series, 'sample', 'candidate', { version, date, digest }),
    },
  };
}

export function put(root: string, path: string, content: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** Every file below a root and its text, without what git keeps for itself. */
export const filesIn = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('.git'))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .sort()
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
