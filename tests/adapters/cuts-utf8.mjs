import { answer, send, serve } from './toy.mjs';
serve({
  onCase: (one, number) => {
    if (number !== 10) return send(answer(one));
    const line = Buffer.from(`{"id":"${one.id}","outcome":"internal","message":"计量"}\n`);
    process.stdout.write(Buffer.concat([line.subarray(0, line.length - 4), line.subarray(line.length - 3)]));
  },
});
