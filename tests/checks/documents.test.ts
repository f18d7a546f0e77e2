import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_STYLES, documentText } from '../../conformance/contract/document-text.ts';
import type { JsonObject } from '../../conformance/contract/json.ts';
import { isUndefined } from '../../conformance/contract/operation.ts';
import { suites } from '../../conformance/standards/generated/registry.ts';
import { documents } from '../../conformance/standards/uncertainty/draft/arbitraries/results.ts';
import { reportInputs } from '../../conformance/standards/uncertainty/draft/arbitraries/reports.ts';
import { tiedReports } from '../../conformance/standards/uncertainty/draft/arbitraries/tied-reports.ts';
import { report } from '../../conformance/standards/uncertainty/draft/reference/report.ts';
import { validate } from '../../conformance/standards/uncertainty/draft/reference/validate.ts';
import { advice } from '../../conformance/standards/uncertainty/draft/result-check.ts';
import type { ReportInput, ValidateInput } from '../../schemas/uncertainty/draft/generated/types.ts';

function judged(input: ValidateInput) {
  const answer = validate(input);
  if (answer.outcome !== 'result' || isUndefined(answer.output)) throw new Error('every text has an answer');
  return answer.output;
}

const required = (input: ValidateInput): readonly string[] =>
  [...new Set(judged(input).findings.map(({ clause }) => clause ?? 'no clause'))].filter(
    (clause) => !advice.has(clause),
  );

it('accepts every generated document, in every style', () => {
  fc.assert(
    fc.property(documents, fc.constantFrom(...DOCUMENT_STYLES), (document, style) => {
      expect(required({ document: documentText(document, style) })).toEqual([]);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

it('accepts every report of every input that has one', () => {
  fc.assert(
    fc.property(fc.oneof(reportInputs, tiedReports), (input) => {
      const answer = report(input);
      if (answer.outcome !== 'result' || isUndefined(answer.output)) throw new Error(JSON.stringify(answer));
      const found = judged({ document: documentText(answer.output as unknown as JsonObject, 'json') });
      expect(found).toEqual({ accepted: true, findings: [] });
    }),
    { seed: 2, numRuns: 2000 },
  );
});

describe('a violation breaks the clause of its check and no other', () => {
  const checks = suites.flatMap((suite) => suite.checks).filter(({ id }) => id.endsWith('/validate'));
  it.each(checks.map((check) => [check.id, check] as const))('%s', (_id, check) => {
    const clause = check.clause.replace(/@\d+$/, '');
    const cases = fc.sample(check.given, { seed: 3, numRuns: 300 }) as unknown as readonly ValidateInput[];
    const found = cases.map(required);
    expect([...new Set(found.flat())]).toEqual([clause]);
    expect(found.filter((clauses) => clauses.length > 0).length).toBeGreaterThan(60);
    expect(found.filter((clauses) => clauses.length === 0).length).toBeGreaterThan(60);
  });
});

describe('report', () => {
  const measurand = { quantity: { name: 'length', conventions: {} }, scope: 'quantity' };
  const component = { name: 'a', evaluation: 'B', standardUncertainty: 0.0498, degreesOfFreedom: 'infinite' };
  const input = { measurand, unit: 'nm', value: 1, components: [component], coverage: { basis: 'conventional' } };
  const reported = (changes: object) => {
    const answer = report({ ...input, ...changes } as unknown as ReportInput);
    if (answer.outcome === 'rejected') return `${answer.code} ${answer.pointer ?? ''}`;
    if (isUndefined(answer.output)) return answer.output.undefined;
    return `${answer.output.value} ± ${answer.output.expandedUncertainty ?? ''}`;
  };
  const uncertainty = (standardUncertainty: number) => ({ components: [{ ...component, standardUncertainty }] });

  it.each([
    ['carries: 0.0996 becomes 0.10', uncertainty(0.0498), '1.00 ± 0.10'],
    ['half to even: 0.945 becomes 0.94', uncertainty(0.4725), '1.00 ± 0.94'],
    ['half to even: 0.955 becomes 0.96', uncertainty(0.4775), '1.00 ± 0.96'],
    ['the value too, half to even', { ...uncertainty(0.5), value: 2.25 }, '2.2 ± 1.0'],
    ['a negative value', { ...uncertainty(0.5), value: -2.35 }, '-2.4 ± 1.0'],
    ['not by way of another rounding', { ...uncertainty(0.05), value: 0.4549 }, '0.45 ± 0.10'],
    ['above the units with an exponent', { ...uncertainty(61.5), value: 1234 }, '1.23e3 ± 1.2e2'],
    ['zeros kept', { ...uncertainty(0.5), value: 0 }, '0.0 ± 1.0'],
    ['a value far below its uncertainty', { ...uncertainty(5000), value: 0.1 }, '0e3 ± 1.0e4'],
    ['nothing uncertain', uncertainty(0), 'zero-uncertainty'],
    ['a name twice', { components: [component, component] }, 'duplicate-name /components/1/name'],
    ['a unit that is none', { unit: 'Meter' }, 'invalid-unit /unit'],
    ['no probability', { coverage: { basis: 'normal' } }, 'probability-required /coverage'],
    [
      'too few degrees of freedom',
      { components: [{ ...component, degreesOfFreedom: 0.5 }], coverage: { basis: 't', coverageProbability: 0.95 } },
      'fewer-than-one',
    ],
  ])('%s', (_case, changes, expected) => {
    expect(reported(changes)).toBe(expected);
  });
});
