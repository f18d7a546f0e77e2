/** Where a text has one of some names: the first place of each occurrence, and the one behind it. */
export type NamesIn = (text: string) => readonly (readonly [number, number])[];

/**
 * Finds URIs that end with a version. One that goes on is another: of `…/0.1` neither `…/0.10` nor `…/0.1.0` nor `…/0.1/a`
 * is an occurrence, and `…/0.1.` at the end of a sentence is.
 */
export function namesOf(uris: readonly string[]): NamesIn {
  if (uris.length === 0) return () => [];
  const quoted = uris.map((uri) => uri.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?:${quoted.join('|')})(?![\\w~/?#%-]|\\.\\w)`, 'g');
  return (text) => [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const);
}
