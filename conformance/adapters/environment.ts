import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { askPython, findPython } from './python.ts';

/** What runs an adapter's program: the interpreter, or why there is none on this machine. */
export type Runtime =
  | { readonly ready: true; readonly interpreter: string; readonly version: string }
  | { readonly ready: false; readonly because: string };

const MINUTES = 60_000;

/** Any Python from 3.9 on, for adapters that need nothing but the standard library. */
export function plainPython(): Runtime {
  const python = findPython(9);
  return python === undefined
    ? { ready: false, because: 'no Python 3.9 or newer (python3) on this machine' }
    : { ready: true, interpreter: python.command, version: `Python ${python.version}` };
}

/** A command that is on the path, with the first line that it prints of its version. */
export function commandVersion(command: string, question: string): Runtime {
  const { status, stdout } = spawnSync(command, [question], { encoding: 'utf8' });
  return status === 0
    ? { ready: true, interpreter: command, version: (stdout.split('\n')[0] ?? '').trim() }
    : { ready: false, because: `no ${command} on this machine` };
}

/** An R of version 4 with the packages, for adapters that need those and its base packages; the packages are not installed. */
export function rWith(...packages: readonly string[]): Runtime {
  const here = packages.map((name) => `requireNamespace("${name}", quietly = TRUE)`);
  const question = `cat(format(getRversion()), ${here.join(', ')}, sep = "\\n")`;
  const { status, stdout } = spawnSync('Rscript', ['--vanilla', '-e', question], { encoding: 'utf8' });
  const [version = '', ...found] = (stdout ?? '').trim().split('\n');
  if (status !== 0 || !version.startsWith('4.')) return { ready: false, because: 'no R 4 (Rscript) on this machine' };
  const absent = packages.find((_, at) => found[at] !== 'TRUE');
  if (absent !== undefined) return { ready: false, because: `R is here, its package ${absent} is not` };
  return { ready: true, interpreter: 'Rscript', version: `R ${version}` };
}

/**
 * A virtual environment with exactly what the files of `requirements` pin, by hash, one file after the other. It is made
 * once, and kept as long as the pins stay the same and its interpreter starts, so that a machine without a network can use
 * what is there. Nothing is built but what a file excepts by `--no-binary`, with what the files before it have installed.
 */
export function pythonEnvironment(
  root: string,
  name: string,
  requirements: readonly string[],
  leastMinor: number,
): Runtime {
  const folder = join(root, '.venv', name);
  const interpreter =
    process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
  const seal = join(folder, 'made-of.txt');
  const hash = createHash('sha256');
  for (const file of requirements) hash.update(readFileSync(file));
  const madeOf = `${hash.digest('hex')}\n`;
  if (existsSync(seal) && readFileSync(seal, 'utf8') === madeOf) {
    const kept = askPython(interpreter);
    if (kept !== undefined) return { ready: true, interpreter, version: `Python ${kept.version}` };
  }

  const python = findPython(leastMinor);
  if (python === undefined) return { ready: false, because: `no Python 3.${leastMinor} or newer on this machine` };
  rmSync(folder, { recursive: true, force: true });
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input'];
  const pinned = ['--require-hashes', '--only-binary', ':all:', '--no-build-isolation', '--requirement'];
  let failure = failureOf(python.command, ['-m', 'venv', folder]);
  for (const file of requirements) failure ??= failureOf(interpreter, [...pip, ...pinned, file]);
  if (failure !== undefined) return { ready: false, because: `its environment could not be made: ${failure}` };
  writeFileSync(seal, madeOf); // the last step, so that half an environment is never taken for a whole one
  return { ready: true, interpreter, version: `Python ${python.version}` };
}

/**
 * A program of Go, built from the package of a module with the modules that its go.sum pins. `go build` keeps what is
 * unchanged; where the modules are neither here nor to be had, it says which one it missed.
 */
export function goProgram(root: string, name: string): Runtime {
  const { status, stdout } = spawnSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' });
  if (status !== 0) return { ready: false, because: 'no Go (go) on this machine' };
  const program = join(root, 'build', 'adapters', 'go', process.platform === 'win32' ? `${name}.exe` : name);
  mkdirSync(dirname(program), { recursive: true });
  const module = join(root, 'conformance', 'adapters', 'go');
  const failure = failureOf('go', ['build', '-mod=readonly', '-trimpath', '-o', program, `./${name}`], module);
  if (failure !== undefined) return { ready: false, because: `it could not be built: ${failure}` };
  return { ready: true, interpreter: program, version: stdout.trim() };
}

/** The last line of what a command that failed complains of; undefined where it succeeded. */
export function failureOf(command: string, parameters: readonly string[], cwd?: string): string | undefined {
  const { status, stderr, error } = spawnSync(command, parameters, { cwd, encoding: 'utf8', timeout: 10 * MINUTES });
  if (status === 0) return undefined;
  return error?.message ?? stderr.trim().split('\n').at(-1) ?? `${command} ended with ${status}`;
}
