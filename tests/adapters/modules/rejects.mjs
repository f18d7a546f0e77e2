import { breaking } from './toy.mjs';
export default breaking(() => Promise.reject(new RangeError('no root tomorrow')));
