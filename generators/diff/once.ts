import type { Change } from './change.ts';

/** A part that several roots share is told once in each class: for the first of them. */
export function once(changes: readonly Change[]): readonly Change[] {
  const told = new Set<string>();
  return changes.filter(({ rule, class: worst, at, says }) => {
    const place = [rule, worst, at.file, at.pointer, says.en].join('\n');
    if (told.has(place)) return false;
    told.add(place);
    return true;
  });
}
