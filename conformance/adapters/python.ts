import { spawnSync } from 'node:child_process';

/** A Python interpreter on this machine. */
export interface Python {
  readonly command: string;
  /** Such as `3.11.7`. */
  readonly version: string;
}

const ASKS_VERSION = 'import sys; print("%d.%d.%d" % sys.version_info[:3])';

const NAMES = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python3.9', 'python'];

/** The interpreter that answers to `command`; undefined where there is none, or none that starts. */
export function askPython(command: string): Python | undefined {
  const { status, stdout } = spawnSync(command, ['-c', ASKS_VERSION], { encoding: 'utf8' });
  return status === 0 ? { command, version: stdout.trim() } : undefined;
}

/** The first interpreter on the path that is of version 3.`leastMinor` or newer; `ETALON_PYTHON` names one to try first. */
export function findPython(leastMinor: number): Python | undefined {
  const chosen = process.env['ETALON_PYTHON'];
  for (const command of chosen === undefined ? NAMES : [chosen, ...NAMES]) {
    const python = askPython(command);
    const [major, minor] = (python?.version ?? '').split('.').map(Number);
    if (major === 3 && minor !== undefined && minor >= leastMinor) return python;
  }
  return undefined;
}
