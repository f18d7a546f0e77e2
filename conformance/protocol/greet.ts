import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Breach } from '../contract/check.ts';
import type { Greeting } from './adapter.ts';
import { PROTOCOL, type HelloReply, type HelloRequest } from './messages.ts';
import { readHello } from './read-hello.ts';

/** The `hello` line, without its line feed. */
export function greet(id: string, greeting: Greeting): string {
  const request: HelloRequest = {
    id,
    op: 'hello',
    protocol: { min: PROTOCOL, max: PROTOCOL },
    suite: greeting.suite,
    limits: { maxLineBytes: greeting.maxLineBytes },
  };
  return JSON.stringify(request);
}

export type JudgedHello =
  | { readonly ok: true; readonly hello: HelloReply }
  | {
      readonly ok: false;
      readonly kind: 'protocol-error' | 'other-version';
      readonly breach?: Breach;
      readonly because: Bilingual;
    };

/** Reads the first line of an implementation: its `hello` in a version that is spoken here, or what it is instead. */
export function judgeHello(line: string, id: string): JudgedHello {
  const read = readHello(line, id);
  if (!read.ok) return { ok: false, kind: 'protocol-error', breach: read.breach, because: read.because };
  const { protocol } = read.hello;
  if (protocol === PROTOCOL) return { ok: true, hello: read.hello };
  return {
    ok: false,
    kind: 'other-version',
    because: {
      en: `It speaks version ${protocol} of the protocol; this suite speaks version ${PROTOCOL}.`,
      zh: `它使用协议的第${protocol}版，而本测试套件使用第${PROTOCOL}版。`,
    },
  };
}

/** What a fault says of a `hello` that is not taken, beside why. */
export const detailOf = ({ breach }: { readonly breach?: Breach }): { readonly breach?: Breach } =>
  breach === undefined ? {} : { breach };
