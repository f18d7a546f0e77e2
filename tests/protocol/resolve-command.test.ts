import { describe, expect, test } from 'vitest';
import { resolveCommand, type Machine } from '../../conformance/protocol/stdio/resolve-command.ts';

const FILES = [
  'C:\\Program Files\\nodejs\\node.exe',
  'C:\\Program Files\\nodejs\\npx.cmd',
  'C:\\Tools\\python.exe',
  'C:\\Tools\\python.bat',
  'C:\\Tools\\legacy.COM',
  'C:\\My Work\\adapter.exe',
  'C:\\My Work\\adapter.py',
  'C:\\My Work\\bin\\tool.cmd',
  'C:\\My Work\\here.exe',
  'D:\\acme\\run.jar',
  '\\\\server\\share\\acme.exe',
];

/** Windows has no case in names of files. */
const isFile = (path: string): boolean => FILES.some((one) => one.toLowerCase() === path.toLowerCase());

const machine = (changes: Partial<Machine> = {}): Machine => ({
  platform: 'win32',
  folder: 'C:\\My Work',
  environment: { Path: '"C:\\Program Files\\nodejs";C:\\Tools; ;', PathExt: '.COM;.EXE;.BAT;.CMD;.PY;.JAR' },
  isFile,
  ...changes,
});

const resolved = (file: string, changes: Partial<Machine> = {}): string => {
  const found = resolveCommand(file, machine(changes));
  return 'file' in found ? found.file : found.because.en;
};

describe('a command on Windows', () => {
  test.each([
    ['node', 'C:\\Program Files\\nodejs\\node.exe'],
    ['NODE', 'C:\\Program Files\\nodejs\\NODE.exe'],
    ['node.exe', 'C:\\Program Files\\nodejs\\node.exe'],
    // In the order of PATHEXT, so that the program wins over the batch file beside it.
    ['python', 'C:\\Tools\\python.exe'],
    ['legacy', 'C:\\Tools\\legacy.com'],
    ['.\\adapter', 'C:\\My Work\\adapter.exe'],
    ['./adapter', 'C:\\My Work\\adapter.exe'],
    ['C:\\My Work\\adapter', 'C:\\My Work\\adapter.exe'],
    ['c:/my work/adapter.exe', 'c:\\my work\\adapter.exe'],
    ['\\\\server\\share\\acme', '\\\\server\\share\\acme.exe'],
  ])('%s is %s', (file, path) => {
    expect(resolved(file)).toBe(path);
  });

  test.each(['here', 'no-such-command', '', 'D:\\acme\\absent.exe', 'C:'])(
    '%j is looked up in PATH only, and left as it is where it is not found',
    (file) => {
      expect(resolved(file)).toBe(file);
    },
  );

  test('a batch file is not started, and the message says what to write instead', () => {
    expect(resolved('npx')).toBe(
      'C:\\Program Files\\nodejs\\npx.cmd is a batch file, which Windows starts only through a shell; no shell is used. Name the program in it, such as: -- node adapter.js instead of -- npx adapter.',
    );
    expect(resolved('bin\\tool')).toMatch(/^C:\\My Work\\bin\\tool\.cmd is a batch file/);
    expect(resolved('C:\\Tools\\python.bat')).toMatch(/is a batch file/);
  });

  test('a script is not started either: its interpreter is named', () => {
    expect(resolved('.\\adapter.py')).toBe(
      'C:\\My Work\\adapter.py is no program that Windows starts by itself. Name its interpreter first, such as: -- python adapter.py.',
    );
    expect(resolved('D:\\acme\\run')).toMatch(/such as: -- java -jar run\.jar\.$/);
  });

  test('without PATHEXT and PATH', () => {
    expect(resolved('.\\adapter', { environment: {} })).toBe('C:\\My Work\\adapter.exe');
    expect(resolved('node', { environment: {} })).toBe('node');
  });
});

test.each(['linux', 'darwin'])('on %s a command is what it says', (platform) => {
  expect(resolved('npx', { platform })).toBe('npx');
  expect(resolved('./a b\\c', { platform })).toBe('./a b\\c');
});
