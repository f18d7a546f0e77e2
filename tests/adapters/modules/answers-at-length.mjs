import { breaking } from './toy.mjs';
export default breaking(({ id }) => `{"id":"${id}","outcome":"result","output":"${'x'.repeat(1e8)}"}`);
