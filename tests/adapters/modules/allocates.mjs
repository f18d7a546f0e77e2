import { breaking } from './toy.mjs';
export default breaking(() => {
  const held = [];
  for (;;) held.push(Array.from({ length: 100_000 }, (_, i) => ({ i })));
});
