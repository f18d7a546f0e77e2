import type { Bilingual } from '../../schemas/document/finding.ts';
import { lastRelease } from '../lint/since-release.ts';
import type { AcceptedSource, Acceptance } from '../model/accepted.ts';
import { acceptedFile } from '../model/accepted.ts';
import type { ClauseAt, SourceIndex } from '../model/index-sources.ts';
import { isRetired } from '../model/index-sources.ts';
import { recordDigests } from '../release/record-digests.ts';
import type { EditedSource } from './edit-clause.ts';
import { withRevision } from './edit-clause.ts';

/** What accepting a change writes, or why there is nothing to accept. */
export type Accepting =
  | {
      readonly ok: true;
      readonly acceptance: Acceptance;
      readonly from: number;
      readonly edits: readonly EditedSource[];
    }
  | { readonly ok: false; readonly problem: Bilingual };

/**
 * Accepts the wording of one clause as it is now: editorial where the meaning is the same, substantive where it is not.
 * The latter raises the revision, unless a hand has raised it already, and so makes every citation of the old one stale.
 */
export function acceptClause(index: SourceIndex, place: ClauseAt, kind: Acceptance['kind']): Accepting {
  const { clause } = place;
  const { id } = clause;
  const standard = index.standards.find(({ key }) => key === place.standard);
  const release = standard === undefined ? undefined : lastRelease(standard);
  const released = release?.clauses.find((one) => one.id === id);
  if (standard === undefined || release === undefined || released === undefined)
    return refuse(
      `${id} was never released, so nobody relies on its wording: change it as you like`,
      `${id}尚未发布，其文本无人依赖：可任意修改`,
    );
  if (isRetired(clause)) return refuse(`${id} is retired`, `${id}已停用`);
  const digests = recordDigests(clause);
  if (digests.en === released.en && digests.zh === released.zh)
    return refuse(
      `${id} reads as in ${release.version}: there is nothing to accept`,
      `${id}与${release.version}中的文本相同：没有可接受的变更`,
    );
  const before = standard.accepted?.value.clauses ?? [];
  const known = before.find((one) => one.id === id && one.rev === clause.rev);
  if (known?.en === digests.en && known.zh === digests.zh && (known.kind === kind || known.kind === 'substantive'))
    return refuse(
      `${id}@${clause.rev} is accepted as it reads now, as ${known.kind}`,
      `${id}@${clause.rev}已按当前文本接受为${known.kind === 'editorial' ? '编辑性' : '实质性'}变更`,
    );
  const isRaisedByHand = clause.rev > released.rev && known === undefined;
  const rev = kind === 'substantive' && !isRaisedByHand ? clause.rev + 1 : clause.rev;
  if (kind === 'editorial' && isRaisedByHand)
    return refuse(
      `${id} is at revision ${clause.rev} and was released at ${released.rev}: a raised revision is --substantive`,
      `${id}的修订号为${clause.rev}，发布时为${released.rev}：修订号提高应使用--substantive`,
    );
  // Whoever mends words after a substantive change has not undone it.
  const whole = rev > released.rev ? 'substantive' : kind;
  const acceptance: Acceptance = { id, kind: whole, rev, ...digests };
  const clauses = [...before.filter((one) => one.id !== id), acceptance].sort((a, b) => (a.id < b.id ? -1 : 1));
  const accepted = { standard: standard.key, since: release.version, clauses };
  const edits = [{ file: acceptedFile(standard.key), text: acceptedText(accepted) }];
  return {
    ok: true,
    acceptance,
    from: clause.rev,
    edits: rev === clause.rev ? edits : [withRevision(place, rev), ...edits],
  };
}

const refuse = (en: string, zh: string): Accepting => ({ ok: false, problem: { en, zh } });

const acceptedText = ({ standard, since, clauses }: AcceptedSource): string =>
  [
    '# Written by `etalon clause accept`; the next release begins a new one.',
    `standard: ${standard}`,
    `since: ${since}`,
    'clauses:',
    ...clauses.map(
      ({ id, kind, rev, en, zh }) => `  - { id: ${id}, kind: ${kind}, rev: ${rev}, en: ${en}, zh: ${zh} }`,
    ),
    '',
  ].join('\n');
