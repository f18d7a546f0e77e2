import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentText } from '../../conformance/contract/document-text.ts';
import { replaced } from '../../conformance/contract/edit-document.ts';
import type { JsonObject } from '../../conformance/contract/json.ts';
import { statements } from '../../conformance/standards/uncertainty/draft/arbitraries/statements.ts';
import { validate } from '../../conformance/standards/uncertainty/draft/reference/validate.ts';

const [statement] = fc.sample(statements, { seed: 1, numRuns: 1 }) as [JsonObject];

function findings(document: JsonObject): readonly (readonly [clause: string | undefined, pointer: string])[] {
  const answer = validate({ document: documentText(document, 'json') });
  if (answer.outcome !== 'result' || !('findings' in answer.output)) throw new Error('every text has an answer');
  return answer.output.findings.map(({ clause, pointer }) => [clause, pointer]);
}

test('a statement meets the clauses on all documents too', () => {
  expect(findings(statement)).toEqual([]);
  expect(findings(replaced(statement, '/unit', 'percents'))).toEqual([['VOC-001', '/unit']]);
  expect(findings({ ...statement, extra: '1' })).toEqual([['VOC-008', '/extra']]);
  expect(findings(replaced(statement, '/result/digest', 'sha256:12'))).toEqual([['VOC-003', '/result/digest']]);
  const version = String(statement['conformsTo']).replace(/[^/]+$/, '9.9');
  expect(findings(replaced(statement, '/conformsTo', version))).toEqual([['VOC-007', '/conformsTo']]);
});
