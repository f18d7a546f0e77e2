// A million brackets: well-formed, and more than a recursive reader survives.
import { answer, send, serve } from './toy.mjs';
const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
serve({
  onCase: (one, number) =>
    number === 10
      ? process.stdout.write(`{"id":"${one.id}","outcome":"result","output":${deep}}\n`)
      : send(answer(one)),
});
