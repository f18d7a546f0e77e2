import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { root, usePacked } from './packed.ts';

const packed = usePacked();

const page = (path: string): string => readFileSync(join(root, 'site', path), 'utf8');
const english = page('src/pages/program.md');
const chinese = page('i18n/zh-Hans/docusaurus-plugin-content-pages/program.md');

/** The programs of a page, each with what it is said to print. */
const programsOf = (text: string): readonly (readonly [program: string, printed: string])[] =>
  [...text.matchAll(/^```js\n(.*?)^```\n\n```text\n(.*?)^```$/gms)].map(([, program = '', printed = '']) => [
    program,
    printed,
  ]);

describe.each([
  ['English', english],
  ['Chinese', chinese],
])('the page on the package in %s', (_, text) => {
  it('has four programs, and nothing printed that no program prints', () => {
    expect(programsOf(text)).toHaveLength(4);
    expect(text.match(/^```/gm)).toHaveLength(16);
  });

  it.each(programsOf(text))('has programs that print what stands there: %#', (program, printed) => {
    const file = join(packed.project, 'program.mjs');
    writeFileSync(file, program);
    const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: printed, stderr: '' });
  });
});

it('the page has the same programs in both languages, but for what they print and their comments', () => {
  const code = (text: string): readonly string[] =>
    programsOf(text).map(([program]) => program.replaceAll(/\/\/.*$/gm, '').replaceAll(/\.(en|zh)\b/g, '.words'));
  expect(code(chinese)).toEqual(code(english));
});

it('the validators alone are as small in a bundle as the page says', async () => {
  const most = /(?:below|不到)[  ]?(\d+) kB/;
  const kilobytes = [english, chinese].map((text) => Number(most.exec(text)?.[1]));
  const file = join(packed.project, 'validators.mjs');
  writeFileSync(file, "import { validators } from 'etalon/validators';\nglobalThis.validators = validators;\n");
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'error',
  });
  const size = gzipSync(outputFiles[0]?.contents ?? '').length / 1000;
  expect(size).toBeGreaterThan(10);
  for (const stated of kilobytes) expect(size).toBeLessThan(stated);
});

it('the page names every entry point of the package', () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: object };
  const named = Object.keys(exports)
    .filter((path) => !path.includes('*') && !/\d/.test(path) && path !== './package.json')
    .map((path) => `\`etalon${path.slice(1)}\``);
  expect(named.length).toBeGreaterThan(5);
  for (const text of [english, chinese]) expect(named.filter((name) => !text.includes(`| ${name}`))).toEqual([]);
});
