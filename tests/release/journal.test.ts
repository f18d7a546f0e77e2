import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  carryOut,
  journalAt,
  prepareRelease,
  recoverRelease,
  writeRelease,
  type Rename,
} from '../../conformance/cli/release-journal.ts';
import { filesIn, tinyPlan, tinyRepository } from './tiny-release.ts';

/** A rename that fails the time that it is asked for with this number. */
function failingAt(number: number): Rename {
  let asked = 0;
  return (from, to) => {
    asked += 1;
    if (asked === number) throw new Error(`no rename ${number}`);
    renameSync(from, to);
  };
}

const STEPS = [1, 2, 3, 4, 5, 6];

/** What a whole release leaves behind. */
const whole = (): Readonly<Record<string, string>> => {
  const root = tinyRepository();
  writeRelease(root, 'sample', '0.1.0', tinyPlan());
  return filesIn(root);
};

describe('a release', () => {
  it('is written whole, and takes away what was accepted for it', () => {
    expect(Object.keys(whole())).toEqual([
      'conformance/standards/sample/0.1.0/cases.jsonl',
      'conformance/standards/sample/draft/set.yaml',
      'schemas/sample/0.1.0/thing.schema.yaml',
      'schemas/sample/draft/thing.schema.yaml',
      'spec/sample/0.1.0/DIGESTS',
      'spec/sample/0.1.0/standard.yaml',
      'spec/sample/draft/standard.yaml',
      'spec/sample/ledger.yaml',
      'spec/series.yaml',
    ]);
  });

  it('has as many steps as are broken below', () => {
    const root = tinyRepository();
    expect(prepareRelease(root, 'sample', '0.1.0', tinyPlan()).steps).toHaveLength(STEPS.length);
  });

  it.each(STEPS)('leaves nothing where step %i fails', (step) => {
    const root = tinyRepository();
    const before = filesIn(root);
    expect(() => writeRelease(root, 'sample', '0.1.0', tinyPlan(), failingAt(step))).toThrow(`no rename ${step}`);
    expect(filesIn(root)).toEqual(before);
  });

  it.each(STEPS)('is completed by the next call where it was killed at step %i', (step) => {
    const root = tinyRepository();
    const journal = prepareRelease(root, 'sample', '0.1.0', tinyPlan());
    expect(() => carryOut(root, journal, failingAt(step))).toThrow(`no rename ${step}`);
    expect(journalAt(root)).toEqual(journal);
    expect(recoverRelease(root)).toMatchObject({ standard: 'sample', version: '0.1.0' });
    expect(filesIn(root)).toEqual(whole());
  });

  it('leaves nothing where it was killed before everything was ready', () => {
    const root = tinyRepository();
    const before = filesIn(root);
    mkdirSync(join(root, 'spec/sample/.0.1.0.making'));
    writeFileSync(join(root, 'spec/sample/.0.1.0.making/standard.yaml'), 'standard: sam');
    writeFileSync(join(root, 'spec/.series.yaml.making'), 'base: ');
    writeFileSync(join(root, 'spec/sample/draft/.accepted.yaml.before.making'), '');
    expect(recoverRelease(root)).toBeUndefined();
    expect(filesIn(root)).toEqual(before);
  });

  it('is refused where a folder of it exists, and that folder stays', () => {
    const root = tinyRepository();
    writeRelease(root, 'sample', '0.1.0', tinyPlan());
    const before = filesIn(root);
    expect(() => writeRelease(root, 'sample', '0.1.0', tinyPlan())).toThrow('exists already');
    expect(filesIn(root)).toEqual(before);
  });
});
