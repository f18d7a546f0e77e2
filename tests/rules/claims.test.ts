import { expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { removed, replaced } from '../../conformance/contract/edit-document.ts';
import type { JsonObject } from '../../conformance/contract/json.ts';
import { rules } from '../../conformance/standards/generated/rules.ts';

const example = (path: string): JsonObject =>
  parse(readFileSync(`spec/conformance/draft/examples/${path}.yaml`, 'utf8')) as JsonObject;

const STATEMENT = example('CNF-026/valid-statement');
const DECLARATION = example('CNF-064/valid-unsigned');

/** `CNF-060 /rows/1` for everything that the rules find. */
const broken = (document: JsonObject): readonly string[] =>
  rules
    .filter((rule) => rule.document === `conformance/${String(document['type'])}`)
    .flatMap((rule) => rule.violations(document).map(({ pointer }) => `${rule.clause.slice(0, 7)} ${pointer}`));

const run = (verdict: string) => ({ of: 'run', verdict, cases: 3, report: `sha256:${'0'.repeat(64)}` });

it('finds nothing in a statement and a declaration that meet every clause', () => {
  expect(broken(STATEMENT)).toEqual([]);
  expect(broken(DECLARATION)).toEqual([]);
});

it.each([
  ['/rows/3/clause', 'UNC-021', ['CNF-060 /rows/3']],
  ['/classes/1/class', 'core', ['CNF-060 /classes/1', 'CNF-062 /rows/3/class']],
  ['/rows/0/status', 'prohibited', ['CNF-061 /rows/0/status']],
  ['/rows/0/level', 'shall not', ['CNF-061 /rows/0/status']],
  ['/rows/3/class', 'roc', ['CNF-062 /classes/1', 'CNF-062 /rows/3/class']],
  ['/rows/0/supported', 'to-be-stated', ['CNF-063 /rows/0/supported']],
  ['/rows/1/supported', 'no', []],
  ['/rows/1/supported', 'to-be-stated', ['CNF-063 /rows/1/supported']],
  ['/rows/2/supported', 'yes', ['CNF-063 /rows/2/supported']],
  ['/rows/3/supported', 'yes', ['CNF-063 /rows/3/supported']],
  ['/rows/3/because', { en: 'x', zh: 'x' }, ['CNF-063 /rows/3']],
  ['/rows/2/evidence', run('pass'), ['CNF-063 /rows/2']],
  ['/rows/1/evidence', run('pass'), ['CNF-063 /rows/1']],
])('a statement with %s = %j breaks %j', (pointer, value, found) => {
  expect(broken(replaced(STATEMENT, pointer, value))).toEqual(found);
});

it.each([
  ['pass', 'yes'],
  ['warning', 'no'],
  ['fail', 'no'],
  ['expected-failure', 'no'],
  ['inapplicable', 'not-applicable'],
  ['inconclusive', 'to-be-stated'],
  ['not-selected', 'to-be-stated'],
  ['suite-error', 'to-be-stated'],
])('of a run that said %s a row says %s, and nothing else', (verdict, supported) => {
  const judged = replaced(STATEMENT, '/rows/0/evidence', run(verdict));
  const says = (word: string) => broken(replaced(judged, '/rows/0/supported', word));
  for (const word of ['yes', 'no', 'not-applicable', 'to-be-stated']) {
    expect(says(word)).toEqual(word === supported ? [] : ['CNF-063 /rows/0/supported']);
  }
});

it.each([
  [
    '/issuer/name',
    'Other Ltd',
    ['CNF-027 /sentence/en', 'CNF-027 /sentence/zh', 'CNF-067 /signature/words/en', 'CNF-067 /signature/words/zh'],
  ],
  ['/object/version', '3.2.2', ['CNF-027 /sentence/en', 'CNF-027 /sentence/zh']],
  ['/validity/until', '2026-11-25', ['CNF-065 /validity/until']],
  ['/validity/until', '2026-11-26', []],
  ['/signature/state', 'signed', ['CNF-067 /signature/words/en', 'CNF-067 /signature/words/zh']],
  ['/requirements/1/class', 'core', ['CNF-027 /sentence/en', 'CNF-027 /sentence/zh', 'CNF-068 /requirements/1']],
  ['/basis/requirementSets/0/standard', 'classification', ['CNF-069 /basis/requirementSets']],
  ['/basis/requirementSets', [], ['CNF-069 /basis/requirementSets']],
])('a declaration with %s = %j breaks %j', (pointer, value, found) => {
  expect(broken(replaced(DECLARATION, pointer, value))).toEqual(found);
});

it('asks for no requirement set of an audit', () => {
  expect(broken(replaced(removed(DECLARATION, '/basis/requirementSets/0'), '/basis/mode', 'audit'))).toEqual([]);
});
