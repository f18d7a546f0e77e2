import { isNode } from 'yaml';
import type { ClauseAt } from '../model/index-sources.ts';
import type { Path } from '../model/source.ts';
import type { RetiredClause } from '../model/types.ts';

/** A source with one place changed; everything else stays byte for byte. */
export interface EditedSource {
  readonly file: string;
  readonly text: string;
}

/** The section with another revision of a clause. */
export function withRevision({ source, path }: ClauseAt, rev: number): EditedSource {
  const [from, to] = rangeOf(source.yaml.getIn([...path, 'rev'], true));
  return { file: source.file, text: source.text.slice(0, from) + String(rev) + source.text.slice(to) };
}

/** The section with a stub in the place of a clause. */
export function withStub(place: ClauseAt, stub: RetiredClause): EditedSource {
  const { source, path } = place;
  const [from, to] = rangeOf(source.yaml.getIn(path, true));
  const end = from + source.text.slice(from, to).trimEnd().length;
  const indent = ' '.repeat(source.lines.linePos(from).col - 1);
  const text = stubLines(stub).join(`\n${indent}`);
  return { file: source.file, text: source.text.slice(0, from) + text + source.text.slice(end) };
}

const stubLines = ({ id, rev, retired: { in: version, because, replacedBy = [] } }: RetiredClause): string[] => [
  `id: ${id}`,
  `rev: ${rev}`,
  'retired:',
  `  in: ${version}`,
  '  because:',
  `    en: ${JSON.stringify(because.en)}`,
  `    zh: ${JSON.stringify(because.zh)}`,
  ...(replacedBy.length === 0 ? [] : [`  replacedBy: [${replacedBy.join(', ')}]`]),
];

/** Where a node of a source begins and ends. Sources with syntax errors do not come this far. */
function rangeOf(node: unknown): readonly [number, number] {
  if (!isNode(node) || node.range == null) throw new Error('the clause has no such member');
  return [node.range[0], node.range[1]];
}

/** The lines of the file that a part of a source takes, from 1. */
export function linesOf({ source }: Pick<ClauseAt, 'source'>, path: Path): readonly [number, number] | undefined {
  const node = source.yaml.getIn(path, true);
  if (!isNode(node) || node.range == null) return undefined;
  const [from, to] = node.range;
  const end = from + source.text.slice(from, to).trimEnd().length;
  return [source.lines.linePos(from).line, source.lines.linePos(end).line];
}
