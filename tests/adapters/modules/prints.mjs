// Whatever it prints is no answer.
import { respond, right } from './toy.mjs';
console.log('{"id":"0","protocol":7}');
process.stdout.write('half a line');
export default respond({
  onCase: (one) => {
    console.log(right(one));
    console.error('computing');
    return right(one);
  },
});
