import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { staleEvidence } from '../../generators/check/evidence-freshness.ts';
import { sourcesDigest } from '../../generators/model/digest.ts';

const EVIDENCE = 'conformance/standards/sample/draft/evidence/kill-matrix.json';
let root = '';

const write = (file: string, text: string): void => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'evidence-'));
  write('spec/sample/draft/terms.yaml', 'terms: []\n');
  write('conformance/standards/sample/draft/checks/SMP-001.ts', 'export {};\n');
  write(EVIDENCE, JSON.stringify({ digest: sourcesDigest(root, 'sample') }));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

it('evidence of the present sources is fresh, and does not count itself', () => {
  expect(staleEvidence(root)).toEqual([]);
});

it.each([
  ['a text', () => write('spec/sample/draft/terms.yaml', 'terms: [ ]\n')],
  ['a check', () => write('conformance/standards/sample/draft/checks/SMP-001.ts', 'export { };\n')],
  ['a new file', () => write('conformance/standards/sample/draft/mutants.ts', '')],
  ['a name', () => write('schemas/sample/draft/x.schema.yaml', '')],
  ['no digest', () => write(EVIDENCE, '{}')],
])('a change of %s makes it stale', (_what, change) => {
  change();
  expect(staleEvidence(root)).toEqual([EVIDENCE]);
});

it('what is generated is no source', () => {
  write('schemas/sample/draft/generated/types.ts', 'export {};\n');
  expect(staleEvidence(root)).toEqual([]);
});
