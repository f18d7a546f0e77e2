import { describe, expect, test } from 'vitest';
import type { Json } from '../../conformance/contract/json.ts';
import { rejected, result, undefinedBecause, type Answer } from '../../conformance/contract/operation.ts';
import { judgeAsFrozen } from '../../conformance/runner/as-frozen.ts';
import type { LooksAt } from '../../conformance/runner/looks-at.ts';

const LOOKS: LooksAt = {
  '/outcome': 'exact',
  '/output/value': 6,
  '/output/unit': 'exact',
  '/output/points/*/x': 3,
  '/output/points/*/label': 'exact',
  '/output/constructor': 'exact',
};

const FROZEN = { value: 2, unit: 'm', points: [{ x: 10, label: 'a', note: 'n' }], note: 'not looked at' };

/** What is said of an answer where this one was frozen: nothing where it passes, else in English and where. */
function said(reply: Answer, reference: Answer = result(FROZEN), looks: LooksAt = LOOKS): readonly unknown[] {
  const judged = judgeAsFrozen(looks, { input: null, reply, reference });
  return judged.verdict === 'fail' ? [judged.because.en, judged.at ?? null] : [];
}

const DIFFERS = 'the answer differs from the frozen one';
const KIND = 'the answer is of another kind than the frozen one';
const LENGTH = 'the list is not as long as the frozen one';

describe('an answer to a frozen case', () => {
  test.each<readonly [string, Json]>([
    ['the same', FROZEN],
    ['a number as close as the check looked', { ...FROZEN, value: 2.000001999 }],
    ['a number as close as the check looked, below', { ...FROZEN, value: 1.999998001 }],
    ['a member of a list as close', { ...FROZEN, points: [{ x: 10.009, label: 'a' }] }],
    ['other words where the check did not look', { ...FROZEN, note: 'other' }],
    ['more members than were frozen', { ...FROZEN, more: [1] }],
  ])('passes: %s', (_, output) => {
    expect(said(result(output))).toEqual([]);
  });

  test.each<readonly [string, Json, string]>([
    ['a number that is farther', { ...FROZEN, value: 2.00001 }, '/value'],
    ['a number of the other sign', { ...FROZEN, value: -2 }, '/value'],
    ['what is no number', { ...FROZEN, value: '2' }, '/value'],
    ['a value that is undefined', { ...FROZEN, value: { undefined: 'no-value' } }, '/value'],
    ['NaN', { ...FROZEN, value: NaN }, '/value'],
    ['another word', { ...FROZEN, unit: 'km' }, '/unit'],
    ['a missing member', { value: 2, points: FROZEN.points }, '/unit'],
    ['a member of a list that is farther', { ...FROZEN, points: [{ x: 10.02, label: 'a' }] }, '/points/0/x'],
    ['null for the output', null, '/points'],
  ])('fails with its place: %s', (_, output, at) => {
    const [because, where] = said(result(output));
    expect(where).toBe(at);
    expect([DIFFERS, LENGTH]).toContain(because);
  });

  test('fails where a list that the check looked into is shorter or longer, one without members too', () => {
    const [point] = FROZEN.points;
    expect(said(result({ ...FROZEN, points: [] }))).toEqual([LENGTH, '/points']);
    expect(said(result({ ...FROZEN, points: [point, point] } as Json))).toEqual([LENGTH, '/points']);
    const none = result({ ...FROZEN, points: [] });
    expect(said(result(FROZEN), none)).toEqual([LENGTH, '/points']);
    expect(said(none, none)).toEqual([]);
    // A list of which the check looked at nothing may be of any length.
    expect(said(result({ ...FROZEN, points: [] }), result(FROZEN), { '/output/value': 6 })).toEqual([]);
  });

  test('fails where it is of another kind, whatever the check looked at', () => {
    expect(said(rejected('negative'))).toEqual([KIND, null]);
    expect(said(result(FROZEN), rejected('negative'))).toEqual([KIND, null]);
    expect(said(rejected('other'), rejected('negative'), { '/code': 'exact' })).toEqual([DIFFERS, '/code']);
    expect(said(rejected('other'), rejected('negative'), {})).toEqual([]);
    const reasons: LooksAt = { '/output/undefined': 'exact' };
    expect(said(undefinedBecause('a'), undefinedBecause('b'), reasons)).toEqual([DIFFERS, '/undefined']);
  });

  test('is compared absolutely where zero was frozen', () => {
    const zero = result({ value: 0 });
    expect(said(result({ value: 9e-7 }), zero)).toEqual([]);
    expect(said(result({ value: 2e-6 }), zero)).toEqual([DIFFERS, '/value']);
  });

  test('is not read from what every object inherits', () => {
    const frozen = result(JSON.parse('{"constructor":"x"}') as Json);
    expect(said(result({}), frozen)).toEqual([DIFFERS, '/constructor']);
  });

  test('has its place as a JSON Pointer', () => {
    const frozen = result({ 'a/b~c': 1 });
    expect(said(result({ 'a/b~c': 2 }), frozen, { '/output/a~1b~0c': 6 })).toEqual([DIFFERS, '/a~1b~0c']);
  });
});
