// Neither `bye` nor the end of the input nor SIGTERM makes it go.
import { serve } from './toy.mjs';
process.on('SIGTERM', () => undefined);
setInterval(() => undefined, 1000);
serve({ onBye: () => undefined });
