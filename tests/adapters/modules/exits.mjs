import { breaking } from './toy.mjs';
export default breaking(() => process.exit(0));
