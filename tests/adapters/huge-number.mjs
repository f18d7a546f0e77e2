import { answer, send, serve } from './toy.mjs';
serve({
  onCase: (one, number) =>
    number === 10
      ? process.stdout.write(`{"id":"${one.id}","outcome":"result","output":{"sum":1e400}}\n`)
      : send(answer(one)),
});
