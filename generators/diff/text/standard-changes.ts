import type { Bilingual } from '../../../schemas/document/finding.ts';
import type { Change } from '../change.ts';
import { redline } from '../redline.ts';
import { annexChanges } from './annex-changes.ts';
import { changeAt, orderChange } from './change-at.ts';
import { inWords } from './in-words.ts';
import { hasSameWords } from './same-facts.ts';
import { sectionChanges } from './section-changes.ts';
import type { StandardText } from './standard-text.ts';

/** Members of `standard.yaml` that are compared one by one, or that a release writes. */
const APART = new Set(['classes', 'references', 'dates', 'outline', 'annexes', 'migration']);

/** What became of a standard outside its clauses: classes, normative references, terms, sections, annexes, what only informs. */
export function standardChanges(before: StandardText, after: StandardText): readonly Change[] {
  return [
    ...classChanges(before, after),
    ...referenceChanges(before, after),
    ...termChanges(before, after),
    ...sectionChanges(before, after),
    ...annexChanges(before, after),
    ...others(before, after),
  ];
}

function classChanges(before: StandardText, after: StandardText): readonly Change[] {
  const [old, young] = [before.standard.classes, after.standard.classes];
  const gone = old.filter(({ id }) => !young.some((one) => one.id === id));
  return [
    ...gone.map(({ id }) =>
      changeAt(
        'class-removed',
        'breaking',
        `The class ${id} is gone; claims of it are of nothing.`,
        `${id}类已删除，对其的声称无所依据。`,
        after.file,
        '/classes',
      ),
    ),
    ...young.flatMap(({ requires = [], ...own }, at) => {
      const { id } = own;
      const earlier = old.find((one) => one.id === id);
      const pointer = `/classes/${at}`;
      if (earlier === undefined)
        return [changeAt('class-added', 'compatible', `The class ${id} is new.`, `新增${id}类。`, after.file, pointer)];
      const { requires: had = [], ...words } = earlier;
      const isSame = inWords(words) === inWords(own);
      return [
        ...(isSame
          ? []
          : [
              changeAt(
                'class-described-anew',
                'annotation',
                `The class ${id}: title or description changed.`,
                `${id}类：名称或说明有改动。`,
                after.file,
                pointer,
              ),
            ]),
        ...requires
          .filter((one) => !had.includes(one))
          .map((one) =>
            changeAt(
              'class-wider',
              'breaking',
              `The class ${id} includes ${one} too.`,
              `${id}类现还包含${one}类。`,
              after.file,
              pointer,
            ),
          ),
        ...had
          .filter((one) => !requires.includes(one))
          .map((one) =>
            changeAt(
              'class-narrower',
              'dangerous',
              `The class ${id} includes ${one} no more.`,
              `${id}类不再包含${one}类。`,
              after.file,
              pointer,
            ),
          ),
      ];
    }),
    ...orderOf('classes', { en: 'The classes', zh: '各类' }, before, after),
  ];
}

/** Clauses refer to these works by name, so another edition can demand something else. */
function referenceChanges(before: StandardText, after: StandardText): readonly Change[] {
  const [old, young] = [before.standard.references, after.standard.references];
  return [
    ...old
      .filter(({ id }) => !young.some((one) => one.id === id))
      .map(({ designation }) =>
        changeAt(
          'reference-removed',
          'dangerous',
          `${designation} is no normative reference any more.`,
          `${designation}不再是规范性引用文件。`,
          after.file,
          '/references',
        ),
      ),
    ...young.flatMap((reference, at) => {
      const { id, designation, year } = reference;
      const earlier = old.find((one) => one.id === id);
      const pointer = `/references/${at}`;
      if (earlier === undefined)
        return [
          changeAt(
            'reference-added',
            'compatible',
            `${designation} is a normative reference now.`,
            `新增规范性引用文件${designation}。`,
            after.file,
            pointer,
          ),
        ];
      if (inWords(earlier) === inWords(reference)) return [];
      if (earlier.designation !== designation)
        return [
          changeAt(
            'reference-changed',
            'dangerous',
            `The normative reference was ${earlier.designation} and is ${designation}.`,
            `规范性引用文件原为${earlier.designation}，现为${designation}。`,
            after.file,
            pointer,
          ),
        ];
      return earlier.year === year
        ? [
            changeAt(
              'reference-described-anew',
              'annotation',
              `The normative reference ${designation}: title, authors or address changed.`,
              `规范性引用文件${designation}：名称、作者或网址有改动。`,
              after.file,
              pointer,
            ),
          ]
        : [
            changeAt(
              'reference-changed',
              'dangerous',
              `The normative reference ${designation} was of ${earlier.year ?? 'no year'} and is of ${year ?? 'no year'}.`,
              `规范性引用文件${designation}的年份原为${earlier.year ?? '空'}，现为${year ?? '空'}。`,
              after.file,
              pointer,
            ),
          ];
    }),
    ...orderOf('references', { en: 'The normative references', zh: '规范性引用文件' }, before, after),
  ];
}

function termChanges(before: StandardText, after: StandardText): readonly Change[] {
  const gone = [...before.terms.values()].filter(({ id }) => !after.terms.has(id));
  return [
    ...gone.map(({ id }) =>
      changeAt('term-removed', 'dangerous', `The term ${id} is gone.`, `术语${id}已删除。`, after.termsFile, '/terms'),
    ),
    ...[...after.terms.values()].flatMap((term, at) => {
      const earlier = before.terms.get(term.id);
      const pointer = `/terms/${at}`;
      if (earlier === undefined)
        return [
          changeAt(
            'term-added',
            'compatible',
            `The term ${term.id} is new.`,
            `新增术语${term.id}。`,
            after.termsFile,
            pointer,
          ),
        ];
      const [from, to] = [earlier.definition, term.definition];
      if (inWords(from) !== inWords(to)) {
        const isSame = hasSameWords(from, to, new Map([...before.termNames, ...after.termNames]));
        const made = isSame
          ? changeAt(
              'definition-pointed-anew',
              'annotation',
              `The definition of the term ${term.id} has the same words; points, articles, spaces or links changed.`,
              `术语${term.id}的定义用词未变；标点、空格或链接有改动。`,
              after.termsFile,
              pointer,
            )
          : changeAt(
              'term-defined-anew',
              'dangerous',
              `The term ${term.id} is defined anew.`,
              `术语${term.id}的定义有改动。`,
              after.termsFile,
              pointer,
            );
        return [{ ...made, redline: { en: redline(from.en, to.en, 'en'), zh: redline(from.zh, to.zh, 'zh') } }];
      }
      return inWords(earlier) === inWords(term)
        ? []
        : [
            changeAt(
              'term-reworded',
              'annotation',
              `The entry of the term ${term.id} changed, not its definition.`,
              `术语${term.id}的条目有改动，定义未变。`,
              after.termsFile,
              pointer,
            ),
          ];
    }),
    ...orderChange(
      [...before.terms.keys()],
      [...after.terms.keys()],
      { en: 'The terms', zh: '各术语' },
      after.termsFile,
      '/terms',
    ),
  ];
}

/** Whether a list of `standard.yaml` has another order. */
const orderOf = (
  name: 'classes' | 'references',
  words: Bilingual,
  before: StandardText,
  after: StandardText,
): readonly Change[] => {
  const ids = ({ standard }: StandardText): readonly string[] => standard[name].map(({ id }) => id);
  return orderChange(ids(before), ids(after), words, after.file, `/${name}`);
};

function others(before: StandardText, after: StandardText): readonly Change[] {
  const [old, young] = [Object.entries(before.standard), Object.entries(after.standard)].map(
    (members) => new Map<string, unknown>(members),
  );
  return [...new Set([...(old?.keys() ?? []), ...(young?.keys() ?? [])])]
    .filter((name) => !APART.has(name) && inWords(old?.get(name)) !== inWords(young?.get(name)))
    .map((name) =>
      changeAt(
        'information-changed',
        'annotation',
        `${name} of the standard changed.`,
        `标准的${name}有改动。`,
        after.file,
        `/${name}`,
      ),
    );
}
