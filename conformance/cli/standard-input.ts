import { limits } from '../../schemas/document/limits.ts';

/** Everything on standard input, or a little more than a document may have: the reader then says that it is too large. */
export async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limits.bytes) break;
  }
  return Buffer.concat(chunks);
}
