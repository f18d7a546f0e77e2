import { expect, test } from 'vitest';
import { asReleased } from '../../conformance/cli/as-released.ts';
import type { Json } from '../../conformance/contract/json.ts';
import { rejected, result } from '../../conformance/contract/operation.ts';

const URI = 'https://example.org/std/toy';
const NAMED = { draft: `${URI}/0.2`, release: `${URI}/0.1` };

/** What an operation that answers its input gets and gives. */
function echoed(input: Json, named = NAMED): { readonly got: Json; readonly gave: Json } {
  let got: Json = null;
  const answer = asReleased((of) => {
    got = of;
    return result(of);
  }, named)(input);
  return { got, gave: answer.outcome === 'result' ? (answer.output as Json) : null };
}

test('documents that name the release are read as the draft, and written as the release', () => {
  const document = { conformsTo: NAMED.release, parts: [{ conformsTo: NAMED.release }], value: 1 };
  expect(echoed(document)).toEqual({
    got: { conformsTo: NAMED.draft, parts: [{ conformsTo: NAMED.draft }], value: 1 },
    gave: document,
  });
});

test('so are documents that travel as text', () => {
  const document = { $doc: `conformsTo: ${NAMED.release}\nvalue: 1\n`, format: 'yaml' };
  expect(echoed(document)).toEqual({
    got: { $doc: `conformsTo: ${NAMED.draft}\nvalue: 1\n`, format: 'yaml' },
    gave: document,
  });
});

test('a document that names the draft is unknown to the release', () => {
  expect(echoed({ conformsTo: NAMED.draft }).got).toEqual({ conformsTo: `${NAMED.draft}-unknown` });
});

test('a longer URI, and one of another standard, are others', () => {
  const others = [`${URI}/0.10`, `${URI}/0.1.0`, `${URI}-a/0.1`, `${URI}/0.1-rc`, `${URI}/0.1/a`];
  expect(echoed(others)).toEqual({ got: others, gave: others });
});

test('a release whose documents name the version of the draft is answered by the operation itself', () => {
  const operation = (): ReturnType<typeof rejected> => rejected('no');
  expect(asReleased(operation, { draft: URI, release: URI })).toBe(operation);
  expect(asReleased(operation, NAMED)(null)).toEqual(rejected('no'));
});
