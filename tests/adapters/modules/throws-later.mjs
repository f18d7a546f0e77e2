import { breaking } from './toy.mjs';
export default breaking(() => {
  setTimeout(() => {
    throw new Error('nobody catches this');
  }, 0);
});
