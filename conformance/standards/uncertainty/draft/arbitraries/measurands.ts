import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { JsonObject } from '../../../../contract/json.ts';
import { record } from '../../../../contract/record.ts';
import { measurandDigest, quantityDigest } from '../../../vocabulary/draft/identity-digest.ts';
import { optionally } from './optionally.ts';

/** Names and values that a canonical form can get wrong: order of members, letters beyond ASCII, quotes, digits. */
const word: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('agreement-proportion', 'length', 'energy', 'shots', 'a', 'B', 'b', '10', '9'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('准确率', 'é', 'e\u0301', '"quoted"', 'tab\there', '€', '😀', 'a/b', 'back\\slash'),
  },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 8 }) },
);

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const words = (maxKeys: number): fc.Arbitrary<JsonObject> =>
  fc
    .uniqueArray(
      fc.tuple(
        word.filter((name) => !FORBIDDEN.has(name)),
        word,
      ),
      { maxLength: maxKeys, selector: ([name]) => name },
    )
    .map((entries) => Object.fromEntries(entries));

const digest: fc.Arbitrary<string> = fc
  .nat()
  .map((seed) => `sha256:${createHash('sha256').update(String(seed)).digest('hex')}`);

const quantity: fc.Arbitrary<JsonObject> = record({
  name: word,
  conventions: words(3),
  definedBy: optionally(fc.constantFrom('CLS-001@1', 'UNC-020@2'), 3),
}).map(({ definedBy, ...rest }) => (definedBy === undefined ? rest : { ...rest, definedBy }));

const items: fc.Arbitrary<JsonObject> = record({
  digest,
  count: fc.integer({ min: 1, max: 1_000_000 }),
  labelVersion: fc.constantFrom('1', '2026-06', 'v3.1'),
});

const system: fc.Arbitrary<JsonObject> = record({
  name: fc.constantFrom('example-model', '示例模型'),
  version: fc.constantFrom('1.0', '2026-11-01', 'sha:9f2c'),
});

/** A measurand in every scope, without digests. */
export const measurands: fc.Arbitrary<JsonObject> = record({
  quantity,
  scope: fc.constantFrom('fixed-items', 'item-population', 'quantity'),
  items,
  system,
  conditions: optionally(words(4), 2),
  systemAnyway: fc.nat(4),
}).map(({ quantity: what, scope, items: set, system: under, conditions, systemAnyway }) => ({
  quantity: what,
  scope,
  ...(scope === 'quantity' ? {} : { items: set }),
  ...(scope === 'quantity' && systemAnyway > 0 ? {} : { system: under }),
  ...(conditions === undefined ? {} : { conditions }),
}));

/** The same with both digests, one or none. */
export const identifiedMeasurands: fc.Arbitrary<JsonObject> = record({
  measurand: measurands,
  which: fc.constantFrom('both', 'both', 'both', 'quantity', 'measurand', 'none'),
}).map(({ measurand, which }) => {
  const digests = {
    ...(which === 'both' || which === 'quantity' ? { quantity: quantityDigest(measurand) } : {}),
    ...(which === 'both' || which === 'measurand' ? { measurand: measurandDigest(measurand) } : {}),
  };
  return which === 'none' ? measurand : { ...measurand, digests };
});
