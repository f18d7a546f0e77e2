import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { etalon } from '../cli/etalon.ts';

it('the module in the README is taken, and what it does not compute is found', () => {
  const readme = readFileSync(join(import.meta.dirname, '..', '..', 'conformance', 'adapters', 'README.md'), 'utf8');
  const [, source = ''] = /## As a module[\s\S]*?```js\n([\s\S]*?)```/.exec(readme) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'etalon-readme-'));
  writeFileSync(join(folder, 'adapter.mjs'), source);
  const { code, out } = etalon(['conform', '--runs', '20', '--module', 'adapter.mjs'], { cwd: folder });
  const report = JSON.parse(readFileSync(join(folder, 'etalon-report', 'report.json'), 'utf8')) as {
    readonly operations: { readonly declared: readonly string[] };
    readonly clauses: readonly { readonly id: string; readonly verdict: string }[];
  };
  rmSync(folder, { recursive: true });
  expect([code, out]).toEqual([1, expect.stringMatching(/^Does not conform: /)]);
  expect(report.operations.declared).toEqual(['conformance/echo', 'uncertainty/effective-degrees-of-freedom']);
  const own = report.clauses.filter(({ id }) => id.startsWith('CNF-00'));
  expect(own.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id)).toEqual([]);
});
