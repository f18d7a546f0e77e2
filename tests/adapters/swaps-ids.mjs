// Answers pairs of cases each with the other's id.
import { answer, send, serve } from './toy.mjs';
let held;
let timer;
const flush = () => {
  if (held !== undefined) send(answer(held));
  held = undefined;
};
serve({
  onCase: (one) => {
    clearTimeout(timer);
    if (held === undefined) {
      held = one;
      timer = setTimeout(flush, 20);
      return;
    }
    send({ ...answer(one), id: held.id });
    send({ ...answer(held), id: one.id });
    held = undefined;
  },
});
