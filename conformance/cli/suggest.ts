/** Edits between two words: insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function editDistance(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    const above = rows[row - 1] ?? [];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1] ? 0 : 1;
      let least = Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + same);
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) least = Math.min(least, (rows[row - 2]?.[column - 2] ?? 0) + 1);
      current.push(least);
    }
    rows.push(current);
  }
  return rows[from.length]?.[to.length] ?? Infinity;
}

/**
 * The known word that the writer most likely meant: the nearest one within a third of its length (at least two edits),
 * else one that ends or begins with what was written; undefined where none is near.
 */
export function suggest(written: string, known: readonly string[]): string | undefined {
  const asked = written.slice(0, 80).toLowerCase();
  let nearest: string | undefined;
  let least = Infinity;
  for (const word of known) {
    const distance = editDistance(asked, word.toLowerCase());
    if (distance < least && distance <= Math.max(2, Math.floor(word.length / 3))) {
      least = distance;
      nearest = word;
    }
  }
  if (nearest !== undefined || asked.length < 3) return nearest;
  return known.find((word) => word.toLowerCase().startsWith(asked) || word.toLowerCase().endsWith(`/${asked}`));
}
