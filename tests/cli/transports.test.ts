import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceReport } from '../../.generated/document-validators.js';
import { parseWords, problemOfOperands } from '../../conformance/cli/parse.ts';
import { VERBS } from '../../conformance/cli/verbs.ts';
import { SELF_SIGNED } from '../runner/self-signed.ts';
import { etalon } from './etalon.ts';

const SHIM = fileURLToPath(new URL('../../conformance/cli/etalon.js', import.meta.url));
const MODULES = fileURLToPath(new URL('../adapters/modules/', import.meta.url));
let root: string;
let server: ChildProcess;
let url: string;

/** Calls the command without blocking this process, in which a server of the test may run. */
function calls(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [SHIM, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C', NO_COLOR: '1', ...env },
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, said })),
  );
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'etalon-transports-'));
  server = spawn(process.execPath, [SHIM, 'reference', '--http', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  url = await new Promise((resolve) =>
    server.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
  );
});
afterAll(() => {
  server.kill();
  rmSync(root, { recursive: true, force: true });
});

const conform = (...words: string[]) => etalon(['conform', ...words], { cwd: root });
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
const report = (place: string): Record<string, unknown> => {
  const found = JSON.parse(read(place, 'report.json')) as Record<string, unknown>;
  conformanceReport(found);
  expect(conformanceReport.errors ?? []).toEqual([]);
  return found;
};

const PART = ['--clause', 'UNC-030', '--runs', '300', '--seed', '7'];

describe('etalon reference --http', () => {
  it('serves on this machine only, and conforms as over a pipe', () => {
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:[0-9]+\/$/);
    const overHttp = conform(...PART, '--out', 'http', '--url', url);
    expect([overHttp.code, overHttp.err]).toEqual([0, expect.stringMatching(/^seed 0x7\n/)]);
    expect(overHttp.out).toContain('What answers at this URL can change at any time.');
    expect(conform(...PART, '--out', 'pipe', '--', 'etalon', 'reference').code).toBe(0);
    const { adapter, transport, reservation, ...rest } = report('http');
    expect({ adapter, transport }).toEqual({ adapter: url, transport: 'http' });
    expect(reservation).toMatchObject({ en: expect.stringContaining('does not bind it') as string });
    // Whatever carried the messages, the rest of the report is the same.
    expect({ ...rest, adapter: 'etalon reference', transport: 'stdio' }).toEqual(report('pipe'));
    expect(JSON.parse(read('http', 'run.json'))).toMatchObject({ transport: 'http', command: ['--url', url] });
    expect(read('http', 'index.html')).toContain('does not bind it');
    expect(read('pipe', 'index.html')).not.toContain('does not bind it');
  });

  it('refuses what is no message', async () => {
    const answer = async (init: RequestInit): Promise<readonly [number, string]> => {
      const response = await fetch(url, init);
      return [response.status, await response.text()];
    };
    const ndjson = { 'content-type': 'application/x-ndjson' };
    expect(await answer({ method: 'GET' })).toEqual([405, 'POST messages, a line each\n']);
    expect(await answer({ method: 'POST', body: '{}' })).toEqual([
      415,
      'the content type of messages is application/x-ndjson\n',
    ]);
    expect(await answer({ method: 'POST', headers: ndjson, body: '' })).toEqual([200, '']);
    expect(await answer({ method: 'POST', headers: ndjson, body: '{"id":"1","op":"bye"}\n' })).toEqual([200, '']);
    expect((await answer({ method: 'POST', headers: ndjson, body: 'x'.repeat(9_000_000) }))[1]).toMatch(
      /^\{"id":"","outcome":"internal","message":"a request is not UTF-8 or is too long"\}\n$/,
    );
    expect(
      (await answer({ method: 'POST', headers: ndjson, body: '{"id":"a","op":"case","operation":"x/y"}' }))[1],
    ).toMatch(/^\{"id":"a","outcome":"unsupported"/);
  });

  it('says so where the port is taken, and takes none that is no port', () => {
    const { code, err } = etalon(['reference', '--http', new URL(url).port]);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^etalon: port \d+ of 127\.0\.0\.1 cannot be used \(EADDRINUSE\)\n$/),
    ]);
    expect(etalon(['reference', '--http', '70000'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--http takes a port from 0 to 65535, not “70000”') as string,
    });
  });

  it('finds a planted fault over HTTP, and replay asks again', async () => {
    const mutant = spawn(process.execPath, [SHIM, 'reference', '--http', '0', '--mutant', 'UNC-030/linear-sum'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const faulty = await new Promise<string>((resolve) =>
      mutant.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
    );
    const { code, out } = conform(...PART, '--out', 'planted', '--url', faulty);
    mutant.kill();
    expect(code).toBe(1);
    const [failure = ''] = readdirSync(join(root, 'planted', 'failures'));
    expect(out).toContain(`etalon replay planted/failures/${failure} --url ${faulty}`);
    expect(etalon(['replay', join('planted', 'failures', failure), '--url', url], { cwd: root })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^FIXED /) as string,
    });
  });
});

describe('a header from the environment', () => {
  it('is sent with every request and stands in nothing that is written', async () => {
    const seen = new Set<string | undefined>();
    const echo = createServer((request, response) => {
      seen.add(request.headers.authorization);
      // A server that repeats what it was sent, where it breaks and where it answers.
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.once('end', () => {
        const messages = Buffer.concat(chunks)
          .toString()
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as { id: string; op: string });
        const said = `you sent ${request.headers.authorization}`;
        if (messages[0]?.op !== 'hello' && messages.length > 1) return void response.writeHead(500).end(said);
        const hello = {
          protocol: 1,
          implementation: { name: said, version: '1' },
          standards: {},
          operations: ['uncertainty/combine'],
          concurrency: { maxInFlight: 8 },
        };
        response.writeHead(200, { 'content-type': 'application/x-ndjson' });
        for (const { id, op } of messages)
          response.write(
            `${JSON.stringify(op === 'hello' ? { id, ...hello } : { id, outcome: 'internal', message: said })}\n`,
          );
        response.end();
      });
    });
    await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(echo.address() as AddressInfo).port}/`;
    const secret = 'Bearer tr0ub4dor-and-3';
    const words = [
      'conform',
      '--runs',
      '20',
      '--out',
      'secret',
      '--url',
      address,
      '--header-env',
      'Authorization=ACME_TOKEN',
    ];
    const { said } = await calls(words, { ACME_TOKEN: secret });
    echo.close();
    expect([...seen]).toEqual([secret]);
    const files = readdirSync(join(root, 'secret'), { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    const written = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8')).join('\n');
    expect(written).toContain('you sent ***');
    expect(said + written).not.toContain('tr0ub4dor');
  });
});

describe('etalon conform --module', () => {
  it('judges a module of the user, whatever it prints, and replay names it', () => {
    const source = `import { respond } from ${JSON.stringify(join(MODULES, 'toy.mjs'))};
console.log('a banner');
export default respond({ says: { standards: { uncertainty: ['0.1'] }, operations: ['uncertainty/type-a', 'conformance/echo'] },
  onCase: ({ id, operation, input }) => JSON.stringify({ id, outcome: 'result', output: operation.endsWith('echo') ? { value: input.value } : { mean: 1 } }) });`;
    writeFileSync(join(root, 'mine.mjs'), source);
    const { code, out } = conform('--runs', '50', '--out', 'module', '--module', 'mine.mjs');
    expect(code).toBe(1);
    expect(out).toMatch(/etalon replay module\/failures\/\S+ --module mine\.mjs/);
    expect(report('module')).toMatchObject({ adapter: 'mine.mjs', transport: 'in-process', ended: 'complete' });
    const [failure = ''] = readdirSync(join(root, 'module', 'failures'));
    const replayed = etalon(['replay', join('module', 'failures', failure), '--module', 'mine.mjs'], { cwd: root });
    expect([replayed.code, replayed.out]).toEqual([1, expect.stringMatching(/^STILL FAILING /)]);
  });

  it('writes a report of a module that hangs, and none where there is no module', () => {
    const hangs = conform(
      '--out',
      'hangs',
      '--timeout-multiplier',
      '0.05',
      '--module',
      join(MODULES, 'hangs-at-import.mjs'),
    );
    expect([hangs.code, hangs.out]).toEqual([
      4,
      expect.stringMatching(/^Not started: The module did not answer hello/),
    ]);
    expect(report('hangs')).toMatchObject({ ended: 'not-started', transport: 'in-process' });
    expect(conform('--out', 'none', '--module', 'absent.mjs')).toMatchObject({
      code: 2,
      err: expect.stringContaining('etalon: there is no file absent.mjs for --module\n') as string,
    });
    expect(conform('--out', 'none', '--module', join(MODULES, 'exports-an-object.mjs')).code).toBe(2);
    expect(readdirSync(root).filter((name) => name.includes('none'))).toEqual([]);
  });
});

describe('a run over a URL', () => {
  it('writes a report where nothing listens, and none where the URL is none', () => {
    const refused = conform('--out', 'refused', '--url', 'http://127.0.0.1:1/');
    expect([refused.code, refused.out]).toEqual([
      4,
      expect.stringMatching(/^Not started: Nothing listens at 127\.0\.0\.1:1/),
    ]);
    expect(report('refused')).toMatchObject({ ended: 'not-started', transport: 'http', implementation: null });
    const wrong = conform('--out', 'wrong', '--url', 'ai.example');
    expect([wrong.code, wrong.err]).toEqual([
      2,
      expect.stringContaining('etalon: --url takes a URL that begins with http://'),
    ]);
    expect(readdirSync(root).filter((name) => name.includes('wrong'))).toEqual([]);
  });
});

describe('a run over HTTPS', () => {
  it('takes a certificate that NODE_EXTRA_CA_CERTS vouches for, and no other', async () => {
    writeFileSync(join(root, 'authority.pem'), SELF_SIGNED.cert);
    const secure = createSecureServer(SELF_SIGNED, (request, response) => {
      request.resume().once('end', () => {
        const hello = { implementation: { name: 'secure', version: '1' }, standards: {}, operations: [] };
        response.writeHead(200, { 'content-type': 'application/x-ndjson' });
        response.end(JSON.stringify({ id: '0', protocol: 1, ...hello }));
      });
    });
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
    const address = `https://127.0.0.1:${(secure.address() as AddressInfo).port}/`;
    const words = ['conform', '--clause', 'CNF-010', '--out'];
    const trusting = { NODE_EXTRA_CA_CERTS: join(root, 'authority.pem') };
    await calls([...words, 'trusted', '--url', address], trusting);
    const distrusting = await calls([...words, 'distrusted', '--url', address]);
    secure.close();
    secure.closeAllConnections();
    expect(report('trusted')['implementation']).toMatchObject({ name: 'secure' });
    expect(distrusting.code).toBe(4);
    expect(report('distrusted')['because']).toMatchObject({
      en: expect.stringContaining('DEPTH_ZERO_SELF_SIGNED_CERT') as string,
    });
  });
});

describe('exactly one way to an implementation', () => {
  const problem = (...argv: string[]): string | undefined => {
    const verb = VERBS.find(({ name }) => name === 'conform');
    if (verb === undefined) throw new Error('conform');
    const words = parseWords(verb, argv);
    return 'problem' in words ? words.problem.en : problemOfOperands(verb, words)?.en;
  };

  it.each([
    [['--url', 'http://x/'], undefined],
    [['--module', 'm.mjs'], undefined],
    [['--isolate', '--env', 'A', '--', 'x'], undefined],
    [['--url', 'http://x/', '--header-env', 'A=B'], undefined],
    [
      ['--url', 'http://x/', '--', 'x'],
      'conform asks one implementation: give one of a command after --, --url and --module, not more',
    ],
    [
      ['--url', 'http://x/', '--module', 'm'],
      'conform asks one implementation: give one of a command after --, --url and --module, not more',
    ],
    [
      ['--module', 'm', '--', 'x'],
      'conform asks one implementation: give one of a command after --, --url and --module, not more',
    ],
    [['--isolate', '--url', 'http://x/'], '--isolate goes with a command only; leave it out'],
    [['--env', 'A', '--module', 'm'], '--env goes with a command only; leave it out'],
    [['--header-env', 'A=B', '--', 'x'], '--header-env goes with --url only; leave it out'],
    [['--header-env', 'A=B', '--module', 'm'], '--header-env goes with --url only; leave it out'],
  ])('%j: %s', (argv, expected) => {
    expect(problem(...argv)).toBe(expected);
  });
});
