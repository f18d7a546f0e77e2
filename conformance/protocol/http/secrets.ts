/** Replaces what is secret in a text that came from outside. */
export type Secrets = (text: string) => string;

const SHORTEST = 8;

/**
 * A server may send back what it was sent, in an error page or in an answer, and what it says is recorded: the values,
 * and each word in them that is as long as a secret, such as the token after `Bearer`, stand as `***` there.
 */
export function secretsOf(values: readonly string[]): Secrets {
  const words = values.flatMap((value) => [value, ...value.split(/\s+/)]).filter((word) => word.length >= SHORTEST);
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return (text) => text;
  return (text) => longestFirst.reduce((kept, word) => kept.replaceAll(word, '***'), text);
}
