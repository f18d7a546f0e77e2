import type { Bilingual, Language } from '../../../schemas/document/finding.ts';
import { joinLines } from '../../model/join-lines.ts';

/** How terms are called, by their ids. */
export type TermNames = ReadonlyMap<string, Bilingual>;

const LINK = /\{term:([A-Za-z0-9/-]+)(?:\|([^{}|]+))?\}/g;

/** A text with the words that are printed in place of its links to terms. */
export const spelledOut = ({ en, zh }: Bilingual, names: TermNames): Bilingual => {
  const spelled = (text: string, language: Language): string =>
    joinLines(text).replace(
      LINK,
      (_, id: string, words?: string) => words ?? names.get(id)?.[language] ?? id.replaceAll('-', ' '),
    );
  return { en: spelled(en, 'en'), zh: spelled(zh, 'zh') };
};

/**
 * Whether two texts speak of the same terms. A link more or less is no other term where the name stood there without the
 * link; a link in place of another one is.
 */
export function hasSameTerms(before: Bilingual, after: Bilingual, names: TermNames): boolean {
  const [was, is] = [spelledOut(before, names), spelledOut(after, names)];
  return (['en', 'zh'] as const).every((language) => {
    const [old, young] = [linksIn(before[language]), linksIn(after[language])];
    const [gone, come] = [without(old, young), without(young, old)];
    if (gone.length > 0 && come.length > 0) return false;
    return [...gone, ...come].every((id) => {
      const name = names.get(id)?.[language];
      const count = (text: string): number =>
        name === undefined ? 0 : text.toLowerCase().split(name.toLowerCase()).length - 1;
      return count(was[language]) > 0 && count(was[language]) === count(is[language]);
    });
  });
}

const linksIn = (text: string): readonly string[] => [...text.matchAll(LINK)].map(([, id = '']) => id);

/** What the one list has more of than the other. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return list.filter((id) => {
    const at = left.indexOf(id);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
