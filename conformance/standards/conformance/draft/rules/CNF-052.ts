import type { JsonObject } from '../../../../contract/json.ts';
import type { DocumentRule } from '../../../../contract/rule.ts';
import { commitmentOf } from '../../../../judge/audit.ts';

/** > The commitment to the nonce in a report of an audit is the SHA-256 digest of the 32 bytes of the nonce. */
export const CNF_052: DocumentRule = {
  clause: 'CNF-052@1',
  document: 'conformance/conformance-report',
  violations: ({ audit }) => {
    if (audit === undefined) return [];
    const { nonce, nonceCommitment: stated } = audit as JsonObject;
    const expected = commitmentOf(String(nonce));
    if (stated === expected) return [];
    return [
      {
        pointer: '/audit/nonceCommitment',
        message: {
          en: `The nonce is not the one that was committed to: its digest is ${expected}.`,
          zh: `该随机数不是所承诺的随机数：其摘要为${expected}。`,
        },
      },
    ];
  },
};
