import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Implementation } from '../implementation.ts';
import { LineReader } from '../lines.ts';
import { MAX_LINE_BYTES } from '../messages.ts';
import { NDJSON } from './words.ts';

/**
 * Serves an implementation over HTTP on this machine only (127.0.0.1). Every request is answered for itself: a line for
 * each of its lines, written as they are computed. Resolves, once it listens, with the server and its URL.
 */
export function serveHttp(
  implementation: Implementation,
  port: number,
): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => take(implementation, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const actual = typeof address === 'object' && address !== null ? address.port : port;
      resolve({ server, url: `http://127.0.0.1:${actual}/` });
    });
  });
}

function take(implementation: Implementation, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'POST') return refuse(response, 405, 'POST messages, a line each', { allow: 'POST' });
  if (request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() !== NDJSON) {
    return refuse(response, 415, `the content type of messages is ${NDJSON}`);
  }
  const reader = new LineReader(MAX_LINE_BYTES);
  const read = (chunk: Buffer): void => {
    let replies = '';
    reader.push(
      chunk,
      (line) => {
        const reply = implementation(line);
        if (reply !== undefined) replies += `${reply}\n`;
      },
      () => {
        request.removeAllListeners('data').resume();
        replies += '{"id":"","outcome":"internal","message":"a request is not UTF-8 or is too long"}\n';
      },
    );
    if (replies === '') return;
    begin(response);
    if (!response.write(replies)) {
      request.pause();
      response.once('drain', () => request.resume());
    }
  };
  request.on('data', read);
  request.once('end', () => {
    if (reader.unfinished > 0) read(Buffer.from('\n'));
    begin(response);
    response.end();
  });
}

function begin(response: ServerResponse): void {
  if (!response.headersSent) response.writeHead(200, { 'content-type': NDJSON });
}

function refuse(response: ServerResponse, status: number, why: string, headers: Record<string, string> = {}): void {
  // What is left of the request is not read; the connection ends with the answer.
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close', ...headers });
  response.end(`${why}\n`);
}
