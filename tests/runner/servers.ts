import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Adapter } from '../../conformance/protocol/adapter.ts';
import { http } from '../../conformance/protocol/http/http.ts';
import { readTarget } from '../../conformance/protocol/http/target.ts';
import { answer, hello, type Message } from '../adapters/toy.mjs';
import { SHORT } from './adapters.ts';

export const NDJSON = { 'content-type': 'application/x-ndjson' };

/** One request as a server sees it: its messages, and the way to answer. */
export interface Asked {
  readonly messages: readonly Message[];
  readonly response: ServerResponse;
  readonly request: IncomingMessage;
}

/** What a server does with a request, other than what it should. */
export type Answering = (asked: Asked) => void;

export const lineOf = (message: unknown): string => `${JSON.stringify(message)}\n`;

/** The right answers to the cases of a request. */
export const answersTo = (messages: readonly Message[]): string => messages.map((one) => lineOf(answer(one))).join('');

/** Answers as it should. */
export const behave: Answering = ({ messages, response }) => {
  response.writeHead(200, NDJSON).end(answersTo(messages));
};

/** The case that the servers of these tests break on; it occurs in both checks on roots. */
export const isGuilty = ({ operation, input }: Message): boolean => operation === 'toy/root' && input['x'] === 4;

/** Breaks on a request with the guilty case in it, and behaves otherwise. */
export const breaking =
  (answering: Answering): Answering =>
  (asked) =>
    (asked.messages.some(isGuilty) ? answering : behave)(asked);

/** A server of the toy standard, in plain Node and without any of our code, of which parts are replaced. */
export interface Toy {
  readonly onHello?: Answering;
  readonly onCases?: Answering;
  readonly says?: Readonly<Record<string, unknown>>;
  readonly prepare?: (server: Server) => void;
}

/** A server that listens, and how to end it. */
export interface Listening {
  readonly url: string;
  readonly requests: () => number;
  readonly connections: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export function listen({ onHello, onCases = behave, says = {}, prepare }: Toy = {}): Promise<Listening> {
  let requests = 0;
  const greet: Answering = ({ messages: [first], response }) =>
    response.writeHead(200, NDJSON).end(lineOf({ id: first?.id, ...hello, ...says }));
  const server = createServer((request, response) => {
    requests++;
    const chunks: Buffer[] = [];
    // Who asks may go away at any time.
    for (const end of [request, response]) end.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => {
      const lines = Buffer.concat(chunks).toString('utf8').trim().split('\n');
      const messages = lines.map((line) => JSON.parse(line) as Message);
      const isHello = messages[0]?.op === 'hello';
      (isHello ? (onHello ?? greet) : onCases)({ messages, response, request });
    });
  });
  server.on('clientError', (_, socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  prepare?.(server);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        url: `http://127.0.0.1:${port}/`,
        requests: () => requests,
        connections: () =>
          new Promise((count, fail) => server.getConnections((error, n) => (error ? fail(error) : count(n)))),
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** The adapter for a URL, as the command makes it. */
export function url(address: string, headers: readonly string[] = [], limits = SHORT): Adapter {
  const target = readTarget(address, headers, process.env);
  if ('problem' in target) throw new Error(target.problem.en);
  return http(target, limits);
}
