import { LineCounter, parseDocument, visit, YAMLParseError } from 'yaml';
import type { Document } from 'yaml';
import { readSource } from './read-source.ts';

/** What a source file is, by its place. */
export type SourceKind =
  | 'series'
  | 'standard'
  | 'section'
  | 'terms'
  | 'notes'
  | 'ledger'
  | 'errata'
  | 'accepted'
  | 'example'
  | 'schema'
  | 'meta'
  | 'vectors'
  | 'set'
  | 'test'
  | 'probe';

/** A path into a source: property names and array indices. */
export type Path = readonly (string | number)[];

/** One source file, read. For a TypeScript file (`test`, `probe`) `value` holds its citations, see citations.ts. */
export interface Source {
  readonly file: string;
  readonly kind: SourceKind;
  /** Key of the standard it belongs to; absent for the series and the schemas of sources. */
  readonly standard?: string;
  readonly text: string;
  readonly value: unknown;
  /** Why it cannot be read; empty where it can. */
  readonly errors: readonly YAMLParseError[];
  readonly yaml: Document;
  readonly lines: LineCounter;
}

const KINDS: readonly (readonly [SourceKind, RegExp])[] = [
  ['series', /^spec\/series\.yaml$/],
  ['standard', /^spec\/(?<standard>[^/]+)\/draft\/standard\.yaml$/],
  ['terms', /^spec\/(?<standard>[^/]+)\/draft\/terms\.yaml$/],
  ['section', /^spec\/(?<standard>[^/]+)\/draft\/sections\/[^/]+\.yaml$/],
  ['notes', /^spec\/(?<standard>[^/]+)\/draft\/notes\/[^/]+\.yaml$/],
  ['ledger', /^spec\/(?<standard>[^/]+)\/ledger\.yaml$/],
  ['errata', /^spec\/(?<standard>[^/]+)\/errata\.yaml$/],
  ['accepted', /^spec\/(?<standard>[^/]+)\/draft\/accepted\.yaml$/],
  ['example', /^spec\/(?<standard>[^/]+)\/draft\/examples\/.+\.yaml$/],
  ['meta', /^schemas\/meta\/[^/]+\.schema\.yaml$/],
  ['schema', /^schemas\/(?<standard>[^/]+)\/draft\/((operations|protocol)\/)?[^/]+\.schema\.yaml$/],
  ['vectors', /^conformance\/standards\/(?<standard>[^/]+)\/draft\/vectors\/[^/]+\.yaml$/],
  ['set', /^conformance\/standards\/(?<standard>[^/]+)\/draft\/set\.yaml$/],
  ['test', /^conformance\/standards\/(?<standard>[^/]+)\/draft\/(checks|rules)\/[^/]+\.ts$/],
  // The runner probes what every implementation does, so its files test clauses of `conformance`.
  ['probe', /^conformance\/runner\/[^/]+\.ts$/],
];

/** What the file at this path is, or undefined where the path has no place in the house (a release among them). */
export function classify(file: string): { kind: SourceKind; standard?: string } | undefined {
  for (const [kind, pattern] of KINDS) {
    const match = pattern.exec(file);
    if (match === null) continue;
    const standard = match.groups?.['standard'];
    return standard === undefined ? { kind } : { kind, standard };
  }
  return undefined;
}

/**
 * One source; syntax errors stay in `errors`, for a lint rule to report. It is parsed when somebody asks what it says, and
 * the tree with its positions is made when somebody asks for that: most gates need either of few files.
 */
export function parseSource(file: string, text: string): Source | undefined {
  const place = classify(file);
  if (place === undefined) return undefined;
  const isYaml = place.kind !== 'test' && place.kind !== 'probe';
  const tree = once(() => treeOf(isYaml ? text : ''));
  const sound = once((): { readonly value: unknown } | null => {
    if (!isYaml) return { value: undefined };
    const read = readSource(text, file);
    if (read.ok) return { value: read.document.value };
    // What is no document (an integer too long, say) may still be YAML, for the shape of its kind to judge.
    const { yaml } = tree();
    return yaml.errors.length === 0 ? { value: yaml.toJS() } : null;
  });
  return {
    file,
    ...place,
    text,
    get value() {
      return sound()?.value;
    },
    get errors() {
      return sound() === null ? tree().yaml.errors : [];
    },
    get yaml() {
      return tree().yaml;
    },
    get lines() {
      return tree().lines;
    },
  };
}

function treeOf(text: string): Pick<Source, 'yaml' | 'lines'> {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true });
  refuseAliases(yaml, text);
  return { yaml, lines };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** An alias hides what a source says, and a few of them can stand for a billion values. */
function refuseAliases(yaml: Document, text: string): void {
  if (!text.includes('*')) return;
  visit(yaml, {
    Alias(_key, node) {
      const [from = 0, to = 0] = node.range ?? [];
      yaml.errors.push(new YAMLParseError([from, to], 'BAD_ALIAS', `The alias *${node.source} is not allowed`));
    },
  });
}

/** A JSON Pointer (RFC 6901) of a path. */
export const pointerOf = (path: Path): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
