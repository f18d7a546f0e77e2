import { isScalar } from 'yaml';
import type { Citation } from '../model/citations.ts';
import type { Path, Source } from '../model/source.ts';

/** A position as Spectral counts: from 0. */
interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * Hands an already parsed source to Spectral, so that every part of the project reads YAML by the same library and
 * positions are those of the file.
 */
export const sourceParser = (source: Source): SourceParser => ({
  parse: () => ({
    data: source.value,
    get ast() {
      return source.yaml;
    },
    get lineMap() {
      return source.lines;
    },
    diagnostics: [],
  }),
  getLocationForJsonPath: (_result, path) => {
    const [from, to] = rangeOf(source, path);
    return { range: { start: from, end: to } };
  },
  trapAccess: (value) => value,
});

interface Parsed {
  data: unknown;
  readonly ast: object;
  readonly lineMap: unknown;
  diagnostics: never[];
}

interface SourceParser {
  parse: (input: string) => Parsed;
  getLocationForJsonPath: (result: Parsed, path: (string | number)[]) => { range: { start: Position; end: Position } };
  trapAccess: <Value extends Record<string, unknown>>(value: Value) => Value;
}

function rangeOf(source: Source, path: Path): readonly [Position, Position] {
  if (source.kind === 'test' || source.kind === 'probe') {
    const citation = (source.value as readonly Citation[])[Number(path[0])];
    const start =
      citation === undefined ? { line: 0, character: 0 } : { line: citation.line - 1, character: citation.column - 1 };
    return [start, start];
  }
  const syntaxError = source.errors[0]?.pos;
  const offsets = syntaxError ?? offsetsOf(source, path);
  const [from, to] = offsets.map((offset): Position => {
    const { line, col } = source.lines.linePos(offset);
    return { line: Math.max(line, 1) - 1, character: Math.max(col, 1) - 1 };
  });
  return [from ?? { line: 0, character: 0 }, to ?? { line: 0, character: 0 }];
}

/** The offsets of the value at a path or, where there is none, of the nearest thing that encloses it. */
function offsetsOf(source: Source, path: Path): readonly [number, number] {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? source.yaml.contents : source.yaml.getIn(path.slice(0, depth), true);
    const range =
      typeof node === 'object' && node !== null && 'range' in node ? (node.range as readonly number[] | null) : null;
    if (range?.[0] !== undefined && range[1] !== undefined) {
      const end = isScalar(node) ? range[1] : range[0];
      return [range[0], end];
    }
  }
  return [0, 0];
}
