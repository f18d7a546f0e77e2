import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';
import type { Language } from '../../schemas/document/finding.ts';
import { BINDING_WORDS, SET_WORDS } from '../report/words.ts';
import { columns } from './columns.ts';
import { says } from './language.ts';

/** Whose cases were asked: the requirement sets with their digests, or what an audit rests on. Empty in `explore`. */
export function modeText({ sets = [], audit, seed }: ConformanceReport, language: Language): readonly string[] {
  const rows = sets.map(({ standard, version, status, digest, cases }) => [
    SET_WORDS[status][language],
    `${standard}@${version}`,
    String(cases).padStart(6),
    digest,
  ]);
  if (audit === undefined) return columns(rows);
  return [
    ...columns([
      [says('nonce', '随机数')[language], audit.nonce],
      [says('commitment to it', '随机数承诺')[language], audit.nonceCommitment],
      [says('implementation', '实现')[language], audit.implementationDigest],
      [says('seed', '种子')[language], seed],
    ]),
    BINDING_WORDS[audit.binding][language],
  ];
}
