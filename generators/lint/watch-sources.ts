import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readTree, SOURCE_FOLDERS } from '../model/tree.ts';
import type { LintFinding } from './lint-finding.ts';
import { createLinter } from './lint.ts';

/** What the linter says of the sources as they are now. */
export interface Verdict {
  readonly findings: readonly LintFinding[];
  readonly files: number;
  /** From the first change that it answers to the verdict. */
  readonly seconds: number;
}

/** An editor writes a file in several steps; what follows within this time is one change. */
const PAUSE_MS = 30;

/**
 * Judges the sources below a root, and again whenever one changes, until the signal ends it. Changes during a judgement
 * are answered by the next one.
 */
export async function watchSources(root: string, tell: (verdict: Verdict) => void, signal: AbortSignal): Promise<void> {
  const lint = createLinter();
  let changedAt: number | undefined = performance.now();
  let wake = (): void => undefined;
  const changed = (): void => {
    changedAt ??= performance.now();
    wake();
  };
  signal.addEventListener('abort', changed);
  for (const folder of SOURCE_FOLDERS) {
    if (existsSync(join(root, folder))) watch(join(root, folder), { recursive: true, signal }, changed);
  }
  while (!signal.aborted) {
    if (changedAt === undefined) await new Promise<void>((resolve) => (wake = resolve));
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (signal.aborted) return;
    const since = changedAt ?? performance.now();
    changedAt = undefined;
    const tree = readTree(root);
    tell({ findings: await lint(tree), files: tree.size, seconds: (performance.now() - since) / 1000 });
  }
}
