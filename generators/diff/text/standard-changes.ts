import { inWords } from './in-words.ts';
import type { Change, ChangeClass } from '../change.ts';
import { redline } from '../redline.ts';
import { hasSameWords } from './same-facts.ts';
import type { StandardText } from './standard-text.ts';

/** Members of `standard.yaml` that inform and demand nothing, but for those that are compared one by one. */
const APART = new Set(['classes', 'references', 'dates', 'outline', 'annexes', 'migration']);

/** What became of a standard outside its clauses: conformance classes, normative references, terms, and what only informs. */
export function standardChanges(before: StandardText, after: StandardText): readonly Change[] {
  return [
    ...classChanges(before, after),
    ...referenceChanges(before, after),
    ...termChanges(before, after),
    ...others(before, after),
  ];
}

const make = (rule: string, worst: ChangeClass, en: string, zh: string, file: string, pointer: string): Change => ({
  rule,
  class: worst,
  says: { en, zh },
  at: { file, pointer },
});

function classChanges(before: StandardText, after: StandardText): readonly Change[] {
  const [old, young] = [before.standard.classes, after.standard.classes];
  const gone = old.filter(({ id }) => !young.some((one) => one.id === id));
  return [
    ...gone.map(({ id }) =>
      make(
        'class-removed',
        'breaking',
        `The class ${id} is gone; claims of it are of nothing.`,
        `${id}类已删除，对其的声称无所依据。`,
        after.file,
        '/classes',
      ),
    ),
    ...young.flatMap(({ id, requires = [] }, at) => {
      const earlier = old.find((one) => one.id === id);
      const pointer = `/classes/${at}`;
      if (earlier === undefined)
        return [make('class-added', 'compatible', `The class ${id} is new.`, `新增${id}类。`, after.file, pointer)];
      const had = earlier.requires ?? [];
      return [
        ...requires
          .filter((one) => !had.includes(one))
          .map((one) =>
            make(
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
            make(
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
  ];
}

/** Clauses refer to these works by name, so another edition can demand something else. */
function referenceChanges(before: StandardText, after: StandardText): readonly Change[] {
  const [old, young] = [before.standard.references, after.standard.references];
  return [
    ...old
      .filter(({ id }) => !young.some((one) => one.id === id))
      .map(({ designation }) =>
        make(
          'reference-removed',
          'dangerous',
          `${designation} is no normative reference any more.`,
          `${designation}不再是规范性引用文件。`,
          after.file,
          '/references',
        ),
      ),
    ...young.flatMap(({ id, designation, year }, at) => {
      const earlier = old.find((one) => one.id === id);
      const pointer = `/references/${at}`;
      if (earlier === undefined)
        return [
          make(
            'reference-added',
            'compatible',
            `${designation} is a normative reference now.`,
            `新增规范性引用文件${designation}。`,
            after.file,
            pointer,
          ),
        ];
      if (earlier.designation === designation && earlier.year === year) return [];
      return [
        make(
          'reference-changed',
          'dangerous',
          `The normative reference was ${earlier.designation} and is ${designation}.`,
          `规范性引用文件原为${earlier.designation}，现为${designation}。`,
          after.file,
          pointer,
        ),
      ];
    }),
  ];
}

function termChanges(before: StandardText, after: StandardText): readonly Change[] {
  const gone = [...before.terms.values()].filter(({ id }) => !after.terms.has(id));
  return [
    ...gone.map(({ id }) =>
      make('term-removed', 'dangerous', `The term ${id} is gone.`, `术语${id}已删除。`, after.termsFile, '/terms'),
    ),
    ...[...after.terms.values()].flatMap((term, at) => {
      const earlier = before.terms.get(term.id);
      const pointer = `/terms/${at}`;
      if (earlier === undefined)
        return [
          make(
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
          ? make(
              'definition-pointed-anew',
              'annotation',
              `The definition of the term ${term.id} has the same words; points, articles, spaces or links changed.`,
              `术语${term.id}的定义用词未变；标点、空格或链接有改动。`,
              after.termsFile,
              pointer,
            )
          : make(
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
            make(
              'term-reworded',
              'annotation',
              `The entry of the term ${term.id} changed, not its definition.`,
              `术语${term.id}的条目有改动，定义未变。`,
              after.termsFile,
              pointer,
            ),
          ];
    }),
  ];
}

function others(before: StandardText, after: StandardText): readonly Change[] {
  const [old, young] = [Object.entries(before.standard), Object.entries(after.standard)].map(
    (members) => new Map<string, unknown>(members),
  );
  return [...new Set([...(old?.keys() ?? []), ...(young?.keys() ?? [])])]
    .filter((name) => !APART.has(name) && inWords(old?.get(name)) !== inWords(young?.get(name)))
    .map((name) =>
      make(
        'information-changed',
        'annotation',
        `${name} of the standard changed.`,
        `标准的${name}有改动。`,
        after.file,
        `/${name}`,
      ),
    );
}
