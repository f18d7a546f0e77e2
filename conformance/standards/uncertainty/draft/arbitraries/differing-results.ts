import fc from 'fast-check';
import { pointerTo } from '../../../../../schemas/document/json-pointer.ts';
import type { CompareInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { memberAt, removed, replaced } from '../../../../contract/edit-document.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { record } from '../../../../contract/record.ts';
import { reidentified } from '../violations/reidentified.ts';
import { comparableResults, correlatedResults } from './compared-results.ts';

/** Changes one part of the measurand of a result; undefined where it has no such part. */
type Change = (result: JsonObject) => JsonObject | undefined;

const CONDITIONS = '/measurand/conditions';

const to =
  (pointer: string, value: string | number): Change =>
  (result) =>
    memberAt(result, pointer) === undefined ? undefined : replaced(result, pointer, value);

const without =
  (pointer: string): Change =>
  (result) =>
    memberAt(result, pointer) === undefined ? undefined : removed(result, pointer);

const firstOf = (result: JsonObject, pointer: string): string | undefined => {
  const names = Object.keys((memberAt(result, pointer) ?? {}) as JsonObject);
  return names[0] === undefined ? undefined : pointerTo(pointer, names[0]);
};

const ofFirst =
  (pointer: string, change: (pointer: string) => Change): Change =>
  (result) => {
    const first = firstOf(result, pointer);
    return first === undefined ? undefined : change(first)(result);
  };

const added =
  (pointer: string, name: string): Change =>
  (result) =>
    replaced(result, pointer, { ...((memberAt(result, pointer) ?? {}) as JsonObject), [name]: '5' });

const otherOrder: Change = (result) => {
  const { quantity, ...rest } = memberAt(result, '/measurand') as JsonObject;
  return { ...result, measurand: { ...rest, quantity: quantity ?? null } };
};

const DIFFERENCES: Readonly<Record<string, Change>> = {
  'quantity name': to('/measurand/quantity/name', 'another-quantity'),
  'convention changed': ofFirst('/measurand/quantity/conventions', (pointer) => to(pointer, 'another convention')),
  'convention missing': ofFirst('/measurand/quantity/conventions', without),
  'convention added': added('/measurand/quantity/conventions', 'interpolation'),
  'definition revised': to('/measurand/quantity/definedBy', 'CLS-001@7'),
  'definition not named': without('/measurand/quantity/definedBy'),
  scope: (result) => {
    const scope = memberAt(result, '/measurand/scope');
    if (scope === 'quantity') return undefined;
    return replaced(result, '/measurand/scope', scope === 'fixed-items' ? 'item-population' : 'fixed-items');
  },
  'item set': to('/measurand/items/digest', `sha256:${'0'.repeat(64)}`),
  'label version': to('/measurand/items/labelVersion', '2031-01'),
  'system version': to('/measurand/system/version', '99'),
  'condition changed': ofFirst(CONDITIONS, (pointer) => to(pointer, 'another condition')),
  'condition missing': ofFirst(CONDITIONS, without),
  'condition added': added(CONDITIONS, 'shots/prompt'),
};

/** What says the same in other words. */
const SAME: readonly Change[] = [otherOrder, without('/measurand/digests'), (result) => result];

/** The factor compared: none, the system, a condition that both have, one that was added, or one that nobody has. */
const factorOf = (kind: number, result: JsonObject): string | undefined =>
  [
    undefined,
    undefined,
    '/measurand/system',
    firstOf(result, CONDITIONS),
    pointerTo(CONDITIONS, 'shots/prompt'),
    pointerTo(CONDITIONS, 'nowhere'),
  ][kind];

/** Results whose measurands differ in nothing, one thing or two, with and without a factor that covers it. */
export const resultsThatMayDiffer: fc.Arbitrary<CompareInput> = record({
  pair: comparableResults,
  changes: fc.array(fc.constantFrom(...Object.keys(DIFFERENCES)), { maxLength: 2 }),
  same: fc.constantFrom(...SAME),
  factor: fc.nat(5),
  covered: fc.nat(2),
}).map(({ pair, changes, same, factor, covered }) => {
  const before = pair.reference as unknown as JsonObject;
  // A third of the time what differs is what is compared.
  const names =
    covered === 0
      ? ['condition added', 'condition changed', 'system version'].slice(factor % 3, (factor % 3) + 1)
      : changes;
  const changed = names.reduce((result, name) => DIFFERENCES[name]?.(result) ?? result, before);
  const reference = same(reidentified(changed)) ?? changed;
  const kind = covered === 0 ? ([4, 3, 2][factor % 3] ?? 0) : factor;
  const named = factorOf(kind, before);
  return {
    ...pair,
    reference: reference as unknown as CompareInput['reference'],
    ...(named === undefined ? {} : { factor: named }),
  };
});

/** Results that differ in the factor compared and are comparable by it. */
export const comparableByFactor: fc.Arbitrary<CompareInput> = record({
  pair: correlatedResults,
  system: fc.boolean(),
}).map(({ pair, system }) => {
  const before = pair.reference as unknown as JsonObject;
  const name = system ? 'system version' : 'condition added';
  const changed = DIFFERENCES[name]?.(before);
  const reference = changed ?? DIFFERENCES['condition added']?.(before) ?? before;
  const factor = changed === undefined || !system ? '/measurand/conditions/shots~1prompt' : '/measurand/system';
  return { ...pair, reference: reidentified(reference) as unknown as CompareInput['reference'], factor };
});
