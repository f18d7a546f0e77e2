import { breaking } from './toy.mjs';
export default breaking(() => void Promise.reject(new Error('nobody awaits this')));
