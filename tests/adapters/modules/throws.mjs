import { breaking } from './toy.mjs';
export default breaking(() => {
  throw new RangeError('no root today');
});
