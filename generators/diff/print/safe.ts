import { printable } from '../../../schemas/document/printable.ts';

/** A foreign text in one line, its end cut where it is longer than `most`. */
export function safeLine(foreign: string, most = 400): string {
  const characters = [...foreign.slice(0, 2 * most)];
  const cut =
    characters.length > most || foreign.length > 2 * most ? `${characters.slice(0, most).join('')}…` : foreign;
  return printable(cut.replaceAll('\n', ' ')).replaceAll('\t', '\\u{9}');
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
