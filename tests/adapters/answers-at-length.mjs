// Every answer is as long as the first argument says: right, with a member beside it that nobody asked for; or, where
// the second argument says so, with a long list inside the output, which no schema allows.
import { answer, send, serve } from './toy.mjs';
const [, , characters = '0', where = 'beside'] = process.argv;
const padding = Array.from({ length: Math.ceil(Number(characters) / 3) }, () => []);
serve({
  onCase: (one) => {
    const reply = answer(one);
    if (where === 'beside') return send({ ...reply, padding });
    return send(reply.outcome === 'result' ? { ...reply, output: { ...reply.output, padding } } : reply);
  },
});
