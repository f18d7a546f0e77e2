/** A Chinese character, or a mark that fills its square: no space is printed beside it. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

/**
 * Joins the lines of a text of the sources, in which a sentence or a part of it stands on a line.
 *
 * Lines are joined by a space, and by nothing where a Chinese character or a full-width mark stands on either side.
 * An empty line starts a paragraph and a line that begins with `- ` an item; both keep their line break.
 */
export function joinLines(text: string): string {
  let joined = '';
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') {
      if (joined !== '' && !joined.endsWith('\n')) joined += '\n';
    } else if (joined === '' || joined.endsWith('\n')) joined += line;
    else if (line.startsWith('- ')) joined += `\n${line}`;
    else joined += (WIDE.test(joined.at(-1) ?? '') || WIDE.test(line.charAt(0)) ? '' : ' ') + line;
  }
  return joined.trimEnd();
}
