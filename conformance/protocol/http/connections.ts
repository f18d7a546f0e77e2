import { Agent as PlainAgent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import type { Socket } from 'node:net';

/** The connections of a session: few, and kept open between requests. */
export class Connections {
  readonly agent: PlainAgent;
  /** Those that a request has been sent over. Node says so of most of them, yet not of one that a request waited for. */
  readonly #used = new WeakSet<Socket>();

  constructor(url: URL, most: number) {
    const kept = { keepAlive: true, maxSockets: most };
    this.agent = url.protocol === 'https:' ? new SecureAgent(kept) : new PlainAgent(kept);
  }

  /** Notes that a request goes over a connection; whether one did before. */
  use(socket: Socket): boolean {
    const before = this.#used.has(socket);
    this.#used.add(socket);
    return before;
  }
}
