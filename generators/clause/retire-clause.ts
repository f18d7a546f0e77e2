import type { Bilingual } from '../../schemas/document/finding.ts';
import type { ClauseAt, SourceIndex } from '../model/index-sources.ts';
import { isRetired } from '../model/index-sources.ts';
import type { EditedSource } from './edit-clause.ts';
import { withStub } from './edit-clause.ts';

/** What retiring a clause writes, or why it cannot be retired. */
export type Retiring =
  | { readonly ok: true; readonly edit: EditedSource }
  | { readonly ok: false; readonly problem: Bilingual };

/**
 * Puts a stub in the place of a clause, so that its id is never given again and a reader finds what replaced it.
 *
 * @param by - the clause that replaces it; the reason follows from that unless one is given.
 */
export function retireClause(
  index: SourceIndex,
  place: ClauseAt,
  by: string | undefined,
  because: Bilingual | undefined,
): Retiring {
  const { clause, standard } = place;
  if (isRetired(clause)) return refuse(`${clause.id} is retired already`, `${clause.id}已停用`);
  const successor = by === undefined ? undefined : index.clauses.get(by)?.clause;
  if (by !== undefined && (successor === undefined || isRetired(successor) || by === clause.id))
    return refuse(`${by} is no other clause that stands`, `${by}不是另一现行的条`);
  const reason = because ?? (by === undefined ? undefined : { en: `Replaced by ${by}.`, zh: `由${by}代替。` });
  const version = index.standards.find(({ key }) => key === standard)?.entry?.next;
  if (reason === undefined)
    return refuse(
      'say why: --by ID, or --because and --because-zh with a sentence each',
      '请说明原因：--by ID，或以--because和--because-zh各给出一句话',
    );
  if (version === undefined)
    return refuse(
      `spec/series.yaml does not say the next version of ${standard}`,
      `spec/series.yaml没有给出${standard}的下一版本`,
    );
  const retired = { in: version, because: reason, ...(by === undefined ? {} : { replacedBy: [by] }) };
  return { ok: true, edit: withStub(place, { id: clause.id, rev: clause.rev, retired }) };
}

const refuse = (en: string, zh: string): Retiring => ({ ok: false, problem: { en, zh } });
