import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseInline } from '../../generators/model/inline.ts';

it('splits a text into its runs', () => {
  expect(parseInline('by {formula:mean} with $n \\ge 1$ and `x`, {term:unit|units}.')).toEqual([
    { type: 'text', text: 'by ' },
    { type: 'reference', kind: 'formula', id: 'mean' },
    { type: 'text', text: ' with ' },
    { type: 'math', tex: 'n \\ge 1' },
    { type: 'text', text: ' and ' },
    { type: 'code', code: 'x' },
    { type: 'text', text: ', ' },
    { type: 'reference', kind: 'term', id: 'unit', words: 'units' },
    { type: 'text', text: '.' },
  ]);
});

it.each(['{figure:x}', '{clause UNC-001}', '$', '`', '{', '}', '{clause:}'])('%s is malformed', (text) => {
  expect(parseInline(text).some(({ type }) => type === 'malformed')).toBe(true);
});

it('braces inside mathematics and code are theirs', () => {
  expect(parseInline('$\\frac{1}{n}$ `{a}`').map(({ type }) => type)).toEqual(['math', 'text', 'code']);
});

it('loses nothing: printed again, the runs are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '$', '`', '{', '}', '{term:x}', '|', ':') }), (text) => {
      const printed = parseInline(text).map((run) => {
        if (run.type === 'math') return `$${run.tex}$`;
        if (run.type === 'code') return `\`${run.code}\``;
        if (run.type === 'reference') return `{${run.kind}:${run.id}${run.words === undefined ? '' : `|${run.words}`}}`;
        return run.text;
      });
      expect(printed.join('')).toBe(text);
    }),
  );
});
