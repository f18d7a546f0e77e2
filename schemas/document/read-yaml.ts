/**
 * Reads one YAML document (YAML 1.2, core schema) as the value that the same document has in JSON.
 *
 * What JSON cannot say is refused rather than guessed: aliases and merge keys (so that no text expands into a larger
 * one), tags, several documents, names that are not strings, NaN and infinities. Synchronous; readers that seldom
 * meet YAML import this file lazily.
 */

import { Composer, isAlias, isMap, isScalar, isSeq, Lexer, Parser } from 'yaml';
import type { CST, Document, Node, Scalar } from 'yaml';
import type { Json } from '../../conformance/contract/json.ts';
import type { FindingCode } from './codes.ts';
import type { Finding, Place } from './finding.ts';
import { isForbiddenKey } from './forbidden-key.ts';
import { pointerSteps, pointerTo } from './json-pointer.ts';
import { limits } from './limits.ts';
import { lineColumn } from './line-column.ts';
import { finding, type FindingParams } from './make-finding.ts';
import type { Part, ReadResult } from './source-document.ts';
import { yamlProblem } from './yaml-problem.ts';

/** A fault found while the tree is walked; thrown inside this file only, and returned as a finding. */
class Fault {
  readonly finding: Finding;
  constructor(found: Finding) {
    this.finding = found;
  }
}

export function readYaml(text: string, file: string): ReadResult {
  const placeOf = (offset: number, pointer: string): Place => ({ file, ...lineColumn(text, offset), pointer });
  const refuse = <Code extends FindingCode>(
    code: Code,
    offset: number,
    pointer: string,
    params: FindingParams<Code>,
  ): never => {
    throw new Fault(finding(code, placeOf(offset, pointer), params));
  };
  try {
    if (text.length > limits.yamlBytes) refuse('file-too-large', 0, '', { limit: '8 MiB (YAML)' });
    const root = compose(text, refuse);
    const value = new Walk(refuse).value(root, '');
    return {
      ok: true,
      document: {
        file,
        format: 'yaml',
        value,
        place: (pointer, part = 'value') => placeOf(offsetOf(root, pointer, part), pointer),
        places: (wanted) => wanted.map(({ pointer, part }) => placeOf(offsetOf(root, pointer, part), pointer)),
      },
    };
  } catch (thrown) {
    if (thrown instanceof Fault) return { ok: false, findings: [thrown.finding] };
    throw thrown;
  }
}

type Refuse = <Code extends FindingCode>(
  code: Code,
  offset: number,
  pointer: string,
  params: FindingParams<Code>,
) => never;

/** The one document of the text as a tree, with depth and size bounded while it is still a stream of tokens. */
function compose(text: string, refuse: Refuse): Node {
  const composer = new Composer({ intAsBigInt: true, uniqueKeys: false, strict: true, version: '1.2' });
  const documents = composer.compose(boundedTokens(text, refuse), true, text.length);
  const document: Document.Parsed | undefined = documents.next().value ?? undefined;
  if (document === undefined || document.contents === null) {
    const error = document?.errors[0];
    if (error !== undefined) refuse('yaml-syntax', error.pos[0], '', { problem: yamlProblem(error.code) });
    return refuse('document-empty', 0, '', {});
  }
  const error = document.errors[0];
  if (error !== undefined) refuse('yaml-syntax', error.pos[0], '', { problem: yamlProblem(error.code) });
  const second: Document.Parsed | undefined = documents.next().value ?? undefined;
  if (second !== undefined) refuse('yaml-many-documents', second.contents?.range[0] ?? second.range[0], '', {});
  if (isNothing(document.contents)) refuse('document-empty', 0, '', {});
  return document.contents;
}

function* boundedTokens(text: string, refuse: Refuse): Generator<CST.Token> {
  const parser = new Parser();
  let tokens = 0;
  for (const source of new Lexer().lex(text)) {
    tokens += 1;
    if (tokens > limits.yamlTokens) refuse('yaml-too-many-tokens', parser.offset, '', { limit: limits.yamlTokens });
    for (const token of parser.next(source)) yield sound(token, refuse);
    if (parser.stack.length > limits.depth + 1 && depthOf(parser.stack) > limits.depth) {
      refuse('too-deep', parser.offset, '', { limit: limits.depth });
    }
  }
  for (const token of parser.end()) yield sound(token, refuse);
}

/** The collections that are open: without the document itself, and without the scalar that may be read just now. */
const depthOf = (stack: readonly CST.Token[]): number =>
  stack.filter(({ type }) => type === 'block-map' || type === 'block-seq' || type === 'flow-collection').length;

/** The first token that fits nowhere ends the reading, before as many errors as there are characters pile up. */
function sound(token: CST.Token, refuse: Refuse): CST.Token {
  if (token.type === 'error') refuse('yaml-syntax', token.offset, '', { problem: yamlProblem('UNEXPECTED_TOKEN') });
  if (token.type === 'directive' && !token.source.startsWith('%YAML ')) {
    refuse('yaml-syntax', token.offset, '', { problem: yamlProblem('BAD_DIRECTIVE') });
  }
  return token;
}

/** Turns the tree into plain JSON. */
class Walk {
  readonly #refuse: Refuse;
  constructor(refuse: Refuse) {
    this.#refuse = refuse;
  }

  value(node: unknown, pointer: string): Json {
    if (node === null) return null;
    if (isAlias(node)) return this.#refuse('yaml-alias', start(node), pointer, { alias: node.source });
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) throw new TypeError('a YAML node of an unknown kind');
    if (node.tag !== undefined) return this.#refuse('yaml-tag', start(node), pointer, { tag: node.tag });
    if (isScalar(node)) return this.#scalar(node, pointer);
    if (isSeq(node)) return node.items.map((item, index) => this.value(item, pointerTo(pointer, index)));
    const members: Record<string, Json> = {};
    const seen = new Set<string>();
    for (const { key, value } of node.items) {
      const name = this.#name(key, pointer);
      const at = isScalar(key) ? start(key) : 0;
      if (seen.has(name)) this.#refuse('duplicate-key', at, pointerTo(pointer, name), { key: name });
      seen.add(name);
      members[name] = this.value(value, pointerTo(pointer, name));
    }
    return members;
  }

  #name(key: unknown, pointer: string): string {
    if (isAlias(key)) return this.#refuse('yaml-alias', start(key), pointer, { alias: key.source });
    if (!isScalar(key)) return this.#refuse('yaml-key-not-string', start(key), pointer, { key: '?' });
    const at = start(key);
    if (key.tag !== undefined) return this.#refuse('yaml-tag', at, pointer, { tag: key.tag });
    if (typeof key.value !== 'string') {
      return this.#refuse('yaml-key-not-string', at, pointer, { key: key.source ?? String(key.value) });
    }
    if (key.value === '<<') return this.#refuse('yaml-merge-key', at, pointer, {});
    if (isForbiddenKey(key.value)) {
      return this.#refuse('forbidden-key', at, pointerTo(pointer, key.value), { key: key.value });
    }
    if (/\p{Surrogate}/u.test(key.value)) return this.#refuse('lone-surrogate', at, pointer, {});
    return key.value;
  }

  #scalar(node: Scalar, pointer: string): Json {
    const { value } = node;
    const literal = node.source ?? String(value);
    switch (typeof value) {
      case 'string':
        if (/\p{Surrogate}/u.test(value)) this.#refuse('lone-surrogate', start(node), pointer, {});
        return value;
      case 'boolean':
        return value;
      case 'bigint': {
        const double = literal === '-0' ? -0 : Number(value);
        if (!Number.isFinite(double)) return this.#refuse('number-too-large', start(node), pointer, { literal });
        if (BigInt(double) === value) return double;
        const kept = BigInt(double).toString();
        return this.#refuse('integer-loses-digits', start(node), pointer, { literal, kept });
      }
      case 'number':
        if (Number.isNaN(value) || /inf/i.test(literal)) {
          return this.#refuse('number-not-finite', start(node), pointer, { literal });
        }
        if (!Number.isFinite(value)) return this.#refuse('number-too-large', start(node), pointer, { literal });
        if (value === 0 && /^[^eE]*[1-9]/.test(literal)) {
          return this.#refuse('number-too-small', start(node), pointer, { literal });
        }
        return value;
      default:
        return null;
    }
  }
}

const start = (node: unknown): number => (node as Node | undefined)?.range?.[0] ?? 0;

/** A value that is not written: `name:` and no more. */
const isNothing = (node: unknown): boolean => node === null || (isScalar(node) && node.value === null && !node.source);

/** Where the member that a pointer names begins, or the nearest one above it that exists. */
function offsetOf(root: Node, pointer: string, part: Part): number {
  let node: unknown = root;
  let offset = start(root);
  for (const step of pointerSteps(pointer)) {
    if (isSeq(node)) {
      node = node.items[Number(step)];
      if (node === undefined) return offset;
      offset = start(node);
    } else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) return offset;
      node = pair.value;
      offset = part === 'key' || isNothing(node) ? start(pair.key) : start(node);
    } else return offset;
  }
  return offset;
}
