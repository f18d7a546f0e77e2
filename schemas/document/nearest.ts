/**
 * The name that the writer most likely meant: the one with the fewest edits (a swap of neighbours counts as one), where
 * those are at most a third of the letters; undefined where none is that near.
 */
export function nearest(written: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const name of known) {
    const allowed = Math.max(1, Math.floor(Math.max(name.length, written.length) / 3));
    if (Math.abs(name.length - written.length) > allowed || name.length > 100 || written.length > 100) continue;
    const edits = distance(written.toLowerCase(), name.toLowerCase());
    if (edits <= allowed && edits < least) {
      least = edits;
      best = name;
    }
  }
  return best;
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(
        (above[column] ?? 0) + 1,
        (here[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        edits = Math.min(edits, (before[column - 2] ?? 0) + 1);
      }
      here.push(edits);
    }
    before = above;
    above = here;
  }
  return above[b.length] ?? 0;
}
