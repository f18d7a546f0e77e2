import { answer } from '../toy.mjs';
import { breaking } from './toy.mjs';
export default breaking((one) => answer(one));
