import { expect, test } from 'vitest';
import { auditSeed, commitmentOf } from '../../conformance/judge/audit.ts';

// The values are those of sha256sum and of Python's hashlib over the same bytes.
const NONCE = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const OF_ABC = 'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

test('a nonce is committed to by the digest of its 32 bytes', () => {
  expect(commitmentOf(NONCE)).toBe('sha256:630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd');
});

test('the seed follows from the bytes of the nonce and then those of the digest', () => {
  expect(auditSeed(NONCE, OF_ABC)).toBe('0x2f89854450769cb248c4c5dc8d77cdd7354cae1ad5ef96afaf4c5e382b0da680');
});

test('the seed is written without leading zeros', () => {
  expect(auditSeed('e'.padStart(64, '0'), OF_ABC)).toBe(
    '0xacec62bea02dd25a5f8ae136e8ebbc72ce3335d1fdf16f8e6ce379d8dd973',
  );
});
