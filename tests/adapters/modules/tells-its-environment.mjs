import { respond } from './toy.mjs';
const name = JSON.stringify({ environment: process.env, words: process.argv.slice(2) });
export default respond({ says: { implementation: { name, version: '1' } } });
