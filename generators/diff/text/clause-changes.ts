import type { Bilingual, Language } from '../../../schemas/document/finding.ts';
import type { Cell, ClauseSource } from '../../model/types.ts';
import { inWords } from './in-words.ts';
import type { Change, ChangeClass } from '../change.ts';
import { redline } from '../redline.ts';
import { classOfComing, classOfGoing, classOfMeaning, isRequirement, levelChange } from './level-class.ts';
import { membershipChanges } from './membership-changes.ts';
import type { TermNames } from './linked-terms.ts';
import { movedClauses } from './moved-clauses.ts';
import { hasSameFacts } from './same-facts.ts';
import type { ClauseAt, StandardText } from './standard-text.ts';

/** Documents and operations that each side has, by key: what is new binds nobody who conformed before. */
export interface Subjects {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** What became of the clauses of a standard. */
export function clauseChanges(before: StandardText, after: StandardText, subjects: Subjects): readonly Change[] {
  const gone = [...before.clauses.values()].filter(({ clause }) => !after.clauses.has(clause.id));
  return [
    ...gone.map((at) => removed(at, after)),
    ...[...after.clauses.values()].flatMap((at) => {
      const old = before.clauses.get(at.clause.id);
      return old === undefined ? [added(at, before, after, subjects)] : changed(old, at, before, after, subjects);
    }),
    ...movedClauses(before, after),
  ];
}

const make = (rule: string, worst: ChangeClass, says: Bilingual, { clause, file, pointer }: ClauseAt): Change => ({
  rule,
  class: worst,
  says,
  at: { file, pointer },
  clause: clause.id,
});

function removed(at: ClauseAt, after: StandardText): Change {
  const { id, level, text } = at.clause;
  const isRetired = after.retired.has(id);
  const says = isRetired
    ? { en: `${id} (${level}) is retired.`, zh: `${id}（${level}）已停用。` }
    : { en: `${id} (${level}) is gone without a stub.`, zh: `${id}（${level}）已删除，未留存根。` };
  return {
    ...make(isRetired ? 'clause-retired' : 'clause-removed', classOfGoing(level), says, at),
    redline: redlines(text, NOTHING),
  };
}

function added(at: ClauseAt, before: StandardText, after: StandardText, subjects: Subjects): Change {
  const { id, level, text } = at.clause;
  const bindsNobody = isRequirement(level) && isNew(at.clause, before, after, subjects);
  const says = bindsNobody
    ? { en: `${id} (${level}) is new, on what is new itself.`, zh: `新增${id}（${level}），其对象本身亦为新增。` }
    : { en: `${id} (${level}) is new.`, zh: `新增${id}（${level}）。` };
  const worst = bindsNobody ? 'compatible' : classOfComing(level);
  return { ...make('clause-added', worst, says, at), redline: redlines(NOTHING, text) };
}

/** Whether a clause is about a class, a document or operations that the old version does not have. */
function isNew(
  clause: ClauseSource,
  before: StandardText,
  after: StandardText,
  { before: old, after: young }: Subjects,
): boolean {
  if (!before.standard.classes.some(({ id }) => id === clause.class)) return true;
  const keys = [`${after.key}/${clause.subject}`, `${after.key}/operations/${clause.subject}`];
  if (keys.some((key) => young.has(key))) return !keys.some((key) => old.has(key));
  const operations = (clause.operations ?? []).map((name) => name.replace('/', '/operations/'));
  return operations.length > 0 && operations.every((key) => young.has(key) && !old.has(key));
}

function changed(
  old: ClauseAt,
  at: ClauseAt,
  before: StandardText,
  after: StandardText,
  subjects: Subjects,
): readonly Change[] {
  const [from, to] = [old.clause, at.clause];
  const found: Change[] = [];
  const note = (rule: string, worst: ChangeClass, en: string, zh: string): unknown =>
    found.push(make(rule, worst, { en, zh }, at));
  if (from.level !== to.level) {
    const { rule, class: worst } = levelChange(from.level, to.level);
    note(
      rule,
      worst,
      `${to.id} was “${from.level}” and is “${to.level}”.`,
      `${to.id}原为“${from.level}”，现为“${to.level}”。`,
    );
  }
  found.push(
    ...membershipChanges(
      old,
      at,
      before,
      after,
      (operation) => !subjects.before.has(operation.replace('/', '/operations/')),
    ),
  );
  found.push(...meaningChanges(from, to, at, new Map([...before.termNames, ...after.termNames])));
  const informative = (clause: ClauseSource): unknown => [
    clause.notes,
    clause.examples,
    clause.title,
    clause.source,
    clause.because,
  ];
  if (inWords(informative(from)) !== inWords(informative(to)))
    note(
      'informative-changed',
      'annotation',
      `${to.id}: title, notes, examples or source changed.`,
      `${to.id}：标题、注、示例或来源有改动。`,
    );
  return found;
}

/** A raised revision says that the meaning changed; a changed fact says so where the revision does not. */
function meaningChanges(from: ClauseSource, to: ClauseSource, at: ClauseAt, names: TermNames): readonly Change[] {
  const { id } = to;
  const [was, is] = [wordsOfClause(from, to), wordsOfClause(to, from)];
  const texts = inWords(was) === inWords(is) ? {} : { redline: redlines(was, is) };
  const one = (rule: string, worst: ChangeClass, says: Bilingual): readonly Change[] => [
    { ...make(rule, worst, says, at), ...texts },
  ];
  if (to.rev < from.rev)
    return one('rev-lowered', 'breaking', {
      en: `${id} was at revision ${from.rev} and is at ${to.rev}; a revision never falls.`,
      zh: `${id}的修订号原为${from.rev}，现为${to.rev}；修订号不会下降。`,
    });
  if (to.rev > from.rev)
    return one('rev-raised', classOfMeaning(to.level), {
      en: `${id} means something else: revision ${from.rev} → ${to.rev}.`,
      zh: `${id}含义有变：修订号${from.rev}→${to.rev}。`,
    });
  if (!('redline' in texts)) return [];
  return from.level !== to.level || hasSameFacts(from, to, names)
    ? one('text-reworded', 'annotation', { en: `${id} is worded anew.`, zh: `${id}措辞有改动。` })
    : one('fact-changed', classOfMeaning(to.level), {
        en: `${id}: a number, a comparison, a negation, a formula, a table or a reference changed, and the revision is still ${to.rev}.`,
        zh: `${id}：某个数、比较词、否定词、公式、表或引用有改动，而修订号仍为${to.rev}。`,
      });
}

/** The text of a clause, and the formulas and tables in which the other version differs, a line each. */
function wordsOfClause({ text, formulas = [], tables = [] }: ClauseSource, other: ClauseSource): Bilingual {
  const differ = <Part extends { readonly id: string }>(parts: readonly Part[], others: readonly Part[] = []) =>
    parts.filter((part) => inWords(part) !== inWords(others.find(({ id }) => id === part.id)));
  const lines = (language: Language): string =>
    [
      text[language],
      ...differ(formulas, other.formulas).map(({ id, tex, where }) =>
        [
          `{formula:${id}} $${tex}$`,
          ...(where ?? []).map((one) =>
            [`$${one.sym}$`, one.term === undefined ? one[language] : `{term:${one.term}}`, one.unit]
              .filter((part) => part !== undefined)
              .join(' '),
          ),
        ].join('; '),
      ),
      ...differ(tables, other.tables).map(({ id, title, head, rows }) =>
        [
          `{table:${id}} ${title[language]}`,
          ...[head, ...rows].map((row) => row.map((cell) => cellWords(cell, language)).join(' | ')),
        ].join('; '),
      ),
    ].join('\n\n');
  return { en: lines('en'), zh: lines('zh') };
}

const cellWords = (cell: Cell, language: Language): string =>
  typeof cell !== 'object' ? String(cell) : 'term' in cell ? `{term:${cell.term}}` : cell[language];

const NOTHING: Bilingual = { en: '', zh: '' };

const redlines = (before: Bilingual, after: Bilingual): NonNullable<Change['redline']> => ({
  en: redline(before.en, after.en, 'en'),
  zh: redline(before.zh, after.zh, 'zh'),
});
