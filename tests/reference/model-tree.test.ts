import { describe, expect, test } from 'vitest';
import { registerSchema, validate as oracleFor, type SchemaObject } from '@hyperjump/json-schema/draft-2020-12';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentValidators } from '../../.generated/document-validators.js';
import { evaluateModel } from '../../conformance/standards/uncertainty/draft/reference/evaluate-model.ts';
import { LARGEST_MODEL, readModel } from '../../conformance/standards/uncertainty/draft/reference/model-tree.ts';
import { publishedSchema } from '../../generators/emit/json-schemas.ts';
import { loadSchemaSources } from '../../generators/model/schema-sources.ts';
import type { Model } from '../../schemas/uncertainty/draft/generated/types.ts';

/** The model at these values, or the code of why it has none, and where. */
function valueAt(model: Model, quantities: Readonly<Record<string, number>>): unknown {
  const read = readModel(model, Object.keys(quantities), '/model');
  return 'outcome' in read ? read : evaluateModel(read, Object.values(quantities));
}

const nested = (levels: number): Model => (levels === 0 ? 'x' : ['neg', nested(levels - 1)]);

const rejected = (code: string, pointer: string) => ({ outcome: 'rejected', code, pointer });

test.each<[Model, number]>([
  [2.5, 2.5],
  ['x', 3],
  [['add', 'x', ['mul', 2, 'y']], 11],
  [['add', 'x', 'y', 1, -0.5], 7.5],
  [['sub', 'x', 'y'], -1],
  [['mul', 'x', 'y', 0.5], 6],
  [['div', 'x', 'y'], 0.75],
  [['neg', 'x'], -3],
  [['pow', 'x', 'y'], 81],
  [['pow', -2, 3], -8],
  [['pow', 0, 0], 1],
  [['sqrt', 'y'], 2],
  [['exp', 0], 1],
  [['log', 1], 0],
  [['sin', 0], 0],
  [['cos', 0], 1],
  [['tan', 0], 0],
  [['atan2', 'y', 0], Math.PI / 2],
  [['atan2', 0, -1], Math.PI],
  [['atan2', ['neg', 0], -1], Math.PI],
  [nested(LARGEST_MODEL.levels), 3],
])('%j is %d where x = 3, y = 4', (model, value) => {
  expect(valueAt(model, { x: 3, y: 4 })).toBe(value);
});

test.each<[string, Model, string, string]>([
  ['a name', ['add', 'x', ['mul', 2, 'z']], 'unknown-quantity', '/model/2/2'],
  ['the name of an operator that is none of a quantity', 'add', 'unknown-quantity', '/model'],
  ['an operator', ['mul', 'x', ['log10', 'y']], 'unknown-operator', '/model/2/0'],
  ['a member that every object has', ['constructor', 'x'], 'unknown-operator', '/model/0'],
  ['a list of nothing', ['mul', 'x', []], 'unknown-operator', '/model/2/0'],
  ['a number for an operator', [1, 'x'], 'unknown-operator', '/model/0'],
  ['an operator before a name that comes first', ['mul', 'z', ['log10', 'y']], 'unknown-operator', '/model/2/0'],
  ['too few arguments', ['add', 'x'], 'wrong-arity', '/model'],
  ['none', ['neg'], 'wrong-arity', '/model'],
  ['too many arguments', ['sin', ['sub', 'x', 'y', 1]], 'wrong-arity', '/model/1'],
  ['too many levels', nested(LARGEST_MODEL.levels + 1), 'model-too-large', '/model'],
  ['too many nodes', ['add', ...Array.from({ length: LARGEST_MODEL.nodes }, () => 'x')], 'model-too-large', '/model'],
])('rejects %s', (_, model, code, pointer) => {
  expect(valueAt(model, { x: 3, y: 4 })).toEqual(rejected(code, pointer));
});

test('takes as many nodes as the bound says', () => {
  const model: Model = ['add', ...Array.from({ length: LARGEST_MODEL.nodes - 1 }, () => 'x')];
  expect(valueAt(model, { x: 1 })).toBe(LARGEST_MODEL.nodes - 1);
});

test.each<[Model, 'outside-domain' | 'overflow', string]>([
  [['div', 1, ['sub', 'x', 3]], 'outside-domain', '/model'],
  [['div', 0, 0], 'outside-domain', '/model'],
  [['exp', ['neg', ['div', 1, 0]]], 'outside-domain', '/model/1/1'],
  [['log', 0], 'outside-domain', '/model'],
  [['log', ['neg', 'x']], 'outside-domain', '/model'],
  [['sqrt', ['sub', 'x', 'y']], 'outside-domain', '/model'],
  [['pow', 0, -1], 'outside-domain', '/model'],
  [['pow', -8, ['div', 1, 3]], 'outside-domain', '/model'],
  [['pow', ['log', -1], 0], 'outside-domain', '/model/1'],
  [['atan2', 0, ['neg', 0]], 'outside-domain', '/model'],
  [['div', 1, ['exp', 1000]], 'overflow', '/model/2'],
  [['mul', 1e200, 1e200, 0], 'overflow', '/model'],
  [['pow', 10, 400], 'overflow', '/model'],
])('%j has no value: %s at %s', (model, fault, at) => {
  expect(valueAt(model, { x: 3, y: 4 })).toEqual({ fault, at });
});

describe('the schema, which refers to itself', () => {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
  const source = loadSchemaSources(root).sources.find(({ key }) => key === 'uncertainty/model');
  if (source === undefined) throw new Error('no schema of a model');
  registerSchema(publishedSchema(source) as SchemaObject, source.id);

  test.each<[unknown, boolean]>([
    [1, true],
    ['x', true],
    [['add', 'x', ['mul', 2, 'x']], true],
    [nested(200), true],
    [['neg'], true],
    [[], true],
    [null, false],
    [[1, 'x'], true],
    [['add', 'x', null], false],
    [['add', 'x', ['mul', 2, ['neg', true]]], false],
    [['add', 'x', ['mul', 2, { y: 1 }]], false],
    [{ add: ['x', 1] }, false],
  ])('%j is accepted: %s', async (model, accepted) => {
    const validate = await oracleFor(source.id);
    expect(documentValidators['uncertainty/model']?.(model)).toBe(accepted);
    expect(validate(model as Parameters<typeof validate>[0]).valid).toBe(accepted);
  });
});
