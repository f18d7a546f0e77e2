import fc from 'fast-check';
import { createHash as inNode } from 'node:crypto';
import { expect, it } from 'vitest';
import { createHash } from '../../conformance/package/node-crypto.ts';

it('digests text and bytes as Node does, in pieces too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array(), (text, bytes) => {
      expect(createHash('sha256').update(text, 'utf8').update(bytes).digest('hex')).toBe(
        inNode('sha256').update(text, 'utf8').update(bytes).digest('hex'),
      );
    }),
  );
});

it('has no other digest', () => {
  expect(() => createHash('md5' as 'sha256')).toThrow(new RangeError('there is no digest md5 here'));
});
