import { describe, expect, it } from 'vitest';
import { roomProblems, scoreOf, type RoomRecord } from '../../generators/model/mutation.ts';

const room = { name: 'judge', least: 85 };
const survivor = { file: 'a.ts', line: 3, code: 'a < b', mutator: 'EqualityOperator', replacement: 'a <= b' };
const record: RoomRecord = {
  digest: 'sha256:1',
  mutants: 11,
  killed: 9,
  equivalent: 1,
  score: 90,
  threshold: 89,
  files: { 'a.ts': { mutants: 6, killed: 5 }, 'b.ts': { mutants: 5, killed: 4 } },
  survivors: [survivor, { ...survivor, line: 4, equivalent: 'a is never b' }],
};
const problems = (changes: Partial<RoomRecord>, before?: number): readonly string[] =>
  roomProblems(room, { ...record, ...changes }, 'sha256:1', before);

const FILE = 'tests/mutation/evidence/record.json';
const MENDED = `${FILE}: the figures of judge do not follow from its files and survivors. Run: npm run mutation -- judge`;

describe('the record of mutation testing', () => {
  it('passes where it is fresh and its threshold has not fallen', () => {
    expect(problems({})).toEqual([]);
    expect(problems({}, 89)).toEqual([]);
  });

  it.each<readonly [string, Partial<RoomRecord>, string]>([
    [
      'other sources',
      { digest: 'sha256:2' },
      `${FILE}: judge was computed from other sources. Run: npm run mutation -- judge`,
    ],
    ['a score below the threshold', { threshold: 91 }, 'judge scores 90 %, less than its threshold of 91 %'],
    ['a threshold below the least', { threshold: 80 }, 'the threshold of judge is 80 %, less than 85 %'],
    ['a score written by hand', { score: 95 }, MENDED],
    ['a survivor left out', { survivors: [survivor] }, MENDED],
    ['a survivor explained by nobody', { survivors: [survivor, survivor] }, MENDED],
    ['a file left out', { files: { 'a.ts': { mutants: 6, killed: 5 } } }, MENDED],
  ])('is rejected for %s', (_what, changes, expected) => {
    expect(problems(changes)).toEqual([expected]);
  });

  it('is rejected where its threshold fell, and where there is none', () => {
    expect(problems({ threshold: 88 }, 89)).toEqual([
      'the threshold of judge fell from 89 % to 88 %; it may only rise',
    ]);
    expect(roomProblems(room, undefined, 'sha256:1', undefined)).toEqual([
      `${FILE} has no room judge. Run: npm run mutation -- judge`,
    ]);
  });

  it('counts what is equivalent for nothing, and rounds down', () => {
    expect(scoreOf({ mutants: 7, killed: 4, equivalent: 1 })).toBe(66.6);
    expect(scoreOf({ mutants: 0, killed: 0, equivalent: 0 })).toBe(0);
  });
});
