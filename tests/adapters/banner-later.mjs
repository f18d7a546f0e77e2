// A library prints when it is first used.
import { answer, send, serve } from './toy.mjs';
serve({
  onCase: (one, number) => {
    if (number === 30) console.log('DeprecationWarning: root is deprecated');
    send(answer(one));
  },
});
