// Ends at the nth case, whatever it is: no case is guilty.
import { answer, send, serve } from './toy.mjs';
const at = Number(process.argv[2]);
serve({
  onCase: (one, number) => {
    if (number === at) process.exit(1);
    send(answer(one));
  },
});
