import { expect, test } from 'vitest';
import { nearest } from '../../schemas/document/nearest.ts';

test.each([
  ['coverageFacter', ['coverageFactor', 'coverageBasis'], 'coverageFactor'],
  ['untis', ['unit', 'units', 'value'], 'units'],
  ['nuit', ['unit', 'value'], 'unit'],
  ['Unit', ['unit'], 'unit'],
  ['x', ['y'], 'y'],
  ['length', ['width'], undefined],
  ['', ['unit'], undefined],
  ['unit', [], undefined],
  ['a'.repeat(200), ['a'.repeat(199)], undefined],
])('%s among %j', (written, known, expected) => {
  expect(nearest(written, known)).toBe(expected);
});
