import type { ClauseTexts } from '../../conformance/report/html/clause-text.ts';
import type { CheckResult, ClauseResult, Failure, RunResult } from '../../conformance/runner/result.ts';

const OUTCOMES: CheckResult['outcomes'] = {
  result: 0,
  undefined: 0,
  rejected: 0,
  unsupported: 0,
  internal: 0,
  timeout: 0,
  crash: 0,
  'protocol-error': 0,
};

const failure: Failure = {
  id: 'UNC-030_combine-17',
  of: 'UNC-030',
  clause: 'UNC-030@1',
  operation: 'uncertainty/combine',
  index: 17,
  input: { components: [{ standardUncertainty: 1 }, { standardUncertainty: 2, sensitivity: -1 }] },
  original: { components: [{ standardUncertainty: 1.25 }, { standardUncertainty: 2.5, sensitivity: -3.5 }] },
  shrinks: 9,
  reply: { outcome: 'result', output: { standardUncertainty: 1, contributions: [1, -2] } },
  reference: { outcome: 'result', output: { standardUncertainty: 2.23606797749979, contributions: [1, 2] } },
  because: {
    en: 'standardUncertainty is 1; the reference is 2.23606797749979, and the tolerance is 1e-13 of it.',
    zh: 'standardUncertainty为1；参考值为2.23606797749979，容差为其1e-13。',
  },
  expected: { standardUncertainty: 2.23606797749979, contributions: [1, 2] },
  got: { standardUncertainty: 1, contributions: [1, -2] },
  at: null,
  seed: 12345,
  path: '17',
};

const check = (id: string, failures: readonly Failure[], margin: number | null): CheckResult => ({
  id,
  clause: `${id.replace(/\/.*$/, '')}@1` as CheckResult['clause'],
  standard: 'uncertainty',
  operation: 'uncertainty/combine',
  verdict: failures.length > 0 ? 'fail' : 'pass',
  because: null,
  planned: 1382,
  cases: 1382,
  passed: 1382 - failures.length,
  failed: failures.length,
  inconclusive: 0,
  outcomes: { ...OUTCOMES, result: 1200, undefined: 100, rejected: 82 },
  labels: [
    { name: 'a correlation', least: 0.2, count: 691, reached: true },
    { name: 'one dominates', least: 0.1, count: 3, reached: false },
  ],
  margin,
  failures,
});

const clause = (id: string, verdict: ClauseResult['verdict'], margin: number | null): ClauseResult => ({
  clause: `${id}@1` as ClauseResult['clause'],
  id,
  rev: 1,
  standard: id.startsWith('CNF') ? 'conformance' : 'uncertainty',
  level: id === 'UNC-010' ? 'should' : 'shall',
  verdict,
  probes: id === 'CNF-001' ? ['CNF-001/echo'] : [],
  checks: id.startsWith('UNC') ? [id] : [],
  vectors: id === 'UNC-030' ? ['gum-h-1-combined'] : [],
  cases: id.startsWith('CNF') ? 14 : 1382,
  margin,
});

/** A run with one failing clause, in which a hostile implementation says markup and control characters. */
export const SAMPLE_RESULT: RunResult = {
  mode: 'explore',
  sets: null,
  audit: null,
  seed: '0x2a',
  suite: { name: 'etalon', version: '0.1.0', digest: `sha256:${'ab'.repeat(32)}` },
  adapter: 'python3 adapter.py',
  transport: 'stdio',
  implementation: {
    id: '0',
    protocol: 1,
    implementation: {
      name: 'acme <script>alert(1)</script>\u202egnp.exe',
      version: '3.2.1\u001b[31m',
      language: 'rust',
      homepage: 'javascript:alert(1)',
      issues: 'https://example.org/issues?a=1&b="2"',
    },
    standards: { uncertainty: ['0.1'] },
    classes: { uncertainty: ['core'] },
    operations: ['uncertainty/combine', 'conformance/echo'],
  },
  ended: 'complete',
  fault: null,
  headline: {
    en: 'Does not conform: 1 clause of 4 is not met.',
    zh: '不符合：4条中有1条未满足。',
  },
  verdict: 'fail',
  exitCode: 1,
  operations: {
    declared: ['uncertainty/combine', 'conformance/echo'],
    unknown: ['acme/<b>'],
    testable: ['uncertainty/combine', 'uncertainty/type-a', 'conformance/echo'],
    inPart: [],
  },
  selection: null,
  shard: null,
  expectations: null,
  claims: [
    { standard: 'uncertainty', version: '0.1', class: 'core', verdict: 'fail', missing: ['uncertainty/type-a'] },
  ],
  clauses: [
    clause('CNF-001', 'pass', null),
    clause('UNC-010', 'warning', null),
    clause('UNC-021', 'pass', 0.4375),
    clause('UNC-030', 'fail', 0.01),
  ],
  probes: [
    {
      id: 'CNF-001/echo',
      clause: 'CNF-001@1',
      kind: 'probe',
      title: { en: 'What is sent comes back unchanged', zh: '发送的内容原样返回' },
      verdict: 'pass',
      because: null,
      cases: 14,
      failed: 0,
      failures: [],
      asked: [{ operation: 'conformance/echo', outcomes: [] }],
    },
  ],
  checks: [
    {
      ...check('UNC-010', [], null),
      verdict: 'warning',
      because: { en: 'Three significant digits.', zh: '有三位有效数字。' },
    },
    check('UNC-021', [], 0.4375),
    check('UNC-030', [failure], 0.01),
  ],
  vectors: [
    {
      id: 'gum-h-1-combined',
      clause: 'UNC-030@1',
      standard: 'uncertainty',
      operation: 'uncertainty/combine',
      source: 'JCGM 100:2008, H.1',
      verdict: 'pass',
      because: null,
      numbers: [{ at: '/standardUncertainty', expected: '31.7', got: 31.71, digits: 3, required: 2 }],
      digits: 3,
      failure: null,
    },
    {
      id: 'collinear',
      clause: 'UNC-030@1',
      standard: 'uncertainty',
      operation: 'uncertainty/combine',
      source: 'exact arithmetic',
      verdict: 'pass',
      because: null,
      numbers: [
        {
          at: '/standardUncertainty',
          expected: '2.2360679774997896964',
          got: 2.23606797749979,
          digits: 15.4,
          required: 13,
        },
      ],
      digits: 15.4,
      failure: null,
    },
  ],
  restarts: 0,
  faults: [],
};

export const SAMPLE_TEXTS: ClauseTexts = new Map([
  [
    'UNC-030',
    {
      id: 'UNC-030',
      number: '7.1',
      text: {
        en: 'The combined standard uncertainty shall be calculated by Formula (3), with every correlation that is stated.',
        zh: '合成标准不确定度应按式（3）计算，并计入所给出的全部相关性。',
      },
      formulas: [{ number: '3', mathml: '<math><mi>u</mi></math>' }],
    },
  ],
  [
    'UNC-021',
    {
      id: 'UNC-021',
      number: '6.2',
      text: {
        en: 'The standard uncertainty of the mean of n observations shall be the experimental standard deviation divided by the square root of n.',
        zh: 'n次观测的平均值的标准不确定度应为实验标准偏差除以n的平方根。',
      },
      formulas: [],
    },
  ],
  [
    'CNF-001',
    {
      id: 'CNF-001',
      number: '5.1',
      text: {
        en: 'The operation conformance/echo shall return what it was sent, unchanged.',
        zh: '操作conformance/echo应原样返回所收到的内容。',
      },
      formulas: [],
    },
  ],
]);
