import { expect, it } from 'vitest';
import { guarded } from '../../conformance/cli/guarded.ts';
import { rejected, result, type AnyOperation, type OperationName } from '../../conformance/contract/operation.ts';

const operations = new Map<OperationName, AnyOperation>([
  ['a/root', (input) => ((input as number) < 0 ? rejected('negative') : result(Math.sqrt(input as number)))],
  [
    'a/breaks',
    () => {
      throw new Error('it relied on its schema');
    },
  ],
]);
const root = guarded(operations, () => (value) => typeof value === 'number' && value >= 0 && value < 100).get('a/root');

it('lets through what the schema allows', () => {
  expect(root?.(9)).toEqual({ outcome: 'result', output: 3 });
});

it('refuses the rest by the code of the operation, where it has one', () => {
  expect(root?.(-1)).toEqual({ outcome: 'rejected', code: 'negative' });
  expect(root?.(144)).toEqual({ outcome: 'rejected', code: 'invalid-input' });
  expect(root?.('nine')).toEqual({ outcome: 'rejected', code: 'invalid-input' });
});

it('refuses where the operation would break', () => {
  expect(guarded(operations, () => () => false).get('a/breaks')?.(1)).toEqual({
    outcome: 'rejected',
    code: 'invalid-input',
  });
});
