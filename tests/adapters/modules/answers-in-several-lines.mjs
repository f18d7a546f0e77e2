import { answer } from '../toy.mjs';
import { breaking } from './toy.mjs';
export default breaking((one) => JSON.stringify(answer(one), null, 2));
