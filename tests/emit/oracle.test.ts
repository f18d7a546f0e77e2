import { registerSchema, validate as oracleFor, type SchemaObject } from '@hyperjump/json-schema/draft-2020-12';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { documentValidators } from '../../.generated/document-validators.js';
import { operationValidators } from '../../.generated/operation-validators.js';
import vectors from '../../.generated/vectors.json' with { type: 'json' };
import type { Json } from '../../conformance/contract/json.ts';
import { publishedSchema } from '../../generators/emit/json-schemas.ts';
import { compiledSchemas } from '../../generators/emit/validators.ts';
import { loadSchemaSources } from '../../generators/model/schema-sources.ts';
import { pointerSteps, pointerTo } from '../../schemas/document/json-pointer.ts';
import { readYaml } from '../../schemas/document/read-yaml.ts';
import { schemaOf } from '../../schemas/document/schema-of.ts';

/** An implementation of JSON Schema that shares nothing with ours judges the same documents by the published schemas. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const published = loadSchemaSources(root).sources.filter(({ standard }) => standard !== 'meta');
for (const source of published) registerSchema(publishedSchema(source) as SchemaObject, source.id);
const refs = new Map(published.flatMap(compiledSchemas).map(({ key, ref }) => [key, ref]));

type Verdict = (value: Json) => boolean;

async function oracle(key: string): Promise<Verdict> {
  const validate = await oracleFor(refs.get(key) ?? '');
  // That package's own type of JSON is not readonly; it changes nothing.
  return (value) => validate(value as Parameters<typeof validate>[0]).valid;
}

const all = { ...documentValidators, ...operationValidators };

const ours =
  (key: string): Verdict =>
  (value) =>
    all[key]?.(value) === true;

interface Example {
  readonly file: string;
  readonly key: string;
  readonly value: Json;
}

const examples: readonly Example[] = readdirSync(join(root, 'spec'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\/examples\/.*\.yaml$/.test(path))
  .sort()
  .flatMap((path) => {
    const file = `spec/${path}`;
    const read = readYaml(readFileSync(join(root, file), 'utf8'), file);
    if (!read.ok) return [];
    const schema = schemaOf(read.document, Object.keys(documentValidators));
    return schema.ok ? [{ file, key: schema.key, value: read.document.value }] : [];
  });

/** The inputs of the vectors, which their operations' schemas accept. */
const inputs: readonly Example[] = Object.values(vectors as Readonly<Record<string, readonly VectorInput[]>>)
  .flat()
  .map(({ id, operation, input }) => ({
    file: id,
    key: `${operation.replace('/', '/operations/')}#input`,
    value: input,
  }));

interface VectorInput {
  readonly id: string;
  readonly operation: string;
  readonly input: Json;
}

test('there are examples, valid and not', () => {
  expect(examples.length).toBeGreaterThan(20);
  expect(new Set(examples.map(({ key, value }) => ours(key)(value)))).toEqual(new Set([true, false]));
});

test.each([...examples, ...inputs])('$file', async ({ key, value }) => {
  expect(ours(key)(value)).toBe((await oracle(key))(value));
});

const pointersIn = (value: Json, pointer = ''): readonly string[] => [
  pointer,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, member]: [string, Json]) => pointersIn(member, pointerTo(pointer, name)))
    : []),
];

/** The value with the member at a pointer replaced; removed where there is nothing to put there. */
function changed(value: Json, steps: readonly string[], by: Json | undefined): Json | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return by;
  if (Array.isArray(value)) {
    return value.flatMap((member: Json, index) => {
      if (String(index) !== step) return [member];
      const now = changed(member, rest, by);
      return now === undefined ? [] : [now];
    });
  }
  const members = Object.entries(value as Readonly<Record<string, Json>>).flatMap(([name, member]) => {
    const now = name === step ? changed(member, rest, by) : member;
    return now === undefined ? [] : [[name, now] as const];
  });
  return Object.fromEntries(members);
}

test('documents near the examples: a member removed, replaced or added', async () => {
  const oracles = new Map<string, Verdict>();
  for (const { key } of [...examples, ...inputs]) if (!oracles.has(key)) oracles.set(key, await oracle(key));
  const verdicts = { true: 0, false: 0 };
  const other = fc.constantFrom<Json | undefined>(
    undefined, null, true, 0, 1, -1, 1.5, '', '0', '-1', '1.50', '1e3', 'infinite', 't', 'quantity', 'fixed-items',
    'approximately 0.95', [], {}, ['a', 'b'], { undefined: 'x' }, `sha256:${'a'.repeat(64)}`,
  ); // oxfmt-ignore
  fc.assert(
    fc.property(
      fc.constantFrom(...examples, ...inputs),
      fc.nat(),
      other,
      fc.boolean(),
      ({ key, value }, at, by, add) => {
        const pointers = pointersIn(value);
        const pointer = pointers[at % pointers.length] ?? '';
        const now = changed(value, pointerSteps(pointer), add && by !== undefined ? { added: by } : by) ?? null;
        const verdict = ours(key)(now);
        verdicts[`${verdict}`] += 1;
        expect(verdict, `${key} ${pointer} ${JSON.stringify(by)}`).toBe(oracles.get(key)?.(now));
      },
    ),
    { numRuns: 6_000 },
  );
  expect(verdicts.true).toBeGreaterThan(100);
  expect(verdicts.false).toBeGreaterThan(100);
});

const names = [
  'components', 'standardUncertainty', 'sensitivity', 'degreesOfFreedom', 'correlation', 'observations', 'resolution',
  'successes', 'trials', 'method', 'coverageProbability', 'basis', 'value', 'document', '$doc', 'media', '$f64',
]; // oxfmt-ignore

test('inputs and outputs of operations', async () => {
  for (const key of refs.keys()) {
    if (!key.includes('#')) continue;
    const judge = await oracle(key);
    const mine = ours(key);
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom<Json>(0, 1, 0.5, 'infinite', 'wilson', 't', 'declared', null, 'no-such-code'),
        fc.array(tie('value') as fc.Arbitrary<Json>, { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...names), tie('value') as fc.Arbitrary<Json>, { noNullPrototype: true }),
      ) as fc.Arbitrary<Json>,
    })).value;
    fc.assert(
      fc.property(value, (one) => {
        expect(mine(one), key).toBe(judge(one));
      }),
      { numRuns: 100 },
    );
  }
});
