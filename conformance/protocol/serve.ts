import type { Readable, Writable } from 'node:stream';
import type { Implementation } from './implementation.ts';
import { LineReader } from './lines.ts';
import { MAX_LINE_BYTES } from './messages.ts';

/** Where an implementation reads requests from and writes answers to: standard input and output, or test doubles. */
export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

/**
 * Answers requests until `bye` or the end of the input, and resolves then.
 *
 * All answers to requests that arrived together leave in one write: with many cases in flight that is what makes the
 * difference. When the reader of the answers is slow, no further requests are read.
 */
export function serve(implementation: Implementation, { input, output }: Streams): Promise<void> {
  return new Promise((resolve) => {
    const reader = new LineReader(MAX_LINE_BYTES);
    let ended = false;
    const end = (): void => {
      if (ended) return;
      ended = true;
      input.pause();
      input.removeAllListeners('data');
      resolve();
    };
    const take = (chunk: Buffer): void => {
      let replies = '';
      const line = (text: string): void => {
        if (ended) return;
        const reply = implementation(text);
        if (reply === undefined) end();
        else replies += `${reply}\n`;
      };
      reader.push(chunk, line, () => {
        replies += '{"id":"","outcome":"internal","message":"a request is not UTF-8 or is too long"}\n';
        end();
      });
      if (replies !== '' && !output.write(replies)) {
        input.pause();
        output.once('drain', () => input.resume());
      }
    };
    input.on('data', take);
    input.once('end', end);
    output.once('error', end);
  });
}
