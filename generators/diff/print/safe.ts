/**
 * Control characters and the marks that turn a line around or are invisible: what a source says shall neither move a
 * cursor nor show another text than it holds.
 */
const UNPRINTABLE =
  // oxlint-disable-next-line no-control-regex -- to find control characters is what this expression is for
  /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u061c\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** A foreign text in one line, its end cut where it is longer than `most`. */
export function safeLine(foreign: string, most = 400): string {
  const characters = [...foreign.slice(0, 2 * most)];
  const cut =
    characters.length > most || foreign.length > 2 * most ? `${characters.slice(0, most).join('')}…` : foreign;
  return cut.replace(UNPRINTABLE, (character) =>
    character === '\n' ? ' ' : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** A foreign text as HTML, in an element or an attribute. */
export const safeHtml = (foreign: string, most = 4000): string =>
  safeLine(foreign, most).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * A foreign text as Markdown that is only a text: nothing in it is markup, and it mentions nobody, refers to no issue
 * and links to nothing.
 */
export const safeMarkdown = (foreign: string, most = 4000): string =>
  safeLine(foreign, most)
    .replace(/[!-,./:-@[-`{-~-]/g, (character) =>
      '.,;:/?%=+()-'.includes(character) ? character : `&#${character.charCodeAt(0)};`,
    )
    .replace(/(&#(?:64|35);)|:\/\/|www\./gi, (part) =>
      part.startsWith('&') ? `${part}<!-- -->` : `${part.slice(0, 1)}<!-- -->${part.slice(1)}`,
    );

/** A foreign text as code of Markdown in a line of its own: a backquote cannot end it. */
export const safeCode = (foreign: string, most = 400): string =>
  `\`\` ${safeLine(foreign, most).replaceAll('`', 'ˋ')} \`\``;
