import { breaking } from './toy.mjs';
export default breaking(() => {
  for (;;);
});
