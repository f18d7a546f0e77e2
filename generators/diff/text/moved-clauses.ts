import type { Change } from '../change.ts';
import type { StandardText } from './standard-text.ts';

/** Clauses that stand in another section, or in another order among those that stayed in theirs. */
export function movedClauses(before: StandardText, after: StandardText): readonly Change[] {
  const stayed = (text: StandardText, other: StandardText, section: string): readonly string[] =>
    [...text.clauses].flatMap(([id, at]) =>
      at.section === section && other.clauses.get(id)?.section === section ? [id] : [],
    );
  const sections = [...after.sections.keys()];
  const inOrder = new Set(
    sections.flatMap((section) => longestCommon(stayed(before, after, section), stayed(after, before, section))),
  );
  return [...after.clauses.keys()].flatMap((id) => {
    const [from, to] = [before.clauses.get(id), after.clauses.get(id)];
    if (from === undefined || to === undefined || (from.section === to.section && inOrder.has(id))) return [];
    const says =
      from.section === to.section
        ? { en: `${id} stands in another place of its section.`, zh: `${id}在其章内换了位置。` }
        : {
            en: `${id} moved from the section ${from.section} to ${to.section}.`,
            zh: `${id}由${from.section}章移至${to.section}章。`,
          };
    return [
      { rule: 'clause-moved', class: 'annotation', says, at: { file: to.file, pointer: to.pointer }, clause: id },
    ];
  });
}

/** The ids that keep their order: a longest increasing run of old positions (patience). */
function longestCommon(before: readonly string[], after: readonly string[]): readonly string[] {
  const position = new Map(before.map((id, at) => [id, at]));
  const chains: { readonly id: string; readonly at: number; readonly length: number; readonly last: number }[] = [];
  after.forEach((id) => {
    const at = position.get(id) ?? -1;
    let last = -1;
    chains.forEach((chain, index) => {
      if (chain.at < at && chain.length > (chains[last]?.length ?? 0)) last = index;
    });
    chains.push({ id, at, length: (chains[last]?.length ?? 0) + 1, last });
  });
  let end = chains.reduce((best, { length }, index) => (length > (chains[best]?.length ?? 0) ? index : best), -1);
  const kept: string[] = [];
  for (let chain = chains[end]; chain !== undefined; chain = chains[end]) {
    kept.push(chain.id);
    end = chain.last;
  }
  return kept;
}
