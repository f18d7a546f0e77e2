import { breaking } from './toy.mjs';
export default breaking(() => new Promise(() => undefined));
