import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DeclarationOfConformity } from '../../schemas/conformance/draft/generated/types.ts';

/** The record of a run is some hundred lines; whatever is larger is none. */
const MOST_BYTES = 16 * 1024 * 1024;

/** When and on what a run was made, as the record beside its report says; undefined where that does not say it. */
export function readRunRecord(folder: string): DeclarationOfConformity['basis']['environment'] | undefined {
  try {
    const file = join(folder, 'run.json');
    if (statSync(file).size > MOST_BYTES) return undefined;
    const record = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
    const [startedAt, node, platform, architecture] = ['startedAt', 'node', 'platform', 'architecture'].map((name) =>
      Object.hasOwn(record, name) ? record[name] : undefined,
    );
    if (typeof startedAt !== 'string' || typeof node !== 'string') return undefined;
    if (typeof platform !== 'string' || typeof architecture !== 'string') return undefined;
    return { startedAt, runtime: `Node ${node}`, platform, architecture };
  } catch {
    return undefined;
  }
}
