import { describe, expect, test } from 'vitest';
import { Outbox } from '../../conformance/protocol/http/outbox.ts';
import { secretsOf } from '../../conformance/protocol/http/secrets.ts';
import { readTarget } from '../../conformance/protocol/http/target.ts';

const ENV = { TOKEN: 'Bearer s3cr3t-0123', SHORT: 'abc', FOLDED: 'one-two-three\r\nx: y' };

const problem = (url: string, headers: readonly string[] = []): string | undefined => {
  const target = readTarget(url, headers, ENV);
  return 'problem' in target ? target.problem.en : undefined;
};

describe('a URL', () => {
  test.each(['http://127.0.0.1:8080', 'https://ai.example/etalon', 'http://[::1]:1/'])('%s is taken', (url) => {
    expect(problem(url)).toBeUndefined();
  });

  test.each(['', 'ai.example', 'localhost:8080', 'ftp://ai.example/', 'file:///etc/passwd', 'http://', 'ws://x/'])(
    '%j is none that is asked',
    (url) => {
      expect(problem(url)).toMatch(/^--url takes a URL that begins with http:\/\/ or https:\/\/, not “/);
    },
  );

  test.each([
    'https://me@ai.example/',
    'https://me:pw@ai.example/',
    'https://ai.example/?key=1',
    'https://ai.example/#a',
  ])('%s would stand in the report', (url) => {
    expect(problem(url)).toMatch(/^--url takes a URL without user, password, query and fragment/);
  });
});

describe('a header', () => {
  test('takes its value from the environment', () => {
    const target = readTarget('https://ai.example/', ['Authorization=TOKEN', 'X-Key=TOKEN'], ENV);
    expect(target).toMatchObject({ headers: { authorization: 'Bearer s3cr3t-0123', 'x-key': 'Bearer s3cr3t-0123' } });
  });

  test.each([
    ['Authorization', /^--header-env takes the name of a header and of an environment variable/],
    ['=TOKEN', /^--header-env takes/],
    ['Authorization=', /^--header-env takes/],
    ['a b=TOKEN', /^--header-env takes/],
    ['Host=TOKEN', /^the header Host belongs to the transport/],
    ['content-length=TOKEN', /belongs to the transport/],
    ['Authorization=ABSENT', /^the environment variable ABSENT of --header-env has to hold at least 8 characters/],
    ['Authorization=SHORT', /at least 8 characters/],
    ['Authorization=FOLDED', /that a header can carry/],
  ])('%s is refused', (header, why) => {
    expect(problem('https://ai.example/', [header])).toMatch(why);
  });

  test('goes in the clear to this machine only', () => {
    expect(problem('http://ai.example/', ['Authorization=TOKEN'])).toMatch(/would send it in the clear/);
    expect(problem('http://127.0.0.1.ai.example/', ['Authorization=TOKEN'])).toMatch(/would send it in the clear/);
    expect(problem('http://127.0.0.1:8080/', ['Authorization=TOKEN'])).toBeUndefined();
    expect(problem('http://localhost/', ['Authorization=TOKEN'])).toBeUndefined();
  });

  test('stands nowhere in what comes back', () => {
    const mask = secretsOf(['Bearer s3cr3t-0123', 's3cr3t-0123-and-more']);
    expect(mask('you sent Bearer s3cr3t-0123, s3cr3t-0123 and s3cr3t-0123-and-more')).toBe('you sent ***, *** and ***');
    expect(secretsOf([])('Bearer s3cr3t-0123')).toBe('Bearer s3cr3t-0123');
  });
});

describe('the lines of a request', () => {
  test('are so many at most, and so long together unless one alone is longer', () => {
    const outbox = new Outbox(3);
    const long = 'x'.repeat(700_000);
    for (const line of ['a', 'b', 'c', 'd', long, long, 'e', 'y'.repeat(2_000_000), 'f']) outbox.put(line);
    const taken = [];
    for (let lines = outbox.take(); lines.length > 0; lines = outbox.take())
      taken.push(lines.map(({ length }) => length));
    expect(taken).toEqual([[1, 1, 1], [1, 700_000], [700_000, 1], [2_000_000], [1]]);
  });
});
