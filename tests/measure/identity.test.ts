import { createHash } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { BINARY, Bench } from './measuring.ts';

const bench = new Bench();
afterAll(() => bench.close());

const digestOf = async (name: string, text: string, ...words: string[]): Promise<string> => {
  const ran = await bench.measure(bench.file(name, text), ...BINARY, '--prediction', 'p', ...words);
  return (ran.result() as { measurand: { items: { digest: string } } }).measurand.items.digest;
};

it('gives two systems on the same items the same digest, in whatever order and writing', async () => {
  const one = await digestOf('one.csv', 'id,label,p\na,1,1\nb,0,0\nc,1,0\n');
  expect(one).toBe(`sha256:${createHash('sha256').update('["a","1"]\n["b","0"]\n["c","1"]\n').digest('hex')}`);
  expect(
    await digestOf(
      'two.jsonl',
      '{"p":1,"label":1,"id":"c"}\n{"p":1,"label":"0","id":"b"}\n{"p":0,"label":1.0,"id":"a"}\n',
    ),
  ).toBe(one);
  expect(await digestOf('relabelled.csv', 'id,label,p\na,1,1\nb,1,0\nc,0,0\n')).not.toBe(one);
});

it('says where the digest is that of the file', async () => {
  const text = 'label,p\n1,1\n0,0\n1,0\n';
  expect(await digestOf('none.csv', text)).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
  const ran = await bench.measure(bench.file('none.csv', text), ...BINARY, '--prediction', 'p');
  expect(ran.result()['procedure']).toMatchObject({
    validation: expect.stringContaining('that of the file of predictions, which has no ids') as string,
  });
});
