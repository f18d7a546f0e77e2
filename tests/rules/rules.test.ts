import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { removed, replaced } from '../../conformance/contract/edit-document.ts';
import type { Json, JsonObject } from '../../conformance/contract/json.ts';
import { CONFORMS_TO } from '../../conformance/standards/uncertainty/draft/conforms-to.ts';
import { suites } from '../../conformance/standards/generated/registry.ts';
import { rules } from '../../conformance/standards/generated/rules.ts';
import { GUM_H1 } from './gum-h1.ts';

const RESULT = 'uncertainty/measurement-result';
const BUDGET = 'uncertainty/uncertainty-budget';

/** `UNC-005 /expandedUncertainty` for everything that the rules find. */
const broken = (document: JsonObject, schema = RESULT): readonly string[] =>
  rules
    .filter((rule) => rule.document === schema)
    .flatMap((rule) => rule.violations(document).map(({ pointer }) => `${rule.clause.slice(0, 7)} ${pointer}`));

const changed = (pointer: string, value: Json): JsonObject => replaced(GUM_H1, pointer, value);

it('finds nothing in GUM H.1 as printed', () => {
  expect(broken(GUM_H1)).toEqual([]);
});

it('finds nothing in the smallest result and the smallest budget', () => {
  const { measurand, value, unit } = GUM_H1 as { measurand: Json; value: Json; unit: Json };
  expect(broken({ measurand, value, unit, standardUncertainty: '0.1' })).toEqual([]);
  const component = { name: 'a', evaluation: 'A', standardUncertainty: '1', contribution: '1', degreesOfFreedom: '4' };
  const budget = {
    conformsTo: CONFORMS_TO,
    type: 'uncertainty-budget',
    components: [component],
    combinedStandardUncertainty: '1',
  };
  expect(broken(budget, BUDGET)).toEqual([]);
});

describe('one stated number beyond half a unit breaks exactly the rule that binds it', () => {
  // The last value that holds, and the next one.
  it.each([
    ['/expandedUncertainty', '95', '96', 'UNC-005 /expandedUncertainty'],
    ['/expandedUncertainty', '92', '91', 'UNC-005 /expandedUncertainty'],
    ['/coverageFactor', '2.97', '2.98', 'UNC-005 /expandedUncertainty'],
    ['/coverageFactor', '2.85', '2.84', 'UNC-005 /expandedUncertainty'],
    ['/budget/components/0/standardUncertainty', '26', '27', 'UNC-007 /budget/components/0/contribution'],
    ['/budget/components/3/sensitivity', '-561', '-560', 'UNC-007 /budget/components/3/contribution'],
    ['/budget/components/2/sensitivity', '5.130e6', '5.131e6', 'UNC-007 /budget/components/2/contribution'],
    ['/degreesOfFreedom', '16', '17', 'UNC-009 /degreesOfFreedom'],
    ['/degreesOfFreedom', '16', '15', 'UNC-009 /degreesOfFreedom'],
    ['/budget/effectiveDegreesOfFreedom', '16.6', '15.9', undefined],
    ['/value', '50000839', '50000838.0', 'UNC-011 /value'],
    ['/value', '50000839', '5.000084e7', 'UNC-011 /value'],
    ['/unit', 'um', 'µm', 'VOC-001 /unit'],
    ['/budget/components/3/unit', 'K', 'degC', 'VOC-001 /budget/components/3/unit'],
  ])('%s: %s holds, %s does not', (pointer, holds, breaks, found) => {
    expect(broken(changed(pointer, holds))).toEqual([]);
    if (found === undefined) expect(broken(changed(pointer, breaks))[0]).toMatch(/^UNC-009/);
    else expect(broken(changed(pointer, breaks))).toEqual([found]);
  });

  it('binds the combined standard uncertainty of the budget to the contributions and to the result', () => {
    expect(broken(changed('/budget/combinedStandardUncertainty', '31'))).toEqual([]);
    const far = replaced(changed('/budget/combinedStandardUncertainty', '34'), '/standardUncertainty', '34');
    const bare = removed(far, '/expandedUncertainty', '/degreesOfFreedom', '/budget/effectiveDegreesOfFreedom');
    expect(broken(bare)).toEqual(['UNC-008 /budget/combinedStandardUncertainty']);
    const alone = removed(changed('/standardUncertainty', '34'), '/expandedUncertainty');
    expect(broken(alone)).toEqual(['UNC-016 /standardUncertainty']);
  });
});

describe('stated digits', () => {
  it('reads a wide number widely: 2 times 32 may be 93 where the factor is stated as 3', () => {
    expect(broken(changed('/coverageFactor', '3'))).toEqual([]);
    expect(broken(changed('/coverageFactor', '3.00'))).toEqual(['UNC-005 /expandedUncertainty']);
  });

  it('reads the 2 of the convention as exactly 2, however many zeros it has, and as no other number', () => {
    const conventional = replaced(changed('/coverageBasis', 'conventional'), '/expandedUncertainty', '64');
    const stating = (factor: string, expanded: string) =>
      broken(replaced(replaced(conventional, '/coverageFactor', factor), '/expandedUncertainty', expanded));
    for (const two of ['2', '2.00', '20e-1']) expect(stating(two, '65')).toEqual([]);
    expect(stating('2', '66')).toEqual(['UNC-005 /expandedUncertainty']);
    expect(stating('1.96', '64')).toEqual(['UNC-005 /coverageFactor']);
  });

  it('takes a sensitivity that is not stated for exactly 1', () => {
    expect(broken(changed('/budget/components/1/contribution', '9.8'))).toEqual([]);
    expect(broken(changed('/budget/components/1/contribution', '9.9'))).toContain(
      'UNC-007 /budget/components/1/contribution',
    );
  });

  it('meets both ends of an interval: half a unit exactly is allowed', () => {
    const result = { standardUncertainty: '1', coverageFactor: '1', expandedUncertainty: '2' };
    // 0.5 to 1.5 times 0.5 to 1.5 is 0.25 to 2.25; 2.3 stands for 2.25 to 2.35, 2.4 for 2.35 to 2.45.
    expect(broken(result)).toEqual([]);
    expect(broken({ ...result, expandedUncertainty: '2.3' })).toEqual([]);
    expect(broken({ ...result, expandedUncertainty: '2.4' })).toEqual(['UNC-005 /expandedUncertainty']);
  });
});

describe('a zero is a zero however it is written', () => {
  it.each(['0', '0.0', '0e3', '0.000e-2'])('%s needs a reason', (zero) => {
    expect(broken({ standardUncertainty: zero })).toEqual(['UNC-006 /standardUncertainty']);
    expect(broken({ standardUncertainty: zero, zeroUncertainty: 'exact-by-definition' })).toEqual([]);
  });

  it('is not nearly zero', () => {
    expect(broken({ standardUncertainty: '0.0001' })).toEqual([]);
    const justified = { standardUncertainty: '0.0001', zeroUncertainty: 'exact-by-definition' };
    expect(broken(justified)).toEqual(['UNC-019 /zeroUncertainty']);
  });
});

describe('a coverage interval', () => {
  const around = (value: string, lower: string, upper: string, method = 'wilson') =>
    broken({ value, standardUncertainty: '1', coverageInterval: { lower, upper, method } });

  it.each(['wilson', 'clopper-pearson', 'jeffreys'])('has its ends in order, to the stated digits (%s)', (method) => {
    expect(around('0.52', '0.51', '0.53', method)).toEqual([]);
    expect(around('0.52', '0.525', '0.52', method)).toEqual([]);
    expect(around('0.52', '0.53', '0.51', method)).toEqual(['UNC-018 /coverageInterval/lower']);
  });

  it('contains the value by the methods that always do so, to the stated digits', () => {
    expect(around('0.52', '0.525', '0.600')).toEqual([]);
    expect(around('0.52', '0.526', '0.600')).toEqual(['UNC-018 /coverageInterval']);
    expect(around('0.52', '0.400', '0.514', 'clopper-pearson')).toEqual(['UNC-018 /coverageInterval']);
    expect(around('0.000', '0.001', '0.048', 'jeffreys')).toEqual([]);
    expect(around('0.0', '0', '0.048')).toEqual([]);
  });
});

describe('significant digits of the expanded uncertainty (a recommendation)', () => {
  it.each([
    ['93', true],
    ['0.10', true],
    ['1.2e2', true],
    ['0.00', true],
    ['120', false],
    ['0.100', false],
    ['9.30', false],
  ])('%s: %s', (text, holds) => {
    expect(broken({ expandedUncertainty: text })).toEqual(holds ? [] : ['UNC-010 /expandedUncertainty']);
  });
});

describe('correlations', () => {
  const component = (name: string, sensitivity: string): JsonObject => ({
    name,
    sensitivity,
    standardUncertainty: '3.00',
    contribution: '3.00',
    degreesOfFreedom: 'infinite',
  });
  const budget = (
    coefficient: string,
    combined: string,
    signs: readonly [string, string] = ['1.00', '1.00'],
  ): JsonObject => ({
    conformsTo: CONFORMS_TO,
    components: [component('a', signs[0]), component('b', signs[1])],
    correlations: [{ between: ['a', 'b'], coefficient }],
    combinedStandardUncertainty: combined,
  });
  const alone = (document: JsonObject): readonly string[] => broken(document, BUDGET);

  it('adds twice the product', () => {
    expect(alone(budget('1.00', '6.00'))).toEqual([]);
    expect(alone(budget('-1.00', '0.00'))).toEqual([]);
    expect(alone(budget('0.50', '5.20'))).toEqual([]);
    expect(alone(budget('0.50', '4.24'))).toEqual(['UNC-008 /combinedStandardUncertainty']);
  });

  it('takes the sign of the sensitivity, which a contribution has lost', () => {
    expect(alone(budget('1.00', '0.00', ['1.00', '-1.00']))).toEqual([]);
    expect(alone(budget('1.00', '6.00', ['1.00', '-1.00']))).toEqual(['UNC-008 /combinedStandardUncertainty']);
  });

  it('leaves degrees of freedom out where the inputs are correlated and one has finite ones', () => {
    const finite = replaced(budget('0.50', '5.20'), '/components/0/degreesOfFreedom', '4');
    expect(alone({ ...finite, effectiveDegreesOfFreedom: '99' })).toEqual([]);
    const uncorrelated = replaced(
      replaced(finite, '/correlations/0/coefficient', '0.0'),
      '/combinedStandardUncertainty',
      '4.24',
    );
    expect(alone({ ...uncorrelated, effectiveDegreesOfFreedom: '99' })).toEqual(['UNC-009 /effectiveDegreesOfFreedom']);
    expect(alone({ ...uncorrelated, effectiveDegreesOfFreedom: '16' })).toEqual([]);
  });

  it('wants infinite degrees of freedom where all components have them', () => {
    expect(alone({ ...budget('0.00', '4.24'), effectiveDegreesOfFreedom: 'infinite' })).toEqual([]);
    expect(alone({ ...budget('0.00', '4.24'), effectiveDegreesOfFreedom: '1000' })).toEqual([
      'UNC-009 /effectiveDegreesOfFreedom',
    ]);
  });

  it.each([
    ['an unknown name', ['a', 'c']],
    ['a component with itself', ['a', 'a']],
  ])('refuses %s', (_case, between) => {
    const document = replaced(budget('0.00', '4.24'), '/correlations/0/between', between);
    expect(alone(document)).toEqual(['UNC-025 /correlations/0/between']);
  });

  it('refuses a pair that stands twice, in whatever order, and a name that does', () => {
    const pairs = [
      { between: ['a', 'b'], coefficient: '0.00' },
      { between: ['b', 'a'], coefficient: '0.00' },
    ];
    expect(alone(replaced(budget('0.00', '4.24'), '/correlations', pairs))).toEqual([
      'UNC-025 /correlations/1/between',
    ]);
    const twice = removed(replaced(budget('0.00', '4.24'), '/components/1/name', 'a'), '/correlations');
    expect(alone(twice)).toEqual(['UNC-025 /components/1/name']);
  });
});

it('asks a budget that stands alone for its version, and a budget in a result for none', () => {
  expect(broken({ components: [] }, BUDGET)).toEqual(['VOC-007 ']);
  expect(broken({ standardUncertainty: '1', budget: { components: [] } })).toEqual([]);
});

it.each([
  ['another base', 'https://example.org/std/uncertainty/0.1'],
  ['another version', CONFORMS_TO.replace(/[\d.]+$/, '9.9')],
  ['another standard', CONFORMS_TO.replace('uncertainty', 'vocabulary')],
])('knows the version by which it judges from %s', (_case, uri) => {
  const found = ['VOC-007 /conformsTo'];
  expect(broken(changed('/conformsTo', uri))).toEqual(found);
  expect(broken({ conformsTo: uri, components: [] }, BUDGET)).toEqual(found);
  expect(broken({ conformsTo: uri, scored: [], notScored: [] }, 'conformance/requirement-set')).toEqual(found);
});

describe('digests', () => {
  const quantity = { name: 'length', conventions: {} };
  const right = 'sha256:c5f36263665de3fdecbcca5a8ef117b015aebaf2ce134659540e091af945df36';

  it('is that of {"conventions":{},"name":"length"}, computed by sha256sum', () => {
    const document = { measurand: { quantity, digests: { quantity: right } } };
    expect(broken(document)).toEqual([]);
    const other = { measurand: { quantity: { ...quantity, name: 'width' }, digests: { quantity: right } } };
    expect(broken(other)).toEqual(['VOC-004 /measurand/digests/quantity']);
  });

  it('does not see the order of members', () => {
    const turned = { measurand: { quantity: { conventions: {}, name: 'length' }, digests: { quantity: right } } };
    expect(broken(turned)).toEqual([]);
  });

  it('of the measurand leaves out the digests and nothing else', () => {
    const digest = 'sha256:36aa63d80bb58255f75a3c1cd751522dd2bb466d45ac394f44fa3a3e65edcb05';
    const measurand = { quantity, scope: 'quantity', digests: { quantity: right, measurand: digest } };
    expect(broken({ measurand })).toEqual([]);
    const found = broken({ measurand: { ...measurand, conditions: { a: 'b' } } });
    expect(found).toEqual(['VOC-005 /measurand/digests/measurand']);
  });
});

it('says everything in both languages, and how to mend it', () => {
  const documents = [changed('/expandedUncertainty', '99'), changed('/value', '1.5'), changed('/unit', 'Meter')];
  const violations = documents.flatMap((document) =>
    rules.filter((rule) => rule.document === RESULT).flatMap((rule) => rule.violations(document)),
  );
  expect(violations).toHaveLength(3);
  for (const { message, fix } of violations) {
    expect([message.en, fix?.en].join(' ')).toMatch(/^[A-Z"].*\.$/);
    expect([message.zh, fix?.zh].join('')).toMatch(/[\u4e00-\u9fff].*。$/);
  }
});

it('has a rule for every file of a rules folder', () => {
  const files = suites
    .map(({ standard }) => `conformance/standards/${standard}/draft/rules`)
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => name.replace('.ts', '')));
  expect([...new Set(rules.map(({ clause }) => clause.slice(0, 7)))].sort()).toEqual(files.sort());
});
