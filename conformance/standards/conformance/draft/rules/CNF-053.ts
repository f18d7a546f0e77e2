import type { JsonObject } from '../../../../contract/json.ts';
import type { DocumentRule } from '../../../../contract/rule.ts';
import { auditSeed } from '../../../../judge/audit.ts';

/** > The seed of a report of an audit is SHA-256 over the 32 bytes of the nonce and the 32 of the implementation's digest. */
export const CNF_053: DocumentRule = {
  clause: 'CNF-053@1',
  document: 'conformance/conformance-report',
  violations: ({ audit, seed: stated }) => {
    if (audit === undefined) return [];
    const { nonce, implementationDigest } = audit as JsonObject;
    const expected = auditSeed(String(nonce), String(implementationDigest));
    if (stated === expected) return [];
    return [
      {
        pointer: '/seed',
        message: {
          en: `The seed does not follow from the nonce and the digest of the implementation, which give ${expected}.`,
          zh: `该种子并非由随机数和实现的摘要导出；由其导出的种子为${expected}。`,
        },
      },
    ];
  },
};
