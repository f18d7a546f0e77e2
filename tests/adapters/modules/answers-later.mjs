// Promises, kept in another order than they were made in.
import { respond, right } from './toy.mjs';
export default respond({
  onCase: (one, number) => new Promise((resolve) => setTimeout(() => resolve(right(one)), (number * 7) % 5)),
});
