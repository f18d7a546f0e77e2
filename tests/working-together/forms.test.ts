import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formProblems } from './form-problems.ts';

const folder = join(import.meta.dirname, '..', '..', '.github', 'ISSUE_TEMPLATE');
const FORMS = ['erratum.yml', 'proposal.yml', 'test-dispute.yml', 'translation.yml'];

describe('the issue forms, by a check of our own', () => {
  it('are these', () => {
    expect(readdirSync(folder).sort()).toEqual(['config.yml', ...FORMS].sort());
  });

  it.each(FORMS)('%s is one that the platform shows', (name) => {
    expect(formProblems(readFileSync(join(folder, name), 'utf8'))).toEqual([]);
  });

  it.each(FORMS)('%s speaks both languages wherever it speaks', (name) => {
    const spoken = [...readFileSync(join(folder, name), 'utf8').matchAll(/^ *(?:name|description|label): (.+)$/gm)];
    expect(spoken.length).toBeGreaterThan(5);
    expect(spoken.map(([, words = '']) => words).filter((words) => !/\p{Script=Han}/u.test(words))).toEqual([]);
  });
});

describe('a form', () => {
  const form = (element: string): string => `name: n\ndescription: d\nbody:\n${element}`;
  const input = (id: string, label: string): string =>
    `  - { type: input, id: ${id}, attributes: { label: ${label} } }\n`;

  it.each([
    ['is sound', form(input('a', 'A')), []],
    ['has no name', `description: d\nbody:\n${input('a', 'A')}`, ['the form has no name']],
    ['has a member that there is not', `lables: [x]\n${form(input('a', 'A'))}`, ['the form may not have lables']],
    ['asks nothing', form('  - { type: markdown, attributes: { value: x } }\n'), ['the form asks nothing']],
    ['has a kind that there is not', form('  - { type: text, id: a }\n'), ['a is of the unknown kind text']],
    [
      'has a question without words',
      form('  - { type: input, id: a, attributes: {} }\n'),
      ["a's attributes has no label"],
    ],
    ['has an id twice', form(input('a', 'A') + input('a', 'B')), ['the id a stands twice']],
    ['has a label twice', form(input('a', 'A') + input('b', 'A')), ['the label A stands twice']],
    ['has no id', form(input("'a b'", 'A')), ['a b is no id']],
    [
      'has an option twice',
      form('  - { type: dropdown, id: a, attributes: { label: A, options: [x, x] } }\n'),
      ['a has an option twice'],
    ],
    [
      'has its validation in the wrong place',
      form('  - { type: input, id: a, attributes: { label: A, required: true } }\n'),
      ["a's attributes may not have required"],
    ],
  ])('%s', (_, text, expected) => {
    expect(formProblems(text)).toEqual(expected);
  });
});
