import fc, { type Arbitrary } from 'fast-check';

/**
 * Objects with these members, each with the prototype that objects have. Left to itself fast-check draws one without a
 * prototype in half of the cases: JSON cannot tell the two apart, and everything that touches such an object is slow.
 */
export const record = <T>(members: { [K in keyof T]: Arbitrary<T[K]> }): Arbitrary<T> =>
  fc.record(members, { noNullPrototype: true });
