import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:https';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { RunResult } from '../../conformance/runner/result.ts';
import { run } from '../../conformance/runner/run.ts';
import { answer } from '../adapters/toy.mjs';
import { SHORT } from './adapters.ts';
import { SELF_SIGNED } from './self-signed.ts';
import {
  answersTo,
  behave,
  breaking,
  isGuilty,
  lineOf,
  listen,
  NDJSON,
  url,
  type Answering,
  type Toy,
} from './servers.ts';
import { toyPlan } from './toy.ts';
import { expectReport } from './written.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function listening(toy: Toy) {
  const server = await listen(toy);
  closing.push(server.close);
  return server;
}

/** Runs the toy suite against a server; afterwards a report can be written and no connection is left. */
async function runs(toy: Toy, limits = SHORT): Promise<RunResult> {
  const server = await listening(toy);
  const result = await run(toyPlan(), url(server.url, [], limits));
  expectReport(result);
  for (let i = 0; i < 100 && (await server.connections()) > 0; i++) await new Promise((wait) => setTimeout(wait, 10));
  expect(await server.connections()).toBe(0);
  return result;
}

const failing = (result: RunResult): readonly string[] =>
  result.clauses.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id);

const CONFORMS = { exitCode: 0, ended: 'complete', restarts: 0, transport: 'http' } as const;

describe('a server that behaves', () => {
  test('conforms, with several cases a request and several requests over few connections', async () => {
    const sockets = new Set<unknown>();
    let most = 0;
    const server = await listening({
      onCases: (asked) => {
        sockets.add(asked.request.socket);
        most = Math.max(most, asked.messages.length);
        behave(asked);
      },
    });
    const result = await run(toyPlan(), url(server.url));
    expect(result).toMatchObject(CONFORMS);
    expect(result.headline.en).toBe('Conforms for 3 of 3 operations.');
    // A window of 16 in four requests.
    expect(most).toBe(4);
    // The probe of determinism starts a second session.
    expect(sockets.size).toBeLessThanOrEqual(8);
    expect(server.requests()).toBeLessThan(600);
  });

  const variants: readonly (readonly [string, Toy])[] = [
    [
      'answers in the reverse order, without a last line feed and with CRLF',
      {
        onCases: ({ messages, response }) =>
          response.writeHead(200, { 'content-type': 'Application/X-NDJSON; charset=utf-8' }).end(
            [...messages]
              .reverse()
              .map((one) => JSON.stringify(answer(one)))
              .join('\r\n'),
          ),
      },
    ],
    [
      'answers a byte at a time',
      {
        onCases: ({ messages, response }) => {
          response.writeHead(200, NDJSON);
          for (const byte of Buffer.from(answersTo(messages))) response.write(Buffer.of(byte));
          response.end();
        },
      },
    ],
    ['closes every connection', { prepare: (server) => (server.maxRequestsPerSocket = 1) }],
    ['takes one case at a time', { says: { concurrency: { maxInFlight: 1 } } }],
  ];
  test.each(variants)('and %s conforms', async (_, toy) => {
    expect(await runs(toy)).toMatchObject(CONFORMS);
  });

  test('that closes kept connections without a word has its requests sent again, once', async () => {
    // The socket is closed a moment after each answer, just when the next request may be on its way.
    const onCases: Answering = (asked) => {
      behave(asked);
      asked.response.once('finish', () => setImmediate(() => asked.request.socket.destroy()));
    };
    expect(await runs({ onCases })).toMatchObject({ ...CONFORMS, faults: [] });
  });

  test('has no more cases in flight than it allows, and the deadline runs from the last answer', async () => {
    let inFlight = 0;
    let most = 0;
    const onCases: Answering = (asked) => {
      inFlight += asked.messages.length;
      most = Math.max(most, inFlight);
      setTimeout(() => {
        inFlight -= asked.messages.length;
        behave(asked);
      }, 2);
    };
    expect(await runs({ onCases, says: { concurrency: { maxInFlight: 6 } } })).toMatchObject(CONFORMS);
    expect(most).toBe(6);
  });
});

describe('a server that breaks on one case', () => {
  const raw =
    (write: (socket: Socket) => void): Answering =>
    ({ request: { socket } }) =>
      write(socket);
  const body =
    (of: (right: string) => string | Buffer): Answering =>
    ({ messages, response }) =>
      response.writeHead(200, NDJSON).end(of(answersTo(messages)));
  const withGuilty =
    (of: (line: string) => string | Buffer): Answering =>
    ({ messages, response }) => {
      response.writeHead(200, NDJSON);
      for (const one of messages) response.write(isGuilty(one) ? of(lineOf(answer(one))) : lineOf(answer(one)));
      response.end();
    };
  const status =
    (code: number, headers: Record<string, string>, text = ''): Answering =>
    ({ response }) =>
      response.writeHead(code, headers).end(text);
  const html = { 'content-type': 'text/html' };

  /** What it does, what is said of the guilty case, and the clause on conduct that it breaks. */
  const kinds: readonly (readonly [string, Answering, RegExp, string])[] = [
    ['never answers', () => undefined, /^No answer came within 0\.7 s\.$/, 'CNF-004'],
    [
      'drips',
      ({ response }) => {
        response.writeHead(200, NDJSON);
        const drip = setInterval(() => response.write('x'), 100);
        response.once('close', () => clearInterval(drip));
      },
      /^No answer came within 4\.2 s; \d+ bytes came without a line feed after them\.$/,
      'CNF-004',
    ],
    [
      'sends blank lines for ever',
      ({ response }) => {
        response.writeHead(200, NDJSON);
        const drip = setInterval(() => response.write('\n'), 50);
        response.once('close', () => clearInterval(drip));
      },
      /^No answer came within 0\.7 s\.$/,
      'CNF-004',
    ],
    [
      'sends a line of 100 MB',
      ({ response }) => {
        response.writeHead(200, NDJSON);
        const piece = Buffer.alloc(1 << 20, 'x');
        let left = 100;
        const more = (): void => {
          while (left-- > 0 && !response.destroyed)
            if (!response.write(piece)) return void response.once('drain', more);
          response.end('\n');
        };
        more();
      },
      /^A line that begins “x+…” is longer than the 8388608 bytes that were announced\.$/,
      'CNF-003',
    ],
    [
      'answers with an HTML page',
      status(200, html, '<script>alert(1)</script>\u001b[31m'),
      /^The answer has the content type “text\/html” instead of application\/x-ndjson: “<script>alert\(1\)<\/script>\\u001b\[31m”\.$/,
      'CNF-003',
    ],
    ['names no content type', status(200, {}), /^The answer has the content type “” instead of/, 'CNF-003'],
    [
      'answers with status 500',
      status(500, html, '<h1>Boom</h1>'),
      /^The server answered with status 500: “<h1>Boom<\/h1>”\.$/,
      'CNF-004',
    ],
    [
      'answers with status 503 and a page without end',
      ({ response }) => {
        response.writeHead(503, html).write('busy');
        const flood = setInterval(() => response.write(' '), 10);
        response.once('close', () => clearInterval(flood));
      },
      /^The server answered with status 503: “busy”\.$/,
      'CNF-004',
    ],
    ['answers with status 204', status(204, {}), /^The server answered with status 204\.$/, 'CNF-004'],
    [
      'redirects',
      status(307, { location: 'http://127.0.0.1:1/\u0001'.replace('\u0001', '%01') }),
      /^The server answered with status 307 and sends on to “http:\/\/127\.0\.0\.1:1\/%01”\. Redirects are not followed/,
      'CNF-004',
    ],
    [
      'closes in the middle of a body',
      ({ messages, response, request }) => {
        response.writeHead(200, { ...NDJSON, 'content-length': '1000' });
        response.write(answersTo(messages).slice(0, 20), () => request.socket.destroy());
      },
      /^The connection was closed in the middle of an answer \(ECONNRESET\)\.$/,
      'CNF-004',
    ],
    ['closes without an answer', raw((socket) => socket.destroy()), /failed \(ECONNRESET\)\.$/, 'CNF-004'],
    [
      'cuts a character in half',
      withGuilty(() => Buffer.from('{"id":"计量"}\n').subarray(0, 9)),
      /is not UTF-8\.$/,
      'CNF-003',
    ],
    [
      'answers a case twice',
      withGuilty((line) => line + line),
      /^The case with id “\d+” was answered twice\.$/,
      'CNF-003',
    ],
    [
      'answers a case that was never asked',
      withGuilty((line) => line.replace(/"id":"\d+"/, '"id":"case-five"')),
      /carries the id “case-five”, which was never sent/,
      'CNF-003',
    ],
    [
      'answers cases before they are asked',
      withGuilty((line) => line + line.replace(/"id":"(\d+)"/, (_, id: string) => `"id":"${Number(id) + 1000}"`)),
      /carries the id “\d+”, which was never sent/,
      'CNF-003',
    ],
    [
      'leaves the case out',
      withGuilty(() => ''),
      /^The answer ended without a reply to the case of its request\.$/,
      'CNF-004',
    ],
    [
      'compresses without being asked',
      ({ messages, response }) =>
        response.writeHead(200, { ...NDJSON, 'content-encoding': 'gzip' }).end(gzipSync(answersTo(messages))),
      /^The answer has the content encoding “gzip”, which was not asked for/,
      'CNF-003',
    ],
    [
      'sends compressed bytes and says nothing of it',
      ({ messages, response }) => response.writeHead(200, NDJSON).end(gzipSync(answersTo(messages))),
      /is not UTF-8\.$/,
      'CNF-003',
    ],
    [
      'sends headers without end',
      raw((socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        const flood = setInterval(() => socket.write(`x-more: ${'y'.repeat(1000)}\r\n`), 1);
        socket.once('close', () => clearInterval(flood));
      }),
      /^The header of the answer is longer than 16 KiB \(HPE_HEADER_OVERFLOW\)\.$/,
      'CNF-004',
    ],
    [
      'sends interim answers without end',
      raw((socket) => {
        const flood = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 20);
        socket.once('close', () => clearInterval(flood));
      }),
      /^No answer came within 0\.7 s\.$/,
      'CNF-004',
    ],
    ['speaks no HTTP', raw((socket) => socket.write('SSH-2.0-OpenSSH_9.6\r\n')), /sends is not HTTP \(HPE_/, 'CNF-004'],
    [
      'sends both a length and chunks, so that two readers see two answers',
      raw((socket) =>
        socket.write(
          'HTTP/1.1 200 OK\r\ncontent-type: application/x-ndjson\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
        ),
      ),
      /sends is not HTTP \(HPE_/,
      'CNF-004',
    ],
    [
      'prints to the answer',
      body((right) => `Traceback (most recent call last)\n${right}`),
      /“Traceback \(most recent call last\)” is not JSON/,
      'CNF-003',
    ],
  ];
  test.each(kinds)(
    '%s: the case is named, and the innocent keep their verdict',
    async (_, answering, because, clause) => {
      const result = await runs({ onCases: breaking(answering) });
      expect({ ended: result.ended, fault: result.fault }).toEqual({ ended: 'complete', fault: null });
      expect(failing(result)).toEqual([clause, 'TOY-003', 'TOY-004']);
      const check = result.checks.find(({ id }) => id === 'TOY-003');
      expect(check).toMatchObject({ cases: 200, passed: 200 - (check?.failed ?? 0) });
      expect(check?.failed).toBeGreaterThan(0);
      for (const failure of check?.failures ?? []) {
        expect(failure.input).toEqual({ x: 4 });
        expect(failure.because.en).toMatch(because);
      }
      expect(result.checks.find(({ id }) => id === 'TOY-001')).toMatchObject({ verdict: 'pass', passed: 200 });
      // Once with others and once alone; the case is then known.
      expect(result.restarts).toBe(2);
    },
  );
});

describe('a server that no single case sets off', () => {
  test('swapped ids within a request are wrong answers, and they depend on what is in flight', async () => {
    const onCases: Answering = ({ messages, response }) => {
      const ids = messages.map(({ id }) => id);
      ids.push(ids.shift() ?? '');
      const swapped = messages.map((one, i) => lineOf({ ...answer(one), id: ids[i] }));
      response.writeHead(200, NDJSON).end(swapped.join(''));
    };
    expect(failing(await runs({ onCases }))).toEqual(expect.arrayContaining(['CNF-006', 'TOY-001', 'TOY-003']));
  });

  test('ids swapped between requests are a breach of the protocol', async () => {
    let held: Parameters<Answering>[0] | undefined;
    let hasHeld = false;
    const onCases: Answering = (asked) => {
      if (!hasHeld && asked.messages.length > 1) {
        hasHeld = true;
        held = asked;
        return;
      }
      if (held === undefined) return behave(asked);
      const { messages, response } = held;
      held = undefined;
      response.writeHead(200, NDJSON).end(answersTo(asked.messages));
      asked.response.writeHead(200, NDJSON).end(answersTo(messages));
    };
    const result = await runs({ onCases });
    expect(failing(result)).toContain('CNF-003');
    expect(result.probes.find(({ id }) => id === 'form')?.because?.en).toMatch(/of a case of another request/);
  });

  test('a status 500 at the hundredth case that no case explains is charged to none', async () => {
    let number = 0;
    const onCases: Answering = (asked) => {
      const before = number;
      number += asked.messages.length;
      if (before < 100 && number >= 100) asked.response.writeHead(500).end();
      else behave(asked);
    };
    const result = await runs({ onCases });
    expect(failing(result)).toEqual(['CNF-004']);
    expect(result).toMatchObject({ ended: 'complete', restarts: 1 });
    expect(result.checks.every(({ verdict }) => verdict === 'pass')).toBe(true);
  });

  test('answers that never end are not waited for', async () => {
    const onCases: Answering = ({ messages, response }) => response.writeHead(200, NDJSON).write(answersTo(messages));
    const result = await runs({ onCases }, { ...SHORT, caseMs: 100 });
    expect(result).toMatchObject({ exitCode: 1, ended: 'stopped' });
    expect(result.headline.en).toMatch(/^Stopped: .*did not end within 0\.1 s/);
  });

  test('one that is gone in the middle of the run ends it with a report', async () => {
    const server = await listening({});
    let number = 0;
    const gone = await listen({
      onCases: (asked) => {
        if (++number < 20) return behave(asked);
        asked.request.socket.destroy();
        void gone.close();
      },
    });
    const result = await run(toyPlan(), url(gone.url));
    expectReport(result);
    expect(result).toMatchObject({ ended: 'stopped', restarts: 1 });
    expect(result.headline.en).toMatch(/^Stopped: Nothing listens at 127\.0\.0\.1:\d+ \(ECONNREFUSED\)\.$/);
    await server.close();
  });
});

describe('a service that does not start', () => {
  const status = (code: number, headers: Record<string, string>, text: string): Toy => ({
    onHello: ({ response }) => response.writeHead(code, headers).end(text),
  });
  const kinds: readonly (readonly [string, Toy, 1 | 4, RegExp])[] = [
    ['another version', { says: { protocol: 7 } }, 4, /^Not started: It speaks version 7 of the protocol/],
    ['silence', { onHello: () => undefined }, 4, /^Not started: The server did not answer hello within 0\.5 s\.$/],
    [
      'an answer without an end',
      { onHello: ({ response }) => response.writeHead(200, NDJSON).write('{"id"') },
      4,
      /did not answer hello within 0\.5 s\.$/,
    ],
    ['an empty answer', status(200, NDJSON, ''), 4, /^Not started: The answer to hello is empty\.$/],
    [
      'a wrong path',
      status(404, {}, 'Not Found'),
      4,
      /^Not started: The server answered with status 404: “Not Found”\.$/,
    ],
    ['a redirect', status(301, { location: '/elsewhere' }, ''), 4, /Redirects are not followed/],
    ['a page to log in', status(200, { 'content-type': 'text/html' }, '<form>'), 1, /content type “text\/html”/],
    ['a banner', status(200, NDJSON, 'Welcome!\n'), 1, /^Not started: The line “Welcome!” is not JSON/],
    [
      'answers to cases that nobody asked',
      {
        onHello: ({ messages: [first], response }) =>
          response
            .writeHead(200, NDJSON)
            .end(
              `${lineOf({ id: first?.id, protocol: 1, implementation: { name: 'a', version: '1' }, standards: {}, operations: [] })}{"id":"1"}\n`,
            ),
      },
      1,
      /came although nothing had been asked/,
    ],
  ];
  test.each(kinds)('%s', async (_, toy, exitCode, headline) => {
    const result = await runs(toy, { ...SHORT, startMs: 500 });
    expect(result).toMatchObject({ exitCode, ended: 'not-started', transport: 'http' });
    expect(result.headline.en).toMatch(headline);
  });

  const notReached = async (address: string): Promise<string> => {
    const result = await run(toyPlan(), url(address));
    expectReport(result);
    expect(result).toMatchObject({ exitCode: 4, ended: 'not-started' });
    return result.headline.en;
  };

  test('nothing listens', async () => {
    const server = await listen();
    await server.close();
    expect(await notReached(server.url)).toMatch(
      /^Not started: Nothing listens at 127\.0\.0\.1:\d+ \(ECONNREFUSED\)\.$/,
    );
  });

  test('the name of the host is not known', async () => {
    expect(await notReached('http://no-such-host.invalid/')).toMatch(
      /^Not started: The name of the host no-such-host\.invalid could not be resolved \(E[A-Z_]+\)\.$/,
    );
  });

  test('what listens speaks no TLS', async () => {
    const server = await listening({});
    expect(await notReached(server.url.replace('http:', 'https:'))).toMatch(
      /^Not started: No secure connection to 127\.0\.0\.1:\d+ was made \((EPROTO|ERR_SSL_[A-Z_]+)\)/,
    );
  });

  test('a certificate that nobody vouches for is not taken', async () => {
    const server = createTlsServer(SELF_SIGNED, (_, response) => response.writeHead(200, NDJSON).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise((resolve) => server.close(resolve)));
    const { port } = server.address() as AddressInfo;
    expect(await notReached(`https://127.0.0.1:${port}/`)).toMatch(
      /was made \((DEPTH_ZERO_SELF_SIGNED_CERT|ERR_TLS_CERT_ALTNAME_INVALID)\)\. NODE_EXTRA_CA_CERTS/,
    );
  });

  test('a connection that says nothing and is closed', async () => {
    const server = createTcpServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise((resolve) => server.close(resolve)));
    const { port } = server.address() as AddressInfo;
    expect(await notReached(`http://127.0.0.1:${port}/`)).toMatch(/failed \(ECONNRESET\)\.$/);
  });

  test('one that is interrupted is blamed for nothing', async () => {
    const server = await listening({ onHello: () => undefined });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 200);
    const result = await run(toyPlan(), url(server.url, [], { ...SHORT, startMs: 30_000 }), { signal: stop.signal });
    expect(result).toMatchObject({ exitCode: 130, ended: 'interrupted', fault: null });
  });
});
