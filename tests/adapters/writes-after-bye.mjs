// Has more to say once it was told to go.
import { serve } from './toy.mjs';
serve({
  onBye: () => {
    for (let i = 0; i < 1000; i++) console.log('one more thing');
    process.exit(1);
  },
});
