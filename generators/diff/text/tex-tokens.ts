/** What LaTeX sets, whatever spaces stand in its source: in mathematics a space ends a command and means nothing else. */
export const texTokens = (tex: string): string =>
  // Where words are set as words, a space is one.
  /\\(?:text|mbox|hbox)/.test(tex)
    ? tex.replace(/\s+/g, ' ')
    : (tex.match(/\\[A-Za-z]+|\\[^]|[^\s]/gu) ?? []).join(' ');
