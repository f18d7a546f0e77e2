// One kind of input ends the process, whatever came before.
import { answer, send, serve } from './toy.mjs';
serve({
  onCase: (one) => {
    if (one.operation === 'toy/sum' && one.input.numbers.length === 7) {
      console.error('segmentation fault, they say');
      process.exit(139);
    }
    send(answer(one));
  },
});
