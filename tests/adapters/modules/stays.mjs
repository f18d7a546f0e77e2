// Neither `bye` nor anything else makes it go.
import { respond } from './toy.mjs';
setInterval(() => undefined, 1000);
process.on('exit', () => {
  for (;;);
});
export default respond();
