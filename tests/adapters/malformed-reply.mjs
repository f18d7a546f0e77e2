// Names its case, and says nothing that the protocol knows.
import { answer, send, serve } from './toy.mjs';
serve({
  onCase: (one) => send(one.operation === 'toy/sum' ? { id: one.id, outcome: 'success', value: 1 } : answer(one)),
});
