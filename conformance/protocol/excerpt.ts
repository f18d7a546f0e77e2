const LONGEST = 120;

/**
 * The start of what an implementation wrote, safe on a terminal and in a report: control, format and surrogate code
 * points stand as escapes, and what is cut off is counted.
 */
export function excerpt(text: string): string {
  const start = text.slice(0, LONGEST);
  const shown = start.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return text.length > LONGEST ? `${shown}…` : shown;
}
