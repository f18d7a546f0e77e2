import { citation, citationsOf } from '../lint/rules/citation.ts';
import type { SourceIndex } from '../model/index-sources.ts';
import { parseClauseRef } from '../model/schema-walk.ts';
import type { Path, Source } from '../model/source.ts';
import { sourceParser } from '../lint/source-parser.ts';

/** A place that cites a clause at another revision than the one it is at. */
export interface StaleCitation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `UNC-012@1`. */
  readonly cited: string;
}

/**
 * Every citation of a clause, in schemas, checks, probes, vectors and requirement sets, that is not of revision `rev`: what
 * the gate `citation` refuses. A requirement set that is an example tells of a release, and may cite an old one.
 */
export const staleCitations = ({ sources }: SourceIndex, clause: string, rev: number): readonly StaleCitation[] =>
  sources
    .filter(({ kind }) => citation.on.includes(kind))
    .flatMap((source) =>
      [...citationsOf(source)].flatMap(([cited, path]) => {
        const parsed = parseClauseRef(cited);
        if (parsed?.clause !== clause || parsed.rev === rev) return [];
        return [{ file: source.file, ...positionOf(source, path), cited: `${clause}@${parsed.rev}` }];
      }),
    );

function positionOf(source: Source, path: Path): { readonly line: number; readonly column: number } {
  const parser = sourceParser(source);
  const { start } = parser.getLocationForJsonPath(parser.parse(''), [...path]).range;
  return { line: start.line + 1, column: start.character + 1 };
}
