import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VERBS } from '../../conformance/cli/verbs.ts';
import { pageProblems } from './page-problems.ts';

const root = join(import.meta.dirname, '..', '..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const named = { root, scripts: Object.keys(scripts), verbs: VERBS };

const PAGES = ['CONTRIBUTING', 'DISPUTES', 'GOVERNANCE', 'LIFECYCLE', 'PATENTS', 'SECURITY', 'VERSIONING'];

const read = (name: string): string => readFileSync(join(root, '.github', name), 'utf8');

describe('the pages on working together', () => {
  it('are these', () => {
    const pages = readdirSync(join(root, '.github')).filter((name) => name.endsWith('.md'));
    expect(pages.sort()).toEqual([...PAGES.map((name) => `${name}.md`), 'PULL_REQUEST_TEMPLATE.md'].sort());
  });

  it.each(PAGES)('%s says the same in both languages, and names what there is', (name) => {
    expect(pageProblems(`.github/${name}.md`, read(`${name}.md`), named)).toEqual([]);
  });

  it('are short', () => {
    for (const name of PAGES) expect(read(`${name}.md`).split('\n').length).toBeLessThan(120);
  });
});

/** A command of CONTRIBUTING that is renamed has to be renamed there too. */
describe('CONTRIBUTING', () => {
  const text = read('CONTRIBUTING.md');
  const commands = [...new Set([...text.matchAll(/npm run ([a-z:]+)|npx etalon ([a-z]+)/g)].map(([whole]) => whole))];

  it('names commands', () => {
    expect(commands).toEqual(expect.arrayContaining(['npm run check', 'npm run generate', 'npx etalon diff']));
  });

  it.each(commands)('does not pass once “%s” is renamed', (command) => {
    const name = command.split(' ').at(-1) ?? '';
    const isScript = command.startsWith('npm');
    const renamed = {
      root,
      scripts: named.scripts.filter((one) => !isScript || one !== name),
      verbs: named.verbs.filter((one) => isScript || one.name !== name),
    };
    const problem = `names the ${isScript ? 'script' : 'verb'} ${name}, which there is not`;
    expect(new Set(pageProblems('.github/CONTRIBUTING.md', text, renamed))).toEqual(new Set([problem]));
  });
});

describe('a page', () => {
  const page = (english: string, chinese: string): string => `${english}\n---\n\n## 中文\n${chinese}`;
  const problems = (english: string, chinese = english): readonly string[] =>
    pageProblems('.github/PLANTED.md', page(english, chinese), named);

  it.each([
    ['is sound', 'See [this](GOVERNANCE.md), [that](../README.md#the-house) and `spec/series.yaml`.', []],
    ['links to nothing', '[x](NONE.md)', ['links to NONE.md, which there is not']],
    [
      'links to no heading',
      '[x](../README.md#the-flat)',
      ['links to ../README.md#the-flat, and README.md has no such heading'],
    ],
    ['names no file', '`spec/serie.yaml`', ['names spec/serie.yaml, which there is not']],
    ['names no script', '`npm run chek`', ['names the script chek, which there is not']],
    ['names no verb', '`etalon judge`', ['names the verb judge, which there is not']],
    ['calls what there is', '`npx etalon clause accept UNC-020 --editorial` and `npx etalon diff main`', []],
    ['calls no task', '`etalon clause acept UNC-020`', ['calls clause acept, which there is not']],
    ['gives no flag', '`etalon clause accept --editorially`', ['calls clause with --editorially, which there is not']],
    ['runs no tests', '   npx vitest run tests/gate\n', ['runs tests/gate, which there is not']],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual([...expected, ...expected]);
  });

  it.each([
    ['a step less', '1. a\n2. b\n', '1. a\n', 'steps'],
    ['a point less', '- a\n- b\n', '- a\n', 'points'],
    ['a row less', '| a |\n| b |\n', '| a |\n', 'rows of tables'],
    ['another command', '   npm ci\n', '   npm install\n', 'lines of commands'],
    ['another link', '[a](https://a.example)', '[a](https://b.example)', 'links'],
  ])('has %s in Chinese', (_, english, chinese, part) => {
    expect(problems(english, chinese)).toEqual([`has other ${part} in Chinese than in English`]);
  });

  it('is in one language only', () => {
    expect(pageProblems('.github/PLANTED.md', 'English.', named)).toEqual(['has not one part a language']);
  });
});
