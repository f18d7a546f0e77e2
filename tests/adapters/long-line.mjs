// A line of 100 MB.
import { answer, send, serve } from './toy.mjs';
serve({
  onCase: (one, number) => {
    if (number !== 10) return send(answer(one));
    process.stdout.write(`{"id":"${one.id}","outcome":"result","output":"`);
    const piece = 'x'.repeat(1 << 20);
    for (let i = 0; i < 100; i++) process.stdout.write(piece);
    process.stdout.write('"}\n');
  },
});
