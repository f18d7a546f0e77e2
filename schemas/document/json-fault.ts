/** Finds the first fault of a JSON text: what is wrong, and where. Slow beside JSON.parse, and only asked after it. */

import type { FindingCode } from './codes.ts';
import type { Bilingual, Finding, Place } from './finding.ts';
import { isForbiddenKey } from './forbidden-key.ts';
import { pointerTo } from './json-pointer.ts';
import { limits } from './limits.ts';
import { losesDigits } from './loses-digits.ts';
import { finding, type FindingParams } from './make-finding.ts';
import type { Integers } from './parse-strict.ts';

/** A fault and its offset in the text. */
export interface JsonFault {
  readonly code: FindingCode;
  readonly offset: number;
  /** Of the member that holds the fault. */
  readonly pointer: string;
  readonly findingAt: (place: Place) => Finding;
}

/** The first fault, or undefined where the text is strict JSON. */
export function findFault(text: string, integers: Integers): JsonFault | undefined {
  try {
    new Scanner(text, integers).document();
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Found) return thrown.fault;
    throw thrown;
  }
}

/** Leaves the scanner's recursion with what it found; never leaves this file. */
class Found {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    this.fault = fault;
  }
}

const VALUE: Bilingual = { en: 'a value', zh: '值' };
const NAME: Bilingual = { en: 'a name in double quotes', zh: '双引号内的名称' };
const COLON: Bilingual = { en: 'a colon', zh: '冒号' };
const NOT_NUMBERS = /^[-+]?(NaN|Infinity|inf|nan)\b/i;
const NUMBER = /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const WORD = /[-+.\w$]+/y;

class Scanner {
  readonly #text: string;
  readonly #integers: Integers;
  #at = 0;

  constructor(text: string, integers: Integers) {
    this.#text = text;
    this.#integers = integers;
  }

  document(): void {
    this.#space();
    if (this.#at === this.#text.length) this.#fail('document-empty', '', {}, 0);
    this.#value('', 1, { en: 'a value', zh: '值' });
    this.#space();
    if (this.#at < this.#text.length) this.#fail('json-after-end', '', {});
  }

  #value(pointer: string, depth: number, open: Bilingual): void {
    switch (this.#text[this.#at]) {
      case '{':
        return this.#object(pointer, depth);
      case '[':
        return this.#list(pointer, depth);
      case '"':
        this.#string(pointer);
        return;
      default:
        return this.#scalar(pointer, open);
    }
  }

  #object(pointer: string, depth: number): void {
    if (depth > limits.depth) this.#fail('too-deep', pointer, { limit: limits.depth });
    const inside: Bilingual = { en: 'an object', zh: '对象' };
    const names = new Set<string>();
    this.#at += 1;
    this.#space();
    if (this.#take('}')) return;
    for (;;) {
      const start = this.#at;
      if (this.#text[start] !== '"') this.#expected(pointer, NAME, inside);
      const name = this.#string(pointer);
      const member = pointerTo(pointer, name);
      if (isForbiddenKey(name)) this.#fail('forbidden-key', member, { key: name }, start);
      if (names.has(name)) this.#fail('duplicate-key', member, { key: name }, start);
      names.add(name);
      this.#space();
      if (!this.#take(':')) this.#expected(member, COLON, inside);
      this.#space();
      this.#value(member, depth + 1, inside);
      if (this.#endOrComma('}', pointer, inside)) return;
    }
  }

  #list(pointer: string, depth: number): void {
    if (depth > limits.depth) this.#fail('too-deep', pointer, { limit: limits.depth });
    const inside: Bilingual = { en: 'a list', zh: '列表' };
    this.#at += 1;
    this.#space();
    if (this.#take(']')) return;
    for (let index = 0; ; index += 1) {
      this.#value(pointerTo(pointer, index), depth + 1, inside);
      if (this.#endOrComma(']', pointer, inside)) return;
    }
  }

  /** After a member: true at the end of what holds it, false before another one. */
  #endOrComma(end: '}' | ']', pointer: string, inside: Bilingual): boolean {
    this.#space();
    if (this.#take(end)) return true;
    const comma = this.#at;
    if (!this.#take(',')) this.#expected(pointer, { en: `a comma or ${end}`, zh: `逗号或${end}` }, inside);
    this.#space();
    if (this.#text[this.#at] === '}' || this.#text[this.#at] === ']') {
      this.#fail('json-trailing-comma', pointer, {}, comma);
    }
    return false;
  }

  #string(pointer: string): string {
    const start = this.#at;
    let escaped = false;
    for (this.#at += 1; ; this.#at += 1) {
      const code = this.#text.charCodeAt(this.#at);
      if (Number.isNaN(code)) this.#fail('json-unfinished', pointer, { open: { en: 'a string', zh: '字符串' } }, start);
      if (code === 0x22) break;
      if (code < 0x20) {
        const character = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
        this.#fail('json-control-character', pointer, { character });
      }
      if (code !== 0x5c) continue;
      escaped = true;
      const escape = /\\(["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
      escape.lastIndex = this.#at;
      const found = escape.exec(this.#text)?.[0];
      if (found === undefined) this.#fail('json-escape', pointer, { escape: this.#text.slice(this.#at, this.#at + 2) });
      this.#at += found.length - 1;
    }
    this.#at += 1;
    const literal = this.#text.slice(start, this.#at);
    const value = escaped ? (JSON.parse(literal) as string) : literal.slice(1, -1);
    if (/\p{Surrogate}/u.test(value)) this.#fail('lone-surrogate', pointer, {}, start);
    return value;
  }

  #scalar(pointer: string, open: Bilingual): void {
    const rest = this.#match(WORD);
    if (rest === '') this.#expected(pointer, VALUE, open);
    if (rest === 'true' || rest === 'false' || rest === 'null') {
      this.#at += rest.length;
      return;
    }
    if (NOT_NUMBERS.test(rest)) this.#fail('number-not-finite', pointer, { literal: rest });
    const literal = this.#match(NUMBER);
    if (literal !== rest) {
      if (/^[-+.]?[0-9]/.test(rest)) this.#fail('json-number', pointer, { literal: rest });
      this.#fail('json-quotes', pointer, { found: rest });
    }
    const loss = losesDigits(literal, this.#integers);
    if (loss === 'too-large') this.#fail('number-too-large', pointer, { literal });
    if (loss === 'too-small') this.#fail('number-too-small', pointer, { literal });
    if (loss === 'digits') {
      this.#fail('integer-loses-digits', pointer, { literal, kept: BigInt(Number(literal)).toString() });
    }
    this.#at += literal.length;
  }

  /** Says that something else stands where this is expected, with the mistakes that people make most. */
  #expected(pointer: string, expected: Bilingual, open: Bilingual): never {
    const found = this.#text[this.#at];
    if (found === undefined) this.#fail('json-unfinished', pointer, { open });
    if (found === '/' || found === '#') this.#fail('json-comment', pointer, {});
    if (found === "'") this.#fail('json-quotes', pointer, { found: this.#text.slice(this.#at, this.#at + 20) });
    const word = this.#match(WORD);
    if (expected === NAME && word !== '') this.#fail('json-quotes', pointer, { found: word });
    this.#fail('json-unexpected', pointer, {
      found: word === '' ? String.fromCodePoint(this.#codePoint()) : word,
      expected,
    });
  }

  #codePoint(): number {
    return this.#text.codePointAt(this.#at) ?? 0;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0] ?? '';
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #space(): void {
    for (; ; this.#at += 1) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    }
  }

  #fail<Code extends FindingCode>(code: Code, pointer: string, params: FindingParams<Code>, offset = this.#at): never {
    throw new Found({ code, offset, pointer, findingAt: (place) => finding(code, place, params) });
  }
}
