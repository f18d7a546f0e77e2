import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPython } from '../../conformance/adapters/python.ts';
import { KITS } from '../../conformance/protocol/kits.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, 'site', path), 'utf8');
const english = read('src/pages/tutorial.md');
const chinese = read('i18n/zh-Hans/docusaurus-plugin-content-pages/tutorial.md');

interface Block {
  readonly kind: string;
  /** What the title names: where the reader saves it. */
  readonly file: string | undefined;
  readonly text: string;
}

interface Step {
  readonly name: string;
  readonly block: Block;
  /** What a command prints; undefined for a file to save. */
  readonly says: string | undefined;
}

const blocksOf = (page: string): readonly Block[] =>
  [...page.matchAll(/^```(\w+)(?: title="([^"]+)")?\n([^]*?)^```$/gm)].map(([, kind = '', file, text = '']) => ({
    kind,
    file,
    text,
  }));

/** A text as an expression that matches it and nothing else. */
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** What a block of expected text says, as an expression: `…` stands for anything, a line that is `…` for any lines. */
const expected = (text: string): RegExp => {
  const lines = text.trimEnd().split('\n');
  const pattern = lines.map((line) =>
    line === '…'
      ? '[^]*?'
      : line
          .split('…')
          .map((part) => escaped(part).replace(/ +/g, ' +'))
          .join('.*'),
  );
  return new RegExp(pattern.join('\\n').replaceAll('\\n[^]*?\\n', '\\n[^]*?'), 'm');
};

const python = findPython(9);
if (python === undefined) process.stdout.write('NOT RUN: python3 (no Python 3.9 or newer): the tutorial\n');

let place = '';
let at = '';
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'etalon-tutorial-'));
  at = place;
  // `npx etalon` of a reader, who has the package installed, and `python3` by that name.
  mkdirSync(join(place, '.bin'));
  const put = (name: string, command: string): void => {
    writeFileSync(join(place, '.bin', name), `#!/bin/sh\n${command}\n`);
    chmodSync(join(place, '.bin', name), 0o755);
  };
  put('npx', `shift; exec '${process.execPath}' '${join(root, 'conformance', 'cli', 'etalon.js')}' "$@"`);
  // Where it has another name; by its own, the shim would call itself.
  if (python !== undefined && python.command !== 'python3') put('python3', `exec '${python.command}' "$@"`);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** Runs a block as a reader types it, in the folder in which the one before it ended; returns what was printed. */
function typed(commands: string): string {
  const path = `${join(place, '.bin')}${delimiter}${process.env['PATH']}`;
  const run = spawnSync('sh', ['-c', `${commands}\npwd > '${join(place, '.at')}'`], {
    cwd: at,
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, PATH: path, LC_ALL: 'C', NO_COLOR: '1' },
  });
  at = readFileSync(join(place, '.at'), 'utf8').trim();
  return run.stdout;
}

describe.skipIf(python === undefined)('the tutorial, followed to the letter', () => {
  const blocks = blocksOf(english.slice(0, english.indexOf('## Other languages')));
  const steps = blocks.flatMap((block, index): readonly Step[] => {
    const next = blocks[index + 1];
    if (block.kind === 'python') return [{ name: `save ${block.file}`, block, says: undefined }];
    return block.kind === 'sh'
      ? [{ name: block.text.trim(), block, says: next?.kind === 'text' ? next.text : '' }]
      : [];
  });

  it('has steps, and says after every command what it prints', () => {
    expect(steps.filter(({ block }) => block.kind === 'sh').length).toBeGreaterThanOrEqual(6);
    expect(steps.filter(({ says }) => says === '')).toEqual([]);
    expect(blocks.every(({ kind, file }) => kind !== 'python' || file !== undefined)).toBe(true);
  });

  it.each(steps)('$name', ({ block, says }) => {
    if (block.kind === 'python') writeFileSync(join(at, block.file ?? ''), block.text);
    else expect(typed(block.text)).toMatch(expected(says ?? ''));
  });
});

describe('the tutorial in both languages', () => {
  it('has the same commands, programs and outputs', () => {
    expect(blocksOf(chinese)).toEqual(blocksOf(english));
  });

  it.each([
    ['English', english],
    ['Chinese', chinese],
  ])('names every kit in %s, what to edit, and how it is started', (_, page) => {
    for (const { name, operations, start } of KITS) {
      expect(page).toMatch(new RegExp(`\\| \`npx etalon init ${name}\` +\\| \`${escaped(operations)}\` +\\|`));
      expect(page).toContain(`\n${start}\n`);
    }
  });
});

describe('the expectation of a step', () => {
  it.each([
    ['a\n…\nc d\n', 'a\nb\nb\nc   d\n', true],
    ['a … c\n', 'a b c\n', true],
    ['a … c\n', 'a b\nc\n', false],
    ['a\nc\n', 'a\nb\nc\n', false],
    ['exit 0\n', 'exit 1\n', false],
  ])('%j is met by %j: %s', (text, printed, met) => {
    expect(expected(text).test(printed)).toBe(met);
  });
});
