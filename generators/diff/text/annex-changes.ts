import type { Annex } from '../../model/types.ts';
import type { Change, ChangeClass } from '../change.ts';
import { changeAt, orderChange } from './change-at.ts';
import { inWords } from './in-words.ts';
import { isRequirement } from './level-class.ts';
import type { StandardText } from './standard-text.ts';

/** What became of the annexes and of the informative text that some of them print. */
export function annexChanges(before: StandardText, after: StandardText): readonly Change[] {
  const [old, young] = [before.standard.annexes ?? [], after.standard.annexes ?? []];
  const kinds = young.flatMap((annex, at) => {
    const name = nameOf(annex);
    const earlier = old.find((one) => nameOf(one) === name);
    const pointer = `/annexes/${at}`;
    if (earlier === undefined)
      return [
        changeAt('annex-added', 'annotation', `The annex ${name} is new.`, `新增附录${name}。`, after.file, pointer),
      ];
    if (earlier.kind === annex.kind) return [];
    return [
      changeAt(
        'annex-kind-changed',
        classOfKind(annex, after),
        `The annex ${name} was ${earlier.kind} and is ${annex.kind}.`,
        `附录${name}原为${KINDS[earlier.kind]}附录，现为${KINDS[annex.kind]}附录。`,
        after.file,
        pointer,
      ),
    ];
  });
  const gone = old
    .map(nameOf)
    .filter((name) => !young.some((one) => nameOf(one) === name))
    .map((name) =>
      changeAt(
        'annex-removed',
        'annotation',
        `The annex ${name} is gone.`,
        `附录${name}已删除。`,
        after.file,
        '/annexes',
      ),
    );
  const order = orderChange(
    old.map(nameOf),
    young.map(nameOf),
    { en: 'The annexes', zh: '各附录' },
    after.file,
    '/annexes',
  );
  return [...gone, ...kinds, ...order, ...notesChanges(before, after)];
}

const nameOf = ({ section, notes }: Annex): string => section ?? notes ?? '';

const KINDS: Readonly<Record<Annex['kind'], string>> = { normative: '规范性', informative: '资料性' };

/** An annex that has requirements binds by them, or does so no more. */
function classOfKind({ section, kind }: Annex, { clauses }: StandardText): ChangeClass {
  const binds = [...clauses.values()].some((at) => at.section === section && isRequirement(at.clause.level));
  if (!binds) return 'annotation';
  return kind === 'normative' ? 'breaking' : 'dangerous';
}

function notesChanges(before: StandardText, after: StandardText): readonly Change[] {
  const gone = [...before.notes].flatMap(([name, { file }]) =>
    after.notes.has(name)
      ? []
      : [changeAt('notes-removed', 'annotation', `The notes ${name} are gone.`, `说明${name}已删除。`, file, '')],
  );
  const differing = [...after.notes].flatMap(([name, { file, value }]) => {
    const earlier = before.notes.get(name);
    if (earlier === undefined)
      return [changeAt('notes-added', 'annotation', `The notes ${name} are new.`, `新增说明${name}。`, file, '')];
    return inWords(earlier.value) === inWords(value)
      ? []
      : [changeAt('notes-changed', 'annotation', `The notes ${name} changed.`, `说明${name}有改动。`, file, '')];
  });
  return [...gone, ...differing];
}
