// A megabyte for every case, and still the right answer.
import { answer, send, serve } from './toy.mjs';
const noise = 'n'.repeat(1 << 20);
serve({
  onCase: (one, number) => {
    if (number <= 40) process.stderr.write(`${noise}\n`);
    send(answer(one));
  },
});
