import { afterAll, expect, it } from 'vitest';
import { proportion } from '../../conformance/measure/proportion.ts';
import { BINARY, Bench, onFixedItems } from './measuring.ts';

const bench = new Bench();
afterAll(() => bench.close());

const rows = Array.from({ length: 400 }, (_, i) => {
  const [site, age] = [i % 2 === 0 ? 'n' : 's', ['young', 'old'][Math.floor(i / 2) % 2]];
  const wrong = site === 's' ? i % 3 === 0 : i % 40 === 0;
  return `1,${wrong ? 0 : 1},${site},${age}`;
});
const text = `label,p,site,age\n${rows.join('\n')}\n0,0,n,young\n`;
const words = ['--prediction', 'p', '--by', 'site', '--by', 'age'];

it('makes intervals hold together over the strata of all columns, and names the worst within a column', async () => {
  const all = (await bench.measure(bench.file('s.csv', text), ...BINARY, ...words)).all();
  expect(all.strata).toHaveLength(4);
  for (const { items, value, lower, upper } of all.strata) {
    const expected = proportion(Math.round((value as number) * items), items, 1 - 0.05 / 4);
    expect([lower, upper]).toEqual([expected.lower, expected.upper]);
  }
  expect(all.worstStrata).toEqual([
    { by: 'site', name: 's' },
    { by: 'age', name: null },
  ]);
});

it('has no intervals on fixed items, of which the least share is a fact', async () => {
  const ran = await bench.measure(bench.file('s.csv', text), ...onFixedItems(BINARY), ...words);
  for (const one of ran.all().strata) expect(one).toMatchObject({ lower: null, upper: null });
  expect(ran.all().worstStrata[0]).toEqual({ by: 'site', name: 's' });
  expect(ran.page()).not.toContain('Bonferroni');
});

it('refuses more strata than anybody reads', async () => {
  const many = Array.from({ length: 201 }, (_, i) => `${i % 2},${i % 2},${i}`).join('\n');
  const file = bench.file('many.csv', `label,p,site\n${many}\n`);
  const ran = await bench.measure(file, ...BINARY, '--prediction', 'p', '--by', 'site');
  expect(ran).toMatchObject({ code: 2 });
  expect(ran.err).toContain('the column site has 201 strata, more than 200');
});
