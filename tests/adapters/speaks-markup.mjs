// Breaks on one case, and says so in markup and control characters; so is its name.
import { answer, send, serve } from './toy.mjs';
const markup = '<script>alert(1)</script><img src=x onerror=alert(1)>\u001b[2J\u001b]0;owned\u0007\u202e\u0000';
serve({
  says: {
    implementation: { name: `toy ${markup}`, version: markup, homepage: 'javascript:alert(1)', language: markup },
  },
  onCase: (one) => {
    if (one.operation !== 'toy/root' || one.input.x !== 4) return send(answer(one));
    console.error(markup);
    return send({ id: one.id, outcome: 'internal', message: markup, trace: markup.repeat(100) });
  },
});
