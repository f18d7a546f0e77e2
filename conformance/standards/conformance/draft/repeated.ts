import type { Violation } from '../../../contract/rule.ts';

/** Where a list names something that it has named before, by the word that each member stands for. */
export function repeated(list: string, names: readonly string[]): readonly Violation[] {
  const first = new Map<string, number>();
  return names.flatMap((name, at): readonly Violation[] => {
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, at);
      return [];
    }
    return [
      {
        pointer: `/${list}/${at}`,
        message: {
          en: `${name} already stands at /${list}/${before}.`,
          zh: `${name}已见于/${list}/${before}。`,
        },
        fix: { en: 'Keep one of the two.', zh: '请保留其中之一。' },
      },
    ];
  });
}
