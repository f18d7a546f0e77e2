import { expect, it } from 'vitest';
import { joinLines } from '../../generators/model/join-lines.ts';

it.each([
  ['one\ntwo', 'one two'],
  ['有效自由度\n应按{formula:x}计算', '有效自由度应按{formula:x}计算'],
  ['取\n$n$\n个', '取$n$个'],
  ['$n$\n{term:x}', '$n$ {term:x}'],
  ['结束。\nGUM', '结束。GUM'],
  ['GUM\n（指南）', 'GUM（指南）'],
  ['a list:\n- one\n- two\n  more', 'a list:\n- one\n- two more'],
  ['one\n\ntwo\n\n\nthree\n', 'one\ntwo\nthree'],
  ['', ''],
])('%j', (text, joined) => {
  expect(joinLines(text)).toBe(joined);
});
