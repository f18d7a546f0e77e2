import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Programs of others, which have a help of their own. */
const TOOLS: readonly string[] = ['npm', 'oxfmt', 'vitest'];

/** The commands of a script, each as its words. */
const commandsOf = (script: string): readonly (readonly string[])[] =>
  script.split('&&').map((command) => command.trim().split(/\s+/));

/** The program that a command runs, with its verb: flags and what is handed on come after. */
function programOf(words: readonly string[]): string {
  const file = words.findIndex((word) => /\.[jt]s$/.test(word));
  const flag = words.findIndex((word, index) => index > file && word.startsWith('-'));
  return words.slice(1, flag === -1 ? undefined : flag).join(' ');
}

/** The programs of this repository that npm scripts call, each once. */
const PROGRAMS = [
  ...new Set(
    Object.values(scripts)
      .flatMap(commandsOf)
      .filter(([first]) => first === 'node')
      .map(programOf),
  ),
];

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A program that takes no notice of its words would begin its work: it is stopped, and its status is null. */
const PATIENCE_MS = 150_000;

const node = (words: readonly string[]): Promise<Ended> =>
  new Promise((done) => {
    const child = spawn(process.execPath, words, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: PATIENCE_MS,
      killSignal: 'SIGKILL',
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
    child.on('close', (status) => done({ status, out, err }));
  });

/** Where nothing but the name can be written, the first line is the example. */
const showsExample = (help: string): boolean =>
  /^Examples?:\n {2}\S/m.test(help) || /^npm run \S+$/.test(help.split('\n')[0] ?? '');

/** What a program owes its reader and does not give. */
async function owed(program: string): Promise<readonly string[]> {
  const words = program.split(' ');
  const [help, unknown] = await Promise.all([node([...words, '--help']), node([...words, '--no-such-word'])]);
  return [
    ...(help.status === 0 ? [] : [`--help ends with ${help.status}`]),
    ...(/^(Usage: etalon|npm run|node --import tsx) \S+/m.test(help.out)
      ? []
      : ['--help does not say how it is called']),
    ...(showsExample(help.out) ? [] : ['--help shows no example']),
    ...(unknown.status === 2 ? [] : [`an unknown word ends with ${unknown.status}`]),
    ...(unknown.err.includes('--no-such-word') ? [] : ['an unknown word is not named']),
    ...(unknown.out === '' ? [] : ['an unknown word is answered on standard output']),
  ];
}

describe('a script of package.json', () => {
  it('calls programs of this repository by node, and of others only known ones', () => {
    const first = Object.values(scripts).flatMap((script) => commandsOf(script).map(([word]) => word));
    expect(first.filter((word) => word !== 'node' && !TOOLS.includes(word ?? ''))).toEqual([]);
    expect(PROGRAMS).toContain('--import tsx generators/check.ts');
    expect(PROGRAMS).toContain('conformance/cli/etalon.js conform');
  });

  it.each(PROGRAMS)('has a help with an example, and refuses an unknown word by its name: %s', async (program) => {
    expect(await owed(program)).toEqual([]);
  });
});

describe('a script that is owed something', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'etalon-script-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    [
      'takes no notice of its words',
      "process.stdout.write('done\\n');",
      [
        '--help does not say how it is called',
        '--help shows no example',
        'an unknown word ends with 0',
        'an unknown word is not named',
        'an unknown word is answered on standard output',
      ],
    ],
    [
      'has a help without an example, and names no word',
      "if (process.argv[2] === '--help') process.stdout.write('npm run it [-- NAME]\\n'); else process.exitCode = 2;",
      ['--help shows no example', 'an unknown word is not named'],
    ],
    [
      'breaks over a word that it does not know',
      "import { parseArgs } from 'node:util';\nparseArgs({ options: {} });",
      [
        '--help ends with 1',
        '--help does not say how it is called',
        '--help shows no example',
        'an unknown word ends with 1',
      ],
    ],
  ])('is found where it %s', async (_, text, faults) => {
    const program = join(folder, 'script.mjs');
    writeFileSync(program, text);
    expect(await owed(program)).toEqual(faults);
  });
});
