import { isNode } from 'yaml';
import type { SourceIndex } from '../model/index-sources.ts';
import { citedBy, parseClauseRef, subSchemas } from '../model/schema-walk.ts';
import type { Source } from '../model/source.ts';
import type { SectionSource } from '../model/types.ts';
import { linesOf } from './edit-clause.ts';

/**
 * The clauses that a line of a source is about: the record of a section that the line stands in, the clauses that the
 * innermost citing part of a schema cites there, or the clause that a check, rule, vector or example is named after.
 *
 * @returns their ids; none where the line is about no clause.
 */
export function clausesAt(index: SourceIndex, file: string, line: number): readonly string[] {
  const source = index.sources.find((one) => one.file === file);
  if (source === undefined) return [];
  if (source.kind === 'section')
    return (source.value as SectionSource).clauses.flatMap(({ id }, at) =>
      isBetween(line, linesOf({ source }, ['clauses', at])) ? [id] : [],
    );
  if (source.kind === 'schema') return citedAt(source, line);
  const named = /\/(?:checks|rules|vectors|examples)\/([A-Z]{3}-[0-9]{3})(?:\.|\/)/.exec(file)?.[1];
  return named === undefined ? [] : [named];
}

function citedAt(source: Source, line: number): readonly string[] {
  const around = [...subSchemas(source.value)].filter(
    ({ schema, path }) => citedBy(schema).length > 0 && (path.length === 0 || isBetween(line, linesFrom(source, path))),
  );
  const innermost = around.toSorted((a, b) => b.path.length - a.path.length)[0];
  return innermost === undefined
    ? []
    : citedBy(innermost.schema).flatMap((cited) => parseClauseRef(cited)?.clause ?? []);
}

/** A property begins on the line of its name, which may be the one above that of its value. */
function linesFrom(source: Source, path: readonly (string | number)[]): readonly [number, number] | undefined {
  const lines = linesOf({ source }, path);
  const node = source.yaml.getIn(path, true);
  const isBlock = isNode(node) && 'flow' in node && node.flow !== true;
  return lines === undefined ? undefined : [isBlock ? lines[0] - 1 : lines[0], lines[1]];
}

const isBetween = (line: number, lines: readonly [number, number] | undefined): boolean =>
  lines !== undefined && line >= lines[0] && line <= lines[1];
