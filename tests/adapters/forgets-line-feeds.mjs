import { answer, serve } from './toy.mjs';
serve({ onCase: (one) => process.stdout.write(JSON.stringify(answer(one))) });
