/** A clause and the revision that a test file says it read, with its 1-based line and column. */
export interface Citation {
  readonly clause: string;
  readonly rev: number;
  readonly line: number;
  readonly column: number;
}

const CITATION = /'([A-Z]{3}-[0-9]{3})@([0-9]+)'/g;
const BLOCK_COMMENT = /\/\*[\s\S]*?\*\//g;
const LINE_COMMENT = /(^|[\s;{},(])\/\/[^\n]*/g;

/**
 * The clauses that a TypeScript file cites as `'UNC-012@1'`, found without running or compiling it:
 * generators stand on a lower floor than the checks and may not import them. Comments cite nothing.
 */
export function citationsIn(source: string): readonly Citation[] {
  const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
  const code = source.replace(BLOCK_COMMENT, blank).replace(LINE_COMMENT, blank);
  return [...code.matchAll(CITATION)].map((match) => {
    const before = code.slice(0, match.index).split('\n');
    return {
      clause: match[1] ?? '',
      rev: Number(match[2]),
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
    };
  });
}
