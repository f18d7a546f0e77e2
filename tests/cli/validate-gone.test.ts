import { expect, test, vi } from 'vitest';
import { run } from '../../conformance/cli/validate.ts';
import type { DocumentRule } from '../../conformance/contract/rule.ts';

// The draft has changed UNC-005 since its release: a second revision, and the rule of the first is gone.
vi.mock('../../conformance/standards/generated/rules.ts', async (original) => {
  const { rules } = await original<{ rules: readonly DocumentRule[] }>();
  return { rules: rules.map((rule) => (rule.clause === 'UNC-005@1' ? { ...rule, clause: 'UNC-005@2' } : rule)) };
});

const EXAMPLES = 'spec/uncertainty/0.1.0/examples';

async function validate(...files: readonly string[]) {
  let out = '';
  const terminal = {
    out: (text: string) => (out += text),
    err: () => undefined,
    colour: false,
    live: false,
    columns: 100,
    env: {},
  };
  const code = await run({
    operands: files,
    switches: new Set(),
    values: new Map(),
    command: [],
    language: 'en',
    terminal,
  });
  return { code, out };
}

test('a document of a release is not called valid where a clause of it cannot be judged', async () => {
  const { code, out } = await validate(`${EXAMPLES}/UNC-001/valid-gum-h1.yaml`);
  expect(out).toContain('warning UNC-005: UNC-005 of uncertainty 0.1.0 is not judged');
  expect(out).toMatch(/\n0 of 1 document valid, 1 clause not judged\n$/);
  expect(code).toBe(4);
});

test('and what is wrong with it by others still decides', async () => {
  const { code, out } = await validate(
    `${EXAMPLES}/UNC-001/valid-gum-h1.yaml`,
    `${EXAMPLES}/UNC-002/invalid-unknown-scope.yaml`,
  );
  expect(out).toMatch(/\n0 of 2 documents valid, 1 error, 1 clause not judged\n$/);
  expect(code).toBe(1);
});
