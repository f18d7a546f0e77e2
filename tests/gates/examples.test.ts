import { expect, it } from 'vitest';
import { exampleProblem } from '../../conformance/cli/check-examples.ts';
import type { Finding } from '../../schemas/document/finding.ts';

const FOLDER = 'spec/sample/draft/examples/SMP-001';

const broken = (clause: string): Finding => ({
  code: 'schema-required',
  severity: 'error',
  message: { en: '"mean" is missing.', zh: '缺少"mean"。' },
  at: { file: 'x.yaml', line: 1, column: 1, pointer: '' },
  clause,
});

it.each([
  ['a valid example without a finding', 'valid-plain', [], undefined],
  ['an invalid example that breaks its clause', 'invalid-no-mean', [broken('SMP-001')], undefined],
  [
    'a valid example that breaks a clause',
    'valid-plain',
    [broken('SMP-001')],
    'it is called valid, and SMP-001: "mean" is missing.',
  ],
  ['an invalid example that breaks nothing', 'invalid-no-mean', [], 'it is called invalid, and nothing is found in it'],
  [
    'an invalid example that breaks another clause too',
    'invalid-no-mean',
    [broken('SMP-001'), broken('SMP-002')],
    'it breaks more than SMP-001: SMP-001: "mean" is missing. SMP-002: "mean" is missing.',
  ],
])('%s', (_case, name, findings, problem) => {
  expect(exampleProblem(`${FOLDER}/${name}.yaml`, findings)).toBe(problem);
});
