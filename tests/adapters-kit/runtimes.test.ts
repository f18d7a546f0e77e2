import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goProgram, plainPython, pythonEnvironment, rWith } from '../../conformance/adapters/environment.ts';
import { javaBuild } from '../../conformance/adapters/java.ts';

const path = process.env['PATH'];
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'etalon-runtimes-test-'));
  process.env['PATH'] = root;
});
afterEach(() => {
  process.env['PATH'] = path;
  rmSync(root, { recursive: true, force: true });
});

/** Puts a program of these lines of shell where commands are looked for. */
function plant(name: string, ...lines: readonly string[]): void {
  const file = join(root, name);
  writeFileSync(file, ['#!/bin/sh', ...lines, ''].join('\n'));
  chmodSync(file, 0o755);
}

const folder = join(import.meta.dirname, '..', '..', 'conformance', 'adapters', 'smile');
const java = { folder, main: 'SmileAdapter', sources: [join(folder, 'SmileAdapter.java')] };

describe('a runtime that is not on the machine', () => {
  it.each([
    ['Python', () => plainPython(), 'no Python 3.9 or newer (python3) on this machine'],
    ['R', () => rWith('jsonlite'), 'no R 4 (Rscript) on this machine'],
    ['Go', () => goProgram(root, 'gonum'), 'no Go (go) on this machine'],
    ['Java', () => javaBuild(root, 'smile', java), 'no Java 17 or newer (java, javac) on this machine'],
  ])('%s is named, and nothing is built', (_, look, because) => {
    expect(look()).toEqual({ ready: false, because });
  });

  it('has no environment either', () => {
    const requirements = join(root, 'requirements.txt');
    writeFileSync(requirements, '');
    expect(pythonEnvironment(root, 'any', [requirements], 11)).toEqual({
      ready: false,
      because: 'no Python 3.11 or newer on this machine',
    });
  });
});

describe.skipIf(process.platform === 'win32')('an environment of several files of pins', () => {
  /** A Python that makes an environment of itself, and a pip that writes down what it installs and fails at `fails`. */
  const files = (fails: string): readonly string[] => {
    const log = join(root, 'installed');
    plant(
      'python3',
      '[ "$1" = -c ] && echo 3.11.7 && exit 0',
      '[ "$2" = venv ] && /bin/mkdir -p "$3/bin" && /bin/cp "$0" "$3/bin/python" && exit 0',
      'for file; do :; done', // the last word
      'echo "${file##*/}" >> ' + log,
      '[ "${file##*/}" = ' + fails + ' ] && echo no such hash >&2 && exit 1',
      'exit 0',
    );
    const pins = ['build.txt', 'all.txt'].map((name) => join(root, name));
    for (const file of pins) writeFileSync(file, '');
    return pins;
  };
  const installed = (): string => readFileSync(join(root, 'installed'), 'utf8');

  it('takes one after the other, so that a later one can be built with an earlier one', () => {
    expect(pythonEnvironment(root, 'any', files('none'), 11)).toMatchObject({ ready: true, version: 'Python 3.11.7' });
    expect(installed()).toBe('build.txt\nall.txt\n');
  });

  it('stops at the first that fails', () => {
    expect(pythonEnvironment(root, 'any', files('build.txt'), 11)).toEqual({
      ready: false,
      because: 'its environment could not be made: no such hash',
    });
    expect(installed()).toBe('build.txt\n');
  });
});

describe.skipIf(process.platform === 'win32')('a runtime that does not do', () => {
  it('is an R without the package', () => {
    plant('Rscript', 'echo 4.2.2', 'echo FALSE');
    expect(rWith('pROC')).toEqual({ ready: false, because: 'R is here, its package pROC is not' });
  });

  it('is a Java that is too old', () => {
    plant('javac', 'echo javac 11.0.2');
    expect(javaBuild(root, 'smile', java)).toMatchObject({
      ready: false,
      because: expect.stringMatching(/Java 17/) as string,
    });
  });

  it('is a Java whose libraries cannot be had', () => {
    plant('javac', 'echo javac 17.0.1');
    plant('mvn', 'echo offline >&2', 'exit 1');
    expect(javaBuild(root, 'smile', java)).toMatchObject({
      ready: false,
      because: expect.stringMatching(/^its libraries could not be had/) as string,
    });
  });

  it('is a Go that cannot build', () => {
    plant('go', '[ "$1" = env ] && echo go1.26.8 && exit 0', 'echo missing module >&2', 'exit 1');
    expect(goProgram(join(import.meta.dirname, '..', '..'), 'gonum')).toEqual({
      ready: false,
      because: 'it could not be built: missing module',
    });
  });
});
