// Its answers depend on how many cases came before.
import { answer, send, serve } from './toy.mjs';
serve({
  onCase: (one, number) => {
    const reply = answer(one);
    if (reply.output?.sum !== undefined) reply.output.sum += number * 1e-9;
    send(reply);
  },
});
