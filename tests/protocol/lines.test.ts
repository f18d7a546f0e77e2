import { describe, expect, test } from 'vitest';
import { LineReader, type BrokenLine } from '../../conformance/protocol/lines.ts';

type Found = string | BrokenLine;

/** A reader of lines of at most `maxBytes`, and what it has found so far. */
function reading(maxBytes: number) {
  const found: Found[] = [];
  const reader = new LineReader(maxBytes);
  const push = (...chunks: readonly (string | Buffer)[]): void => {
    for (const chunk of chunks)
      reader.push(
        Buffer.from(chunk as string),
        (line) => found.push(line),
        (broken) => found.push(broken),
      );
  };
  return { reader, found, push };
}

const linesOf = (maxBytes: number, ...chunks: readonly (string | Buffer)[]): readonly Found[] => {
  const { found, push } = reading(maxBytes);
  push(...chunks);
  return found;
};

describe('a line', () => {
  test('ends at its line feed, with or without a carriage return before it', () => {
    expect(linesOf(9, 'a\nb\r\nc')).toEqual(['a', 'b']);
    expect(linesOf(9, 'a', 'b', '\nc\n')).toEqual(['ab', 'c']);
    expect(linesOf(9, 'a\r', '\n')).toEqual(['a']);
    expect(linesOf(9, 'a\rb\n')).toEqual(['a\rb']);
  });

  test.each(['\n', '\r\n', ' \n', '\t \r\n', '\r\r\n'])('%j is blank', (line) => {
    expect(linesOf(9, line, 'x\n')).toEqual(['x']);
  });

  test('that only begins or ends with blanks is none of them', () => {
    expect(linesOf(9, ' a\n', 'a \n', '\u00a0\n', ' a b \n')).toEqual([' a', 'a ', '\u00a0', ' a b ']);
  });

  test('that has not ended is held, and can be shown', () => {
    const { reader, found, push } = reading(500);
    expect([reader.unfinished, reader.rest()]).toEqual([0, '']);
    push('ab', 'c');
    expect([reader.unfinished, reader.rest()]).toEqual([3, 'abc']);
    push('d\nef');
    expect([reader.unfinished, reader.rest()]).toEqual([2, 'ef']);
    push('\n');
    expect([reader.unfinished, reader.rest()]).toEqual([0, '']);
    push('x'.repeat(300));
    expect(reader.rest()).toBe('x'.repeat(200));
    expect(found).toEqual(['abcd', 'ef']);
  });
});

describe('a line that is too long', () => {
  test('is found at its first byte too many, once it has ended', () => {
    expect(linesOf(3, 'abc\n')).toEqual(['abc']);
    expect(linesOf(3, 'abc\r\n')).toEqual(['abc']);
    expect(linesOf(3, 'abcd\nx\n')).toEqual([{ kind: 'too-long', bytes: 4, start: 'abcd' }]);
    expect(linesOf(3, 'a\nabcd\nx\n')).toEqual(['a', { kind: 'too-long', bytes: 4, start: 'abcd' }]);
    expect(linesOf(3, 'ab\r\ncd\nef\n')).toEqual(['ab', 'cd', 'ef']);
  });

  test('is found before it has ended, a carriage return allowed for', () => {
    expect(linesOf(3, 'abc')).toEqual([]);
    expect(linesOf(3, 'abc', 'd')).toEqual([]);
    expect(linesOf(3, 'abc', 'd', 'e')).toEqual([{ kind: 'too-long', bytes: 5, start: 'abcde' }]);
    expect(linesOf(3, 'x\nabcde')).toEqual(['x', { kind: 'too-long', bytes: 5, start: 'abcde' }]);
  });

  test('is shown by its first 200 bytes, and holds nothing afterwards', () => {
    const { reader, found, push } = reading(3);
    push('x'.repeat(201), 'y', 'z\n', 'a\n');
    expect(found).toEqual([{ kind: 'too-long', bytes: 201, start: 'x'.repeat(200) }]);
    expect([reader.unfinished, reader.rest()]).toEqual([0, '']);
  });

  test('ends the reading also of what came in the same chunk', () => {
    const { reader, found, push } = reading(3);
    push('abcd\nxy');
    expect(found).toHaveLength(1);
    expect([reader.unfinished, reader.rest()]).toEqual([0, '']);
  });
});

test('a line that is not UTF-8 ends the reading; those before it are read', () => {
  const half = Buffer.from([0xe8, 0xae]);
  expect(linesOf(9, Buffer.concat([Buffer.from('a\r\n\n \nb\n'), half, Buffer.from('\nc\n')]), 'd\n')).toEqual([
    'a',
    'b',
    { kind: 'not-utf8', bytes: 2, start: '\ufffd' },
  ]);
  // Cut between two chunks, it is whole again.
  expect(linesOf(9, half, Buffer.from([0xa1, 0x0a]))).toEqual(['计']);
});

test('lines that are together longer than one may be are read one by one', () => {
  expect(linesOf(4, 'abc\r\n\r\n  \ndef\ngh\n')).toEqual(['abc', 'def', 'gh']);
  expect(linesOf(1, '\n\n\na\n\n')).toEqual(['a']);
});
