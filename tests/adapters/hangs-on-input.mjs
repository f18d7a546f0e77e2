import { answer, send, serve } from './toy.mjs';
serve({
  onCase: (one) => {
    if (one.operation === 'toy/root' && one.input.x === 4) for (;;);
    send(answer(one));
  },
});
