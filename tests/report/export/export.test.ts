import { beforeAll, describe, expect, it } from 'vitest';
import { ctrf } from '../../../conformance/report/export/ctrf.ts';
import { earl } from '../../../conformance/report/export/earl.ts';
import { junit } from '../../../conformance/report/export/junit.ts';
import { sarif } from '../../../conformance/report/export/sarif.ts';
import { tap } from '../../../conformance/report/export/tap.ts';
import type { ConformanceReport } from '../../../schemas/conformance/draft/generated/types.ts';
import { problemsOfEarl } from './problems-of-earl.ts';
import { problemsOfCtrf, problemsOfSarif } from './problems-of-json.ts';
import { problemsOfJunit } from './problems-of-junit.ts';
import { problemsOfTap } from './problems-of-tap.ts';
import { commandReport, hostileReport } from './reports.ts';

/** A format: how it is written, what judges it, and edits of a valid export that have to be rejected. */
interface Format {
  readonly name: string;
  readonly write: (report: ConformanceReport) => string;
  readonly problems: (text: string) => readonly string[] | Promise<readonly string[]>;
  readonly broken: Readonly<Record<string, readonly [from: RegExp | string, to: string]>>;
}

const FORMATS: readonly Format[] = [
  {
    name: 'junit',
    write: junit,
    problems: problemsOfJunit,
    broken: {
      'an element that the schema does not know': [/<failure /, '<fault '],
      'a suite without its count of failures': [/(<testsuite [^>]*) failures="\d+"/, '$1'],
      'a time in words': ['time="0"', 'time="none"'],
      'a control character': [/message="/, 'message="\u0001'],
      'the end of a character section in a text': [/(<failure [^>]*>)/, '$1]]>'],
    },
  },
  {
    name: 'sarif',
    write: sarif,
    problems: problemsOfSarif,
    broken: {
      'another version': ['"version": "2.1.0"', '"version": "2.0.0"'],
      'a level that there is not': [/"level": "error"/, '"level": "fatal"'],
      'a result without a message': [/"message":/, '"massage":'],
    },
  },
  {
    name: 'ctrf',
    write: (report) => ctrf(report, { start: 1_700_000_000_000, stop: 1_700_000_001_500 }),
    problems: problemsOfCtrf,
    broken: {
      'a status that there is not': [/"status": "failed"/, '"status": "fail"'],
      'an id that is no UUID': [/"id": "[^"]+"/, '"id": "UNC-030"'],
      'a duration in fractions': [/"duration": 0/, '"duration": 0.5'],
      'a member of our own': [/"suite":/, '"standard":'],
      'a summary that counts otherwise': [/"failed": (\d+)/, '"failed": 1$1'],
    },
  },
  {
    name: 'earl',
    write: earl,
    problems: problemsOfEarl,
    broken: {
      'an outcome that there is not': ['"earl:failed"', '"earl:fail"'],
      'an assertion without a subject': [/"earl:subject"/, '"dct:subject"'],
      'an assertion of another type': ['"earl:Assertion"', '"earl:Claim"'],
      'a context to be fetched': [/"@context": \{/, '"@context": ["https://example.org/context", {'],
    },
  },
  {
    name: 'tap',
    write: tap,
    problems: problemsOfTap,
    broken: {
      'a plan of one more': [/^1\.\.(\d+)$/m, '1..1$1'],
      'a line that is no TAP': [/^(not )?ok 1 /m, '$1okay 1 '],
      'a diagnostic that is no YAML': [/message: "/, 'message: ""'],
      'another version': ['TAP version 14', 'TAP version 13'],
    },
  },
];

const reports = new Map<string, ConformanceReport>();
const report = (which: string): ConformanceReport => reports.get(which) as ConformanceReport;

beforeAll(() => {
  const part = ['--clause', 'UNC-030', '--runs', '100', '--'];
  reports.set('passes', commandReport(...part, 'etalon', 'reference'));
  reports.set('fails', commandReport(...part, 'etalon', 'reference', '--mutant', 'UNC-030/linear-sum'));
  reports.set('never answered', commandReport(...part, 'node', '-e', ''));
  reports.set('is hostile', hostileReport(100));
  reports.set('is hostile, with ten thousand failures', hostileReport(10_000));
});

describe.each(FORMATS)('an export to $name', ({ name, write, problems, broken }) => {
  it.each(['passes', 'fails', 'never answered', 'is hostile', 'is hostile, with ten thousand failures'])(
    'of an implementation that %s is accepted by the judge of that format',
    async (which) => {
      expect(await problems(write(report(which)))).toEqual([]);
    },
  );

  it('has the same bytes each time', () => {
    expect(write(report('is hostile'))).toBe(write(report('is hostile')));
  });

  it.each(Object.entries(broken))(`is rejected with %s`, async (_, [from, to]) => {
    const whole = write(report('fails'));
    const faulty = whole.replace(from, to);
    expect(faulty, `the planted fault is not in an export to ${name}`).not.toBe(whole);
    const found = await Promise.resolve()
      .then(() => problems(faulty))
      .catch((error: unknown) => [String(error)]);
    expect(found).not.toEqual([]);
  });
});
