import { expect, test } from 'vitest';
import { emitBundle } from '../../generators/emit/bundle.ts';
import { emitJsonSchemas } from '../../generators/emit/json-schemas.ts';
import { sourcesOf } from './model-of.ts';

const sources = sourcesOf({
  'a/thing':
    "title: Thing\nallOf: [{ $ref: ./count.schema.yaml }, { $ref: '#/$defs/x' }]\n$defs: { x: { const: { $ref: y } } }\n",
  'a/count': 'title: Count\ntype: string\n',
  'b/operations/turn':
    "title: Turn\nx-operation: b/turn\n$defs:\n  input: { $ref: '../../../a/draft/thing.schema.yaml#/$defs/x' }\n",
});

test('a published schema has its $id, and its references stay relative', () => {
  expect(emitJsonSchemas(sources).map(({ path, content }) => [path, JSON.parse(content) as unknown])).toEqual([
    [
      '.generated/schemas/a/count.schema.json',
      {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: 'https://example.org/m/schemas/a/draft/count.schema.json',
        title: 'Count',
        type: 'string',
      },
    ],
    [
      '.generated/schemas/a/thing.schema.json',
      {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: 'https://example.org/m/schemas/a/draft/thing.schema.json',
        title: 'Thing',
        allOf: [{ $ref: 'count.schema.json' }, { $ref: '#/$defs/x' }],
        $defs: { x: { const: { $ref: 'y' } } },
      },
    ],
    [
      '.generated/schemas/b/operations/turn.schema.json',
      {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: 'https://example.org/m/schemas/b/draft/operations/turn.schema.json',
        title: 'Turn',
        'x-operation': 'b/turn',
        $defs: { input: { $ref: '../../../a/draft/thing.schema.json#/$defs/x' } },
      },
    ],
  ]);
});

test('the bundle has no $id, and every reference resolves in it', () => {
  const [bundle] = emitBundle(sources);
  expect(bundle?.path).toBe('.generated/bundle.schema.json');
  expect(JSON.parse(bundle?.content ?? '')).toEqual({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $defs: {
      'a.count': { title: 'Count', type: 'string' },
      'a.thing': {
        title: 'Thing',
        allOf: [{ $ref: '#/$defs/a.count' }, { $ref: '#/$defs/a.thing/$defs/x' }],
        $defs: { x: { const: { $ref: 'y' } } },
      },
      'b.operations.turn': {
        title: 'Turn',
        'x-operation': 'b/turn',
        $defs: { input: { $ref: '#/$defs/a.thing/$defs/x' } },
      },
    },
  });
});
