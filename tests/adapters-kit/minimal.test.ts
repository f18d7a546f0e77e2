import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const program = join(import.meta.dirname, '..', '..', 'conformance', 'adapters', 'minimal', 'adapter.js');

const typeA = (id: string, input: object): string =>
  JSON.stringify({ id, op: 'case', operation: 'uncertainty/type-a', input });

it('the protocol without a kit: hello, results, reasons, rejections, an unknown operation, bye', () => {
  const lines = [
    '{"id":"0","op":"hello","protocol":{"min":1,"max":1}}',
    typeA('1', { observations: [1, 3], independence: 'declared' }),
    typeA('2', { observations: [1] }),
    typeA('3', { observations: [0.1, 0.1, 0.1] }),
    typeA('4', { observations: [0.1, 0.1, 0.1], resolution: 1 }),
    typeA('5', { observations: [1, { $f64: 'NaN' }] }),
    '{"id":"6","op":"case","operation":"constructor","input":{}}',
    '{"id":"7","op":"case","operation":"conformance/echo","input":{"value":[{"$f64":"-0"},5e-324]}}',
    '{"id":"8","op":"bye"}',
    'not read any more',
  ];
  const run = spawnSync(process.execPath, [program], { input: lines.join('\n'), encoding: 'utf8' });
  expect(run.stderr).toBe('');
  const readings = { mean: 0.1, experimentalStandardDeviation: 0, independence: 'assumed' };
  expect(
    run.stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  ).toEqual([
    {
      id: '0',
      protocol: 1,
      implementation: { name: 'minimal', version: '1.0.0', language: 'javascript' },
      standards: { uncertainty: ['0.1'] },
      operations: ['conformance/echo', 'uncertainty/type-a'],
    },
    {
      id: '1',
      outcome: 'result',
      output: {
        mean: 2,
        experimentalStandardDeviation: Math.SQRT2,
        standardUncertainty: 1,
        degreesOfFreedom: 1,
        independence: 'declared',
        method: 'spread',
      },
    },
    { id: '2', outcome: 'result', output: { undefined: 'too-few-observations' } },
    {
      id: '3',
      outcome: 'result',
      output: { ...readings, standardUncertainty: { undefined: 'zero-spread' }, degreesOfFreedom: 2, method: 'spread' },
    },
    {
      id: '4',
      outcome: 'result',
      output: {
        ...readings,
        standardUncertainty: 1 / Math.sqrt(12),
        degreesOfFreedom: 'infinite',
        method: 'resolution',
      },
    },
    { id: '5', outcome: 'rejected', code: 'not-finite', pointer: '/observations/1' },
    { id: '6', outcome: 'unsupported' },
    { id: '7', outcome: 'result', output: { value: [{ $f64: '-0' }, 5e-324] } },
  ]);
});
