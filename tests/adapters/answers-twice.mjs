import { answer, send, serve } from './toy.mjs';
serve({
  onCase: (one, number) => {
    send(answer(one));
    if (number === 40) send(answer(one));
  },
});
