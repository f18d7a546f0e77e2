import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';
import { type Kit, KITS } from '../protocol/kits.ts';
import { commandVersion, failureOf, plainPython, type Runtime, rWith } from './environment.ts';
import { javaRuntime } from './java.ts';

/** By the name of a kit, what its language needs on this machine: whether it is here, and its version. */
const TOOLCHAINS: Readonly<Record<string, () => Runtime>> = {
  python: plainPython,
  javascript: () => ({ ready: true, interpreter: process.execPath, version: `Node ${process.versions.node}` }),
  java: javaRuntime,
  go: () => commandVersion('go', 'version'),
  rust: () => commandVersion('cargo', '--version'),
  r: () => rWith('jsonlite'),
  c: () => commandVersion('cc', '--version'),
};

/** A skeleton that was written and built; or that its language or its libraries are absent; or what went wrong. */
export type Skeleton =
  | { readonly ready: true; readonly folder: string; readonly version: string }
  | { readonly ready: false; readonly absent: boolean; readonly because: string };

/** The shim of the command, from the root of the repository. */
const SHIM = join('conformance', 'cli', 'etalon.js');

/**
 * Writes the skeleton of a kit as `etalon init` does for a vendor, into `folder`, and builds it there by the command that
 * its README gives. What an earlier build left in the folder is kept, so that it is used again.
 */
export function makeSkeleton(root: string, kit: Kit, folder: string): Skeleton {
  const toolchain = TOOLCHAINS[kit.name]?.() ?? { ready: false, because: `nobody said what ${kit.name} needs` };
  if (!toolchain.ready) return { ready: false, absent: true, because: toolchain.because };
  for (const path of [...Object.keys(kit.files), 'README.md']) rmSync(join(folder, path), { force: true });
  const run = (command: string | undefined): string | undefined =>
    command === undefined ? undefined : failureOf('sh', ['-c', command], folder);
  const unwritten = failureOf(process.execPath, [join(root, SHIM), 'init', kit.name, folder, '--lang', 'en']);
  const unfetched = unwritten === undefined ? run(kit.fetch) : undefined;
  if (unfetched !== undefined)
    return { ready: false, absent: true, because: `its libraries could not be had: ${unfetched}` };
  const failure = unwritten ?? run(kit.build);
  if (failure !== undefined) return { ready: false, absent: false, because: `it could not be made: ${failure}` };
  return { ready: true, folder, version: toolchain.version };
}

/** What `etalon conform` finds of a skeleton, started as its README says; or how it ended where it wrote no report. */
export function conformSkeleton(
  root: string,
  { start }: Kit,
  folder: string,
  words: readonly string[],
): ConformanceReport | string {
  const out = join(folder, 'etalon-report');
  rmSync(out, { recursive: true, force: true });
  const etalon = [process.execPath, join(root, SHIM), 'conform', '--out', out, '--lang', 'en', ...words];
  const run = spawnSync('sh', ['-c', `"$0" "$@" -- ${start}`, ...etalon], { cwd: folder, encoding: 'utf8' });
  try {
    return JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as ConformanceReport;
  } catch {
    return `etalon conform ended with ${run.status}: ${run.stderr.trim().slice(-2000)}`;
  }
}

/** The name under which `npm run adapters` knows the skeleton of a kit. */
export const skeletonName = ({ name }: Kit): string => `init-${name}`;

/** The kit whose skeleton has the name; undefined where none has. */
export const kitOfSkeleton = (name: string): Kit | undefined => KITS.find((kit) => skeletonName(kit) === name);
