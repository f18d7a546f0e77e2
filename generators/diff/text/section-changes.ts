import type { Change } from '../change.ts';
import { changeAt, orderChange } from './change-at.ts';
import { inWords } from './in-words.ts';
import type { StandardText } from './standard-text.ts';

/** What became of the sections themselves: their titles and their order. Their clauses are told of by themselves. */
export function sectionChanges(before: StandardText, after: StandardText): readonly Change[] {
  const titled = [...after.sections].flatMap(([id, { title, file }]) => {
    const earlier = before.sections.get(id);
    if (earlier === undefined)
      return [changeAt('section-added', 'annotation', `The section ${id} is new.`, `新增${id}章。`, file, '/title')];
    return inWords(earlier.title) === inWords(title)
      ? []
      : [
          changeAt(
            'section-titled-anew',
            'annotation',
            `The section ${id} was called “${earlier.title.en}” and is called “${title.en}”.`,
            `${id}章原题为“${earlier.title.zh}”，现题为“${title.zh}”。`,
            file,
            '/title',
          ),
        ];
  });
  const gone = [...before.sections].flatMap(([id, { file }]) =>
    after.sections.has(id)
      ? []
      : [changeAt('section-removed', 'annotation', `The section ${id} is gone.`, `${id}章已删除。`, file, '')],
  );
  return [
    ...gone,
    ...titled,
    ...orderChange(
      before.standard.outline,
      after.standard.outline,
      { en: 'The sections', zh: '各章' },
      after.file,
      '/outline',
    ),
  ];
}
