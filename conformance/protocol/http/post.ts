import { request as plain, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as secure } from 'node:https';
import type { Bilingual } from '../../../schemas/document/finding.ts';
import { LineReader } from '../lines.ts';
import { brokenLine } from '../protocol-errors.ts';
import type { Connections } from './connections.ts';
import type { Target } from './target.ts';
import { brokenOff, encoded, NDJSON, otherStatus, otherType, redirects, unreachable } from './words.ts';

/** The longest header of an answer, in bytes. */
const MAX_HEADER_BYTES = 16 * 1024;
/** Of an answer that is not taken: as much as is shown, and no longer waited for than that. */
const SHOWN_BYTES = 2048;
const SHOWN_MS = 250;

/** Who hears what came of a request. After `ended` or `failed` nothing more is heard. */
export interface Listener {
  readonly line: (text: string) => void;
  /** A line that has not ended grew. */
  readonly grew: () => void;
  readonly ended: () => void;
  /** `form`: something came that the protocol does not allow. `absent`: no answer came, or not all of it. */
  readonly failed: (what: 'form' | 'absent', because: Bilingual) => void;
}

/**
 * One request and its answer, read as it arrives; no more than one unfinished line is held. It is sent a second time,
 * over a new connection, only where one that was kept open turns out to be closed before a byte of the answer: then it
 * was never read (RFC 9112, 9.3.1).
 */
export class Post {
  readonly #target: Target;
  readonly #connections: Connections;
  readonly #body: Buffer;
  readonly #maxLineBytes: number;
  readonly #listener: Listener;
  readonly #reader: LineReader;
  #request: ClientRequest;
  #heard = false;
  #over = false;

  constructor(target: Target, connections: Connections, body: string, maxLineBytes: number, listener: Listener) {
    this.#target = target;
    this.#connections = connections;
    this.#body = Buffer.from(body);
    this.#maxLineBytes = maxLineBytes;
    this.#listener = listener;
    this.#reader = new LineReader(maxLineBytes);
    this.#request = this.#send(true);
  }

  /** The bytes of a line that has not ended. */
  get unfinished(): number {
    return this.#reader.unfinished;
  }

  /** Gives the request up; nothing more is heard of it. */
  destroy(): void {
    this.#over = true;
    this.#request.destroy();
  }

  #send(mayBeKept: boolean): ClientRequest {
    const { url, headers } = this.#target;
    const request = (url.protocol === 'https:' ? secure : plain)(url, {
      method: 'POST',
      agent: mayBeKept ? this.#connections.agent : false,
      maxHeaderSize: MAX_HEADER_BYTES,
      headers: {
        ...headers,
        accept: NDJSON,
        'accept-encoding': 'identity',
        'content-type': NDJSON,
        'content-length': this.#body.length,
      },
    });
    let isKept = false;
    request.once('socket', (socket) => {
      isKept = mayBeKept && this.#connections.use(socket);
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (this.#over || this.#heard) return;
      const code = codeOf(error);
      if (isKept && (code === 'ECONNRESET' || code === 'EPIPE')) {
        this.#request = this.#send(false);
      } else this.#fail('absent', unreachable(url, code));
    });
    request.once('response', (response) => this.#hear(response));
    request.end(this.#body);
    return request;
  }

  #hear(response: IncomingMessage): void {
    this.#heard = true;
    response.on('error', (error: NodeJS.ErrnoException) => {
      this.#fail('absent', brokenOff(codeOf(error)));
    });
    const { statusCode: status = 0, headers } = response;
    const mask = this.#target.secrets;
    if (status !== 200) {
      const { location } = headers;
      const isRedirect = status >= 300 && status < 400 && location !== undefined;
      if (isRedirect) return this.#fail('absent', redirects(status, mask(location)));
      return this.#refuse(response, 'absent', (body) => otherStatus(status, body));
    }
    const encoding = headers['content-encoding'] ?? 'identity';
    if (encoding.toLowerCase() !== 'identity') return this.#fail('form', encoded(mask(encoding)));
    const type = headers['content-type'] ?? '';
    if (type.split(';', 1)[0]?.trim().toLowerCase() !== NDJSON) {
      return this.#refuse(response, 'form', (body) => otherType(mask(type), body));
    }
    response.on('data', (chunk: Buffer) => this.#read(chunk));
    response.once('end', () => {
      if (!response.complete) return;
      // The end of the answer ends its last line too.
      if (this.#reader.unfinished > 0) this.#read(Buffer.from('\n'));
      if (this.#over) return;
      this.#over = true;
      this.#listener.ended();
    });
  }

  #read(chunk: Buffer): void {
    if (this.#over) return;
    const mask = this.#target.secrets;
    this.#reader.push(
      chunk,
      (line) => {
        if (!this.#over) this.#listener.line(mask(line));
      },
      (broken) => this.#fail('form', brokenLine({ ...broken, start: mask(broken.start) }, this.#maxLineBytes)),
    );
    if (this.#reader.unfinished > 0) this.#listener.grew();
  }

  /** An answer that is not taken is shown by its beginning. */
  #refuse(response: IncomingMessage, what: 'form' | 'absent', because: (body: string) => Bilingual): void {
    const chunks: Buffer[] = [];
    let held = 0;
    const done = (): void => {
      clearTimeout(patience);
      const body = Buffer.concat(chunks).toString('utf8', 0, SHOWN_BYTES);
      this.#fail(what, because(this.#target.secrets(body)));
    };
    const patience = setTimeout(done, SHOWN_MS);
    response.on('data', (chunk: Buffer) => {
      if (held < SHOWN_BYTES) chunks.push(chunk);
      held += chunk.length;
      if (held >= SHOWN_BYTES) done();
    });
    response.once('close', done);
  }

  #fail(what: 'form' | 'absent', because: Bilingual): void {
    if (this.#over) return;
    this.destroy();
    this.#listener.failed(what, because);
  }
}

/** The code of an error; where a name has several addresses, that of the first that failed. */
function codeOf(error: NodeJS.ErrnoException): string {
  const [first] = error instanceof AggregateError ? (error.errors as readonly NodeJS.ErrnoException[]) : [];
  return error.code ?? first?.code ?? error.message;
}
