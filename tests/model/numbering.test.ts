import { expect, it } from 'vitest';
import { annexLetter, counter } from '../../generators/model/numbering.ts';

it('annexes are lettered A to Z, then AA', () => {
  expect([0, 1, 25, 26, 51, 52].map(annexLetter)).toEqual(['A', 'B', 'Z', 'AA', 'AZ', 'BA']);
});

it('formulas and tables are counted through the body, and anew in each annex', () => {
  const formula = (id: string) => ({ id, tex: 'x' });
  const body = counter();
  expect(body.formulas([formula('a'), formula('b')]).map(({ number }) => number)).toEqual(['1', '2']);
  expect(body.formulas([formula('c')]).map(({ number }) => number)).toEqual(['3']);
  expect(
    counter('A')
      .formulas([formula('d')])
      .map(({ number }) => number),
  ).toEqual(['A.1']);
});
