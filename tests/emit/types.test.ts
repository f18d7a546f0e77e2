import ts from 'typescript';
import { expect, test } from 'vitest';
import { emitTypes } from '../../generators/emit/types.ts';
import { sourcesOf } from './model-of.ts';

const texts = {
  'a/thing': `
title: Thing
description: What is described.
type: object
properties:
  name: { type: string, description: How it is called. }
  kind: { enum: [big, "it's"] }
  count: { allOf: [{ $ref: ./count.schema.yaml }, { pattern: '^[^-]' }] }
  pair: { type: array, minItems: 2, maxItems: 2, items: { type: string } }
  parts: { type: array, minItems: 1, items: { $ref: '#/$defs/part' } }
  table: { type: array, items: { type: array, items: { type: number } } }
  either: { type: array, items: { anyOf: [{ type: number }, { const: infinite }] } }
  any: { description: Whatever it is. }
  free: { type: object, additionalProperties: { type: string } }
  open: { description: Any members., type: object }
  nameless: { allOf: [{ $ref: '#/$defs/part' }, { type: object, not: { required: [name] } }] }
  itself: { $ref: '#' }
additionalProperties: false
allOf:
  - required: [name]
    x-clause: [AAA-001@1]
  - if: { required: [kind] }
    then: { required: [count] }
$defs:
  part:
    type: object
    required: [id]
    additionalProperties: false
    properties: { id: { type: [string, 'null'] } }
`,
  'a/count': 'title: Count\ndescription: A number.\ntype: string\npattern: ^[0-9]+$\n',
  'b/more': `
title: More
allOf:
  - $ref: ../../a/draft/thing.schema.yaml
  - type: object
    properties: { name: { const: more } }
    required: [name]
  - required: [free]
`,
  'b/operations/turn-round': `
title: TurnRound
x-operation: b/turn-round
description: Turns.
$defs:
  input: { type: object, required: [by], additionalProperties: false, properties: { by: { type: number } } }
  output: { allOf: [{ $ref: ../more.schema.yaml }] }
  undefined: { enum: [no-way], x-meaning: { no-way: { en: No way., zh: 无路。 } } }
`,
};

const emitted = async (): Promise<readonly { path: string; content: string }[]> => emitTypes(sourcesOf(texts));

test('a standard has one file of types, word for word', async () => {
  const [a, b] = await emitted();
  expect(a?.path).toBe('schemas/a/draft/generated/types.ts');
  expect(a?.content).toBe(`// Generated from the schemas by generators/emit/types.ts; do not edit.

import type { Json } from '../../../../conformance/contract/json.ts';

/** A number. */
export type Count = string;

/** What is described. */
export type Thing = {
  /** How it is called. */
  readonly name: string;
  readonly kind?: 'big' | 'it\\'s';
  readonly count?: Count;
  readonly pair?: readonly [string, string];
  readonly parts?: readonly ThingPart[];
  readonly table?: readonly (readonly number[])[];
  readonly either?: readonly (number | 'infinite')[];
  /** Whatever it is. */
  readonly any?: Json;
  readonly free?: {
    readonly [name: string]: string;
  };
  /** Any members. */
  readonly open?: {
    readonly [name: string]: Json;
  };
  readonly nameless?: ThingPart & {
    readonly name?: never;
  };
  readonly itself?: Thing;
};

export type ThingPart = {
  readonly id: string | null;
};
`);
  expect(b?.content).toBe(`// Generated from the schemas by generators/emit/types.ts; do not edit.

import type { Thing } from '../../../a/draft/generated/types.ts';

export type More = Thing & {
  readonly name: 'more';
} & {
  readonly free: unknown;
};

export type TurnRoundInput = {
  readonly by: number;
};

export type TurnRoundOutput = More;

export type TurnRoundUndefined = 'no-way';
`);
});

test('they are the same whatever the order of the files', async () => {
  const reversed = Object.fromEntries(Object.entries(texts).reverse());
  expect(await emitTypes(sourcesOf(reversed))).toEqual(await emitted());
});

test('what they promise holds in strict TypeScript, and an output is assignable to JSON', async () => {
  const files = new Map((await emitted()).map(({ path, content }) => [`/${path}`, content]));
  files.set('/conformance/contract/json.ts', ts.sys.readFile('conformance/contract/json.ts') ?? '');
  files.set(
    '/use.ts',
    `import type { Json } from './conformance/contract/json.ts';
import type { TurnRoundOutput, More } from './schemas/b/draft/generated/types.ts';
import type { Thing } from './schemas/a/draft/generated/types.ts';
export const asJson = (output: Thing): Json => output;
export const more: More = { name: 'more', free: {} };
export const turned: TurnRoundOutput = more;
// @ts-expect-error free is required of More
export const less: More = { name: 'more' };
// @ts-expect-error members are readonly
export const write = (thing: Thing): void => { thing.name = ''; };
`,
  );
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, version) => {
    const text = files.get(name);
    return text === undefined ? getSourceFile.call(host, name, version) : ts.createSourceFile(name, text, version);
  };
  host.fileExists = (name) => files.has(name) || fileExists.call(host, name);
  host.directoryExists = () => true;
  host.readFile = (name) => files.get(name) ?? readFile.call(host, name);
  const program = ts.createProgram(['/use.ts'], options, host);
  const problems = ts.getPreEmitDiagnostics(program);
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
});

test('two types of one name are refused', async () => {
  const twice = { 'a/one': 'title: One\ntype: string\n', 'a/two': 'title: One\ntype: number\n' };
  await expect(emitTypes(sourcesOf(twice))).rejects.toThrow(
    'schemas/a/draft/one.schema.yaml# and schemas/a/draft/two.schema.yaml# are both called One',
  );
});
