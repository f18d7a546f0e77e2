import { closeSync } from 'node:fs';
import { answer, send, serve } from './toy.mjs';
setInterval(() => undefined, 1000);
serve({ onCase: (one) => (one.operation === 'toy/root' && one.input.x === 4 ? closeSync(1) : send(answer(one))) });
