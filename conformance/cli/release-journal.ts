import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { foldersOf } from '../../generators/release/digests.ts';
import type { ReleasePlan } from '../../generators/release/plan-release.ts';

/** What stands beside the thing that it will become, and is removed or put in its place by whoever comes next. */
const MAKING = '.making';

/** Written once everything is ready; from then on a release that was interrupted is completed. */
const JOURNAL = 'spec/.release.json';

/** One thing that takes its place by a rename, or with `from` null vanishes. Paths are relative to the root. */
interface Step {
  readonly from: string | null;
  readonly to: string;
  /** A copy of what stood at `to`, or null where nothing did. */
  readonly before: string | null;
}

export interface Journal {
  readonly standard: string;
  readonly version: string;
  readonly steps: readonly Step[];
}

export type Rename = (from: string, to: string) => void;

/**
 * Writes a release, or nothing: what fails is undone before the error is passed on, and what was killed is completed or
 * removed by `recoverRelease`.
 */
export function writeRelease(
  root: string,
  standard: string,
  version: string,
  plan: ReleasePlan,
  rename: Rename = renameSync,
): void {
  let journal: Journal | undefined;
  try {
    journal = prepareRelease(root, standard, version, plan);
    carryOut(root, journal, rename);
  } catch (error) {
    if (journal !== undefined) undo(root, journal);
    rmSync(join(root, JOURNAL), { force: true });
    sweep(root);
    throw error;
  }
}

/** Completes what was interrupted after everything was ready, and says what; removes what was interrupted before. */
export function recoverRelease(root: string): Pick<Journal, 'standard' | 'version'> | undefined {
  const journal = journalAt(root);
  if (journal !== undefined) carryOut(root, journal, renameSync);
  sweep(root);
  return journal;
}

/** The journal of an interrupted release, where there is one. */
export function journalAt(root: string): Journal | undefined {
  const file = join(root, JOURNAL);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Journal) : undefined;
}

/** Makes everything ready beside its place; with the journal nothing more can be missing. */
export function prepareRelease(root: string, standard: string, version: string, plan: ReleasePlan): Journal {
  const steps: Step[] = [];
  for (const folder of foldersOf(standard, version)) {
    if (existsSync(join(root, folder))) throw new Error(`${folder} exists already`);
    const making = beside(folder);
    for (const { path, content } of plan.frozen) {
      if (path.startsWith(`${folder}/`)) put(root, making + path.slice(folder.length), content);
    }
    steps.push({ from: making, to: folder, before: null });
  }
  const replace = (path: string, content: string): void => {
    put(root, beside(path), content);
    steps.push({ from: beside(path), to: path, before: kept(root, path) });
  };
  replace(plan.ledger.path, plan.ledger.content);
  // What was accepted is in the release now.
  const accepted = `spec/${standard}/draft/accepted.yaml`;
  if (existsSync(join(root, accepted))) steps.push({ from: null, to: accepted, before: kept(root, accepted) });
  replace(plan.series.path, plan.series.content);
  const journal = { standard, version, steps };
  put(root, beside(JOURNAL), `${JSON.stringify(journal)}\n`);
  renameSync(join(root, beside(JOURNAL)), join(root, JOURNAL));
  return journal;
}

/** Puts everything in its place, the series last: until it names the release, there is none. */
export function carryOut(root: string, { steps }: Journal, rename: Rename): void {
  for (const { from, to, before } of steps) {
    if (from !== null && existsSync(join(root, from))) rename(join(root, from), join(root, to));
    // What is to vanish is in its copy, byte for byte, so that the same rename does it.
    if (from === null && existsSync(join(root, to))) rename(join(root, to), join(root, before ?? beside(to)));
  }
  rmSync(join(root, JOURNAL));
  sweep(root);
}

function undo(root: string, { steps }: Journal): void {
  for (const { from, to, before } of [...steps].reverse()) {
    const isDone = from === null ? !existsSync(join(root, to)) : !existsSync(join(root, from));
    if (!isDone) continue;
    if (before === null) rmSync(join(root, to), { recursive: true, force: true });
    else renameSync(join(root, before), join(root, to));
  }
}

/** Removes everything that is half made. */
function sweep(root: string): void {
  const tops = ['spec', 'schemas', 'conformance/standards'];
  const standards = tops.flatMap((top) => namesIn(join(root, top)).map((name) => `${top}/${name}`));
  const drafts = standards.map((folder) => `${folder}/draft`);
  for (const folder of [...tops, ...standards, ...drafts])
    for (const name of namesIn(join(root, folder)))
      if (name.startsWith('.') && name.endsWith(MAKING))
        rmSync(join(root, folder, name), { recursive: true, force: true });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // A file, or nothing.
  }
}

/** `spec/uncertainty/.0.1.0.making` of `spec/uncertainty/0.1.0`. */
const beside = (path: string, ending = MAKING): string =>
  path.replace(/[^/]+$/, (name) => `.${name.replace(/^\./, '')}${ending}`);

function kept(root: string, path: string): string | null {
  if (!existsSync(join(root, path))) return null;
  const copy = beside(path, `.before${MAKING}`);
  cpSync(join(root, path), join(root, copy));
  return copy;
}

function put(root: string, path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
