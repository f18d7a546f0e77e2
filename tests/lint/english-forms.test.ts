import { expect, it } from 'vitest';
import { englishForms } from '../../generators/lint/english-forms.ts';

it.each([
  ['A result shall not be empty.', ['shall not']],
  ['It should, and may,\nand need not, and can.', ['should', 'may', 'need not', 'can']],
  ['It cannot, and can not.', ['cannot', 'can not']],
  ['It must; it may not.', ['must', 'may not']],
  ['On 1 May 2026 a candle may burn.', ['may']],
  ['mustard, shallow, maybe, needless', []],
])('%s', (text, forms) => {
  expect(englishForms(text).map(({ form }) => form)).toEqual(forms);
});
