import { answer, send, serve } from './toy.mjs';
serve({
  onCase: (one, number) => {
    if (number === 60) process.exit(0);
    send(answer(one));
  },
});
