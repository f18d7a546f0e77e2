import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTree, readTreeOfVersions } from '../../generators/model/tree.ts';

describe('the sources below a folder', () => {
  let root: string;
  const put = (file: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), 'a: 1\n');
  };
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'etalon-tree-'));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('are files that somebody writes: no lock of an editor, which is a link to nowhere, and no file of a system', () => {
    put('spec/sample/draft/sections/05-results.yaml');
    put('spec/sample/draft/sections/._05-results.yaml');
    put('spec/.editor/draft/sections/05-results.yaml');
    symlinkSync('somebody@machine.1:2', join(root, 'spec/sample/draft/sections/.#05-results.yaml'));
    symlinkSync('nowhere.yaml', join(root, 'spec/sample/draft/sections/06-link.yaml'));
    expect([...readTree(root).keys()]).toEqual(['spec/sample/draft/sections/05-results.yaml']);
  });

  it('have the vectors of releases only where versions are compared', () => {
    put('conformance/standards/sample/draft/vectors/SMP-001.yaml');
    put('conformance/standards/sample/0.1.0/vectors/SMP-001.yaml');
    put('conformance/standards/sample/0.1.0/set.yaml');
    const vectors = (files: ReadonlyMap<string, string>) =>
      [...files.keys()].filter((file) => file.includes('vectors'));
    expect(vectors(readTree(root))).toEqual(['conformance/standards/sample/draft/vectors/SMP-001.yaml']);
    expect(vectors(readTreeOfVersions(root))).toHaveLength(2);
  });
});
