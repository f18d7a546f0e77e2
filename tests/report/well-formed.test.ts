import { expect, it } from 'vitest';
import { wellFormed } from '../../conformance/report/well-formed.ts';
import { readJson } from '../../schemas/document/read-json.ts';

it('is read by us, whatever an implementation said', () => {
  const said = { 'a\udcff': ['cannot read \ud83d', { language: 'py\udc80', whole: '\u{1F600}' }, 1, null, true] };
  const written = wellFormed(said);
  expect(written).toEqual({
    'a\uFFFD': ['cannot read \uFFFD', { language: 'py\uFFFD', whole: '\u{1F600}' }, 1, null, true],
  });
  expect(readJson(JSON.stringify(said), 'a.json').ok).toBe(false);
  expect(readJson(JSON.stringify(written), 'a.json').ok).toBe(true);
});

it('keeps a member that is called as the prototype', () => {
  const read = JSON.parse('{"__proto__":"a"}') as object;
  expect(Object.keys(wellFormed(read))).toEqual(['__proto__']);
});
