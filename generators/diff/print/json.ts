import type { StandardDiff } from '../standard-diff.ts';

/** The comparison as JSON, an array with an entry for each standard. */
export const diffAsJson = (diffs: readonly StandardDiff[]): string => `${JSON.stringify(diffs, null, 2)}\n`;
