// Speaks past its answers, to the thread that started it.
import { parentPort } from 'node:worker_threads';
import { breaking } from './toy.mjs';
export default breaking(() => parentPort.postMessage({ __proto__: null, lines: 7 }));
