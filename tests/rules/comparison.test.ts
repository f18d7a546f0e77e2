import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { replaced } from '../../conformance/contract/edit-document.ts';
import type { Json, JsonObject } from '../../conformance/contract/json.ts';
import { documentText } from '../../conformance/contract/document-text.ts';
import { isUndefined } from '../../conformance/contract/operation.ts';
import { validate } from '../../conformance/standards/uncertainty/draft/reference/validate.ts';

const example = (name: string): JsonObject =>
  parse(readFileSync(`spec/uncertainty/draft/examples/${name}.yaml`, 'utf8')) as JsonObject;

const INDEPENDENT = example('UNC-132/valid-independent');

/** `UNC-005 /result/expandedUncertainty` for everything that is found. */
function found(document: JsonObject): readonly string[] {
  const answer = validate({ document: documentText(document, 'json') });
  if (answer.outcome !== 'result' || isUndefined(answer.output)) throw new Error('every text has an answer');
  return answer.output.findings.map(({ clause, pointer }) => `${clause ?? 'no clause'} ${pointer}`);
}

describe('the results within a comparison meet the clauses on results', () => {
  it.each<[string, Json, string]>([
    ['/result/coverageFactor', '3', 'UNC-005 /result/coverageFactor'],
    ['/reference/unit', 'percent', 'VOC-001 /reference/unit'],
    ['/reference/conformsTo', 'https://example.org/std/uncertainty/0.1', 'VOC-007 /reference/conformsTo'],
    ['/result/type', 'uncertainty-budget', 'VOC-007 /result/type'],
    ['/result/coverageBasis', 'guess', 'UNC-181 /result/coverageBasis'],
  ])('%s is %j', (pointer, value, expected) => {
    expect(found(replaced(INDEPENDENT, pointer, value))).toContain(expected);
  });
});

describe('one stated number beyond half a unit breaks exactly its relation', () => {
  // The last value that holds, and the next one.
  it.each([
    ['UNC-134/valid-correlated', '/standardUncertainty', '0.0062', '0.0063', ['/zeta']],
    ['UNC-134/valid-correlated', '/en', '-1.96', '-1.97', ['/en']],
    ['UNC-134/valid-correlated', '/en', '-1.24', '-1.23', ['/en']],
    ['UNC-134/valid-at-the-limit', '/difference', '0.11', '0.12', ['/difference', '/zeta', '/en']],
    ['UNC-132/valid-independent', '/zeta', '-1.72', '-1.73', ['/zeta']],
  ])('of %s, %s: %s holds, %s does not', (name, pointer, holds, breaks, members) => {
    const document = example(name);
    expect(found(replaced(document, pointer, holds))).toEqual([]);
    expect(found(replaced(document, pointer, breaks))).toEqual(members.map((member) => `UNC-134 ${member}`));
  });
});

it('has no verdict where perfect correlation leaves nothing to divide by', () => {
  const twice = { ...INDEPENDENT, reference: INDEPENDENT['result'] ?? null, correlation: '1' };
  const comparison = { ...twice, difference: '0.000', standardUncertainty: '0.000', en: '0.0', zeta: '0.0' };
  expect(found(comparison)).toEqual(['UNC-134 /compatible']);
});
