import { describe, expect, it } from 'vitest';
import { parseWords, problemOfOperands } from '../../conformance/cli/parse.ts';
import { VERBS } from '../../conformance/cli/verbs.ts';

const verb = (name: string): (typeof VERBS)[number] => {
  const found = VERBS.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

const problem = (name: string, ...argv: string[]): string | undefined => {
  const words = parseWords(verb(name), argv);
  return 'problem' in words ? words.problem.en : problemOfOperands(verb(name), words)?.en;
};

const NEEDS =
  'conform needs an implementation: its command after --, such as: -- python3 adapter.py; or --url URL, or --module FILE';

describe('parsing', () => {
  it('takes flags and operands in any order, and leaves the command as it is', () => {
    expect(
      parseWords(verb('conform'), ['--clause', 'UNC-030', '--clause=UNC-031', '--', 'x', '--clause', '--', 'y']),
    ).toEqual({
      operands: [],
      switches: new Set(),
      values: new Map([['clause', ['UNC-030', 'UNC-031']]]),
      command: ['x', '--clause', '--', 'y'],
    });
    expect(parseWords(verb('validate'), ['a.json', '--format', 'json', '--', '-b.json'])).toMatchObject({
      operands: ['a.json', '-b.json'],
    });
    expect(parseWords(verb('compute'), ['uncertainty/combine', '-'])).toMatchObject({
      operands: ['uncertainty/combine', '-'],
    });
  });

  it.each([
    [['validate', '--formt', 'json', 'f'], 'validate has no flag --formt; did you mean --format?'],
    [['validate', '--format', 'jsn', 'f'], '--format takes one of pretty, json; did you mean json?'],
    [['validate', '--format'], '--format needs a value: --format pretty|json'],
    [['validate', '--schema', '--format', 'json'], '--schema needs a value: --schema NAME'],
    [['validate', '--schema=a', '--schema=b', 'f'], '--schema is given more than once'],
    [['validate', '-x', 'f'], 'validate has no flag -x'],
    [['validate'], 'validate needs FILE'],
    [['list', 'clause'], 'list has no “clause”; did you mean clauses?'],
    [['list', 'clauses', '--json=yes'], '--json takes no value'],
    [['list', 'clauses', 'checks'], 'list does not understand “checks”'],
    [['conform', '--runs', '1e6', '--', 'x'], '--runs takes a whole number from 1 to 999999999, not “1e6”'],
    [['conform', '--runs', '0', '--', 'x'], '--runs takes a whole number from 1 to 999999999, not “0”'],
    [
      ['conform', '--seed', 'abc', '--', 'x'],
      '--seed takes a decimal number or a hexadecimal one that begins with 0x, not “abc”',
    ],
    [['conform', '--seed', '0xABC', '--', 'x'], undefined],
    [['conform', 'x', '--', 'y'], 'conform does not understand “x”'],
    [['conform'], NEEDS],
    [['conform', '--'], NEEDS],
    [['explain'], 'explain needs CLAUSE-ID|OPERATION'],
  ])('of %j says: %s', ([name = '', ...argv], expected) => {
    expect(problem(name, ...argv)).toBe(expected);
  });
});
