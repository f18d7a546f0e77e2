import { respond } from './toy.mjs';
export default respond({ says: { protocol: 7 } });
