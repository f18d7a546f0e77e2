import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { conformSkeleton, makeSkeleton } from '../../conformance/adapters/skeleton.ts';
import { judgeHello } from '../../conformance/protocol/greet.ts';
import { type Kit, KITS } from '../../conformance/protocol/kits.ts';
import { PROTOCOL } from '../../conformance/protocol/messages.ts';

const root = join(import.meta.dirname, '..', '..');
const own = mkdtempSync(join(tmpdir(), 'etalon-kits-'));
afterAll(() => rmSync(own, { recursive: true, force: true }));

/** What a program answers to lines, as they are, by what its README starts it with. */
function ask({ start }: Kit, folder: string, input: string | Buffer): readonly unknown[] {
  const run = spawnSync('sh', ['-c', start], { cwd: folder, input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  expect(run.status, run.stderr).toBe(0);
  return run.stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

const echo = (id: string, value: string): string =>
  `{"id":"${id}","op":"case","operation":"conformance/echo","input":{"value":${value}}}\n`;

const typeA = (id: string, input: string): string =>
  `{"id":"${id}","op":"case","operation":"uncertainty/type-a","input":${input}}\n`;

/** Values that come back as they are, member for member. */
const KEPT = [
  'null',
  'true',
  '0.1',
  '0.30000000000000004',
  '5e-324',
  '2.2250738585072014e-308',
  '1.7976931348623157e308',
  '9007199254740991',
  '-9007199254740992',
  '9007199254740993',
  '1152921504606847000',
  '1e23',
  '{"$f64":"NaN"}',
  '{"$f64":"Infinity"}',
  '{"$f64":"-Infinity"}',
  '{"$f64":"-0"}',
  '{"$int":"9007199254740993"}',
  '{"$int":"-123456789012345678901234567890"}',
  '{"$int":"5"}',
  '{"$dec":"1.2300"}',
  '{"$dec":"-0.00"}',
  '{"$dec":"1e-7"}',
  '{"$f64s":"AAAAAAAA8D8AAAAAAAAAQA==","shape":[2]}',
  '{"$doc":"a: 1\\n","media":"application/yaml"}',
  '[1,[],{},"",{"a":{"b":[null]}}]',
  '"计量 étalon 𝜈 \\u0000 \\u2028 \u2028 \\" \\\\ \\/ \\\\u0000 \\t"',
  '{"\\u0000":1,"准确率":false,"$unknown":2,"undefined":"too-few"}',
];

/** What is not JSON in UTF-8, or no double; and the kits whose library lets it pass, as the README of the adapters says. */
const NOT_JSON: readonly { readonly value: string | readonly number[]; readonly except?: readonly string[] }[] = [
  ...[
    ...['01', '1.', '.5', '+1', '1e', '-', '0x10', 'nul', 'NaN', '-Infinity', '1 2', '[1,]', '{"a":1,}', '{"a"}'],
    ...['{1:2}', '"a', '"\\x"', '"\\u12"', '"\u0001"', '['.repeat(200_000)],
  ].map((value) => ({ value })),
  ...['1e400', '-1e400', `1${'0'.repeat(400)}`].map((value) => ({ value, except: ['r'] })),
  { value: '{"a":1,"a":2}', except: ['javascript', 'r'] },
  ...[
    [0x22, 0xff, 0x22],
    [0x22, 0xc0, 0x80, 0x22],
    [0x22, 0xed, 0xa0, 0x80, 0x22],
  ].map((value) => ({ value, except: ['java', 'r'] })),
];

const skeletons = KITS.map((kit) => ({ kit, made: makeSkeleton(root, kit, join(root, 'build', 'kits', kit.name)) }));
for (const { kit, made } of skeletons)
  if (!made.ready && made.absent)
    process.stdout.write(`NOT RUN: ${kit.name} (${made.because}): the tests of its kit\n`);

describe.each(skeletons.filter(({ made }) => made.ready || !made.absent))('the kit of $kit.name', ({ kit, made }) => {
  const folder = made.ready ? made.folder : '';

  it('is made by the command that its README gives', () => {
    expect(made).toMatchObject({ ready: true });
  });

  it('answers hello with what it is, and ends with bye', () => {
    const hello = '{"id":"0","op":"hello","protocol":{"min":1,"max":3},"suite":{"name":"etalon"},"later":[1]}\n';
    const [first, ...rest] = ask(kit, folder, `${hello}{"id":"1","op":"bye"}\n${echo('2', '1')}`);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      id: '0',
      protocol: 1,
      implementation: { language: expect.stringMatching(new RegExp(`^${kit.name}\\b`, 'i')) as string },
      standards: { uncertainty: ['0.1'] },
      determinism: 'pure',
      concurrency: { maxInFlight: 16 },
    });
    const { operations } = first as { readonly operations: readonly string[] };
    expect([...operations].sort()).toEqual(['conformance/echo', 'uncertainty/type-a']);
  });

  it.each([
    [2, 3],
    [0, 0],
  ])('says which version it speaks where the suite speaks %i to %i only, so that both can be named', (min, max) => {
    const hello = `{"id":"0","op":"hello","protocol":{"min":${min},"max":${max}},"suite":{"name":"etalon"}}\n`;
    const [line, ...rest] = ask(kit, folder, hello);
    expect(rest).toEqual([]);
    expect(line).toMatchObject({ id: '0', protocol: 1, implementation: { name: expect.any(String) as string } });
    // What a suite makes of it that speaks another version.
    expect(judgeHello(JSON.stringify({ ...(line as object), protocol: PROTOCOL + 1 }), '0')).toMatchObject({
      ok: false,
      kind: 'other-version',
      because: { en: `It speaks version ${PROTOCOL + 1} of the protocol; this suite speaks version ${PROTOCOL}.` },
    });
  });

  it('carries every value of the protocol', () => {
    const answers = ask(kit, folder, KEPT.map((value, at) => echo(String(at), value)).join(''));
    KEPT.forEach((value, at) => {
      expect(answers[at]).toEqual({
        id: String(at),
        outcome: 'result',
        output: { value: JSON.parse(value) as unknown },
      });
    });
    expect(answers).toHaveLength(KEPT.length);
  });

  it('tags -0, and takes a long list', () => {
    const numbers = Array.from({ length: 100_000 }, (_, at) => at / 7);
    const [minus, long] = ask(kit, folder, echo('0', '-0.0') + echo('1', JSON.stringify(numbers)));
    expect(minus).toMatchObject({ output: { value: { $f64: '-0' } } });
    expect((long as { output: { value: unknown } }).output.value).toEqual(numbers);
  });

  it('takes CRLF, empty lines, unknown members and a last line without an end', () => {
    const lines = [
      echo('1', '1').trim(),
      '',
      '  ',
      echo('2', '2').trim().replace('{', '{"extra":{"a":[1]},'),
      echo('3', '3').trim(),
    ];
    expect(ask(kit, folder, lines.join('\r\n'))).toEqual(
      [1, 2, 3].map((value) => ({ id: String(value), outcome: 'result', output: { value } })),
    );
  });

  it('answers what it does not know, what it cannot read and what goes wrong, and lives on', () => {
    const answers = ask(
      kit,
      folder,
      '{"id":"1","op":"case","operation":"constructor","input":{}}\n' +
        '{"id":"2","op":"dance"}\n' +
        'hello\n[1]\n' +
        '{"id":"3","op":"case","operation":"conformance/echo","input":{"value":[1,}}\n' +
        typeA('4', '{"observations":"none"}') +
        typeA('6', '{"observations":[1,{"$f64":"NaN"}]}') +
        typeA('7', '{"observations":[1]}') +
        typeA('8', '{"observations":[1,3],"independence":"declared"}'),
    );
    expect(answers).toMatchObject([
      { id: '1', outcome: 'unsupported' },
      { id: '2', outcome: 'unsupported' },
      { id: '', outcome: 'internal', message: expect.any(String) as string },
      { id: '', outcome: 'internal' },
      { outcome: 'internal' },
      { id: '4', outcome: 'internal', message: expect.any(String) as string },
      { id: '6', outcome: 'rejected', code: 'not-finite', pointer: expect.stringMatching(/^\/observations/) as string },
      { id: '7', outcome: 'result', output: { undefined: 'too-few-observations' } },
      { id: '8', outcome: 'result', output: { mean: 2, standardUncertainty: 1, independence: 'declared' } },
    ]);
  });

  it('refuses what JSON in UTF-8 is not, and takes the next line', () => {
    const refused = NOT_JSON.filter(({ except = [] }) => !except.includes(kit.name));
    const lines = refused.flatMap(({ value }) => [
      Buffer.from('{"id":"7","op":"case","operation":"conformance/echo","input":{"value":'),
      typeof value === 'string' ? Buffer.from(value) : Buffer.from(value),
      Buffer.from('}}\n'),
    ]);
    const answers = ask(kit, folder, Buffer.concat([...lines, Buffer.from(echo('8', '1'))]));
    refused.forEach(({ value }, at) => {
      expect([value, answers[at]]).toMatchObject([value, { outcome: 'internal' }]);
    });
    expect(answers.slice(refused.length)).toEqual([{ id: '8', outcome: 'result', output: { value: 1 } }]);
  });

  it('says so where an answer would be longer than the suite reads', () => {
    const hello = '{"id":"0","op":"hello","protocol":{"min":1,"max":1},"limits":{"maxLineBytes":1000}}\n';
    const [, answer] = ask(kit, folder, hello + echo('1', JSON.stringify('x'.repeat(2000))));
    expect(answer).toMatchObject({ id: '1', outcome: 'internal', message: expect.stringContaining('1000') as string });
  });

  it('conforms as it is written', () => {
    const report = conformSkeleton(root, kit, folder, ['--seed', '20260610', '--runs', '200']);
    expect(typeof report === 'string' ? report : report.headline.en).toMatch(/^Conforms for 2 of \d+ operations\.$/);
    if (typeof report === 'string') return;
    const passed = report.clauses.filter(({ verdict }) => verdict === 'pass').map(({ id }) => id);
    expect(passed).toEqual(expect.arrayContaining(['CNF-001', 'CNF-002', 'CNF-003', 'UNC-020', 'UNC-021', 'UNC-022']));
  });
});

/** By kit, a line of its operations, and what prints a line in that language. */
const NOISE: Readonly<Record<string, readonly [after: string, line: string]>> = {
  python: ['observations = case["observations"]', '    print("noise")'],
  javascript: ['const n = observations.length;', "  console.log('noise');"],
  java: ['int n = x.length;', '    System.out.println("noise");'],
  go: ['n := float64(len(x))', '\tfmt.Println("noise")'],
  rust: ['let n = x.len() as f64;', '    println!("noise");'],
  r: ['n <- length(x)', '  print("noise")'],
  c: ['size_t n;', '  printf("noise\\n");'],
};

describe.each(skeletons.filter(({ made }) => made.ready))('software that prints, in $kit.name', ({ kit }) => {
  it('does so on standard error, and does not disturb the conversation', () => {
    const [after, line] = NOISE[kit.name] ?? ['', ''];
    const folder = join(own, `noise-${kit.name}`);
    cpSync(join(root, 'build', 'kits', kit.name), folder, { recursive: true, preserveTimestamps: true });
    const file = join(folder, kit.operations);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(`${after}\n`);
    writeFileSync(file, text.replace(`${after}\n`, `${after}\n${line}\n`));
    if (kit.build !== undefined) {
      const build = spawnSync('sh', ['-c', kit.build], { cwd: folder, encoding: 'utf8' });
      expect(build.status, build.stderr).toBe(0);
    }
    const input = typeA('1', '{"observations":[1,3]}') + typeA('2', '{"observations":[1,5]}');
    const run = spawnSync('sh', ['-c', kit.start], { cwd: folder, input, encoding: 'utf8' });
    expect(run.stderr.match(/noise/g)).toHaveLength(2);
    expect(
      run.stdout
        .trim()
        .split('\n')
        .map((one) => (JSON.parse(one) as { readonly id: string }).id),
    ).toEqual(['1', '2']);
  });
});

describe('where a language is absent', () => {
  it('npm run adapters says NOT RUN by name, and with --require-all fails', () => {
    const folder = join(own, 'path');
    mkdirSync(folder);
    const call = (...words: readonly string[]): readonly [number | null, string] => {
      const program = ['--import', 'tsx', join('conformance', 'adapters', 'run.ts'), 'init-rust', 'init-c', ...words];
      const run = spawnSync(process.execPath, program, { cwd: root, encoding: 'utf8', env: { PATH: folder } });
      return [run.status, run.stdout];
    };
    const said =
      /^init-rust +NOT RUN\n +no cargo on this machine\ninit-c +NOT RUN\n +no cc on this machine\n.* 0 conform,.* 2 not run\n$/;
    expect(call()).toEqual([0, expect.stringMatching(said)]);
    expect(call('--require-all')).toEqual([1, expect.stringMatching(said)]);
  });
});

describe('what the suite says of a kit that is broken', () => {
  it.each([
    [
      'loses a digit',
      "'conformance/echo', ({ value }) => ({ value })",
      "'conformance/echo', ({ value }) => ({ value: Math.fround(value) })",
      'CNF-001',
    ],
    [
      'answers what it does not know',
      "outcome: 'unsupported', feature: String(name)",
      "outcome: 'result', output: {}, feature: String(name)",
      'CNF-002',
    ],
    ['divides by n', '/ (n - 1)', '/ n', 'UNC-020'],
  ])('one that %s fails', (_, right, wrong, clause) => {
    const kit = KITS.find(({ name }) => name === 'javascript');
    if (kit === undefined) throw new Error('there is no kit for JavaScript');
    const folder = join(own, clause);
    cpSync(join(root, 'build', 'kits', 'javascript'), folder, { recursive: true });
    let planted = false;
    for (const file of [kit.kit, kit.operations]) {
      const text = readFileSync(join(folder, file), 'utf8');
      planted ||= text.includes(right);
      writeFileSync(join(folder, file), text.replaceAll(right, wrong));
    }
    expect(planted).toBe(true);
    const report = conformSkeleton(root, kit, folder, ['--seed', '1', '--runs', '100']);
    if (typeof report === 'string') throw new Error(report);
    expect(report.clauses.find(({ id }) => id === clause)?.verdict).toBe('fail');
  });
});
