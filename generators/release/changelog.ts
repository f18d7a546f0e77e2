import type { CatalogueStandard } from '../model/catalogue.ts';
import type { LedgerClause, LedgerRelease } from './ledger.ts';

/** What the changelog of a release is made of. */
export interface Changes {
  readonly catalogue: Pick<CatalogueStandard, 'key' | 'designation' | 'title' | 'classes'>;
  readonly version: string;
  readonly date: string;
  readonly status: 'candidate' | 'released';
  /** Absent where this is the first release. */
  readonly before?: LedgerRelease;
  readonly clauses: readonly LedgerClause[];
}

/** `CHANGELOG.md` of a release, in both languages: what there is, or what changed since the release before it. */
export function changelog({ catalogue, version, date, status, before, clauses }: Changes): string {
  const { designation, title } = catalogue;
  const current = clauses.filter((clause) => clause.status === 'current');
  const head = [
    `# ${designation} ${version}`,
    '',
    `${title.en} · ${title.zh}`,
    '',
    status === 'candidate'
      ? `${date}. Candidate: the base URI of the series is not registered yet. 候选版：本系列的基础URI尚未注册。`
      : `${date}.`,
    '',
  ];
  if (before === undefined) {
    const classes = catalogue.classes.map(
      ({ id, title: name, clauses: of }) => `- ${id} (${name.en} · ${name.zh}): ${of.length}`,
    );
    return [
      ...head,
      `First release: ${current.length} clauses. 首次发布，共${current.length}条。`,
      '',
      'Clauses of each conformance class 各符合性类别的条数:',
      '',
      ...classes,
      '',
    ].join('\n');
  }
  const changed = changesBetween(before.clauses, clauses);
  const part = (heading: string, ids: readonly string[]): readonly string[] =>
    ids.length === 0 ? [] : [`## ${heading}`, '', ...ids.map((id) => `- ${id}`), ''];
  const parts = [
    ...part('Added 新增', changed.added),
    ...part('Changed in substance 实质性修改', changed.substantive),
    ...part('Changed in wording 措辞修改', changed.editorial),
    ...part('Retired 废止', changed.retired),
  ];
  return [
    ...head,
    `Since 自 ${before.version}:`,
    '',
    ...(parts.length === 0 ? ['No clause changed. 各条无变化。', ''] : parts),
  ].join('\n');
}

function changesBetween(before: readonly LedgerClause[], after: readonly LedgerClause[]) {
  const earlier = new Map(before.map((clause) => [clause.id, clause]));
  const of = (holds: (now: LedgerClause, then: LedgerClause | undefined) => boolean): readonly string[] =>
    after.filter((clause) => holds(clause, earlier.get(clause.id))).map(({ id, rev }) => `${id}@${rev}`);
  const isNew = (now: LedgerClause, then: LedgerClause | undefined): boolean =>
    now.status === 'retired' && then?.status !== 'retired';
  const lives = (now: LedgerClause): boolean => now.status === 'current';
  return {
    added: of((now, then) => lives(now) && then === undefined),
    substantive: of((now, then) => lives(now) && then !== undefined && now.rev !== then.rev),
    editorial: of(
      (now, then) =>
        lives(now) && then !== undefined && now.rev === then.rev && (now.en !== then.en || now.zh !== then.zh),
    ),
    retired: of(isNew),
  };
}
