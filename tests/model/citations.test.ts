import { expect, it } from 'vitest';
import { citationsIn } from '../../generators/model/citations.ts';

it('finds citations with their places, and none in comments', () => {
  const source = [
    "// 'UNC-001@1'",
    "/** 'UNC-002@1'",
    " * 'UNC-003@1' */",
    "export const a = { clause: 'UNC-021@12' }; // 'UNC-004@1'",
    "const url = 'https://example.org'; const b = within(x, 'UNC-060@1');",
  ].join('\n');
  expect(citationsIn(source)).toEqual([
    { clause: 'UNC-021', rev: 12, line: 4, column: 28 },
    { clause: 'UNC-060', rev: 1, line: 5, column: 56 },
  ]);
});
