import { serve } from './toy.mjs';
// Begins a line at the first case and never ends it.
let begun = false;
serve({
  onCase: () => {
    if (begun) return;
    begun = true;
    setInterval(() => process.stdout.write('x'), 100);
  },
});
