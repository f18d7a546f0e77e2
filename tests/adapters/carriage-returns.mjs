// CRLF, blank lines, white space inside, unknown members: all of it is allowed.
import { answer, serve } from './toy.mjs';
serve({
  onCase: (one) =>
    process.stdout.write(
      `\r\n  \n${JSON.stringify({ ...answer(one), elapsedMs: 1 }, null, 1).replaceAll('\n', ' ')}\r\n`,
    ),
});
