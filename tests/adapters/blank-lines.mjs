import { serve } from './toy.mjs';
// Answers no case; a blank line every now and then is no progress.
serve({ onCase: () => undefined });
setInterval(() => process.stdout.write('\n'), 100);
