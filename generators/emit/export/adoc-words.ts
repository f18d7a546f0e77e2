import type { Language } from '../../../schemas/document/finding.ts';
import type { Segment } from '../../model/render.ts';
import type { Rich, SiteFormula, SiteTable } from '../../model/site-types.ts';
import { HEADINGS } from './edition.ts';

/** Writes the texts, formulas and tables of one edition in AsciiDoc as Metanorma reads it. */
export interface AdocWriter {
  readonly inline: (text: Rich) => string;
  readonly formula: (formula: SiteFormula) => string;
  readonly table: (table: SiteTable) => string;
  readonly symbols: (symbols: SiteFormula['where']) => string;
}

/** Characters that AsciiDoc reads as markup, wherever they stand, and the apostrophe, which it prints as another. */
const MARKUP = /[&<>*_`#+^~|[\]{}\\']/g;

/** Signs that AsciiDoc reads together: as a dash, the mark of a list, an ellipsis, ©, ® or ™. */
const ONE_SIGN = /--|::|\.{3}|\((?=(?:C|R|TM)\))/g;

/** Beginnings of a line that AsciiDoc reads as a list, a title or a comment. */
const LINE_START = /^(?=[-.=/:]|[0-9A-Za-z]+[.)] )/;

/** Words that AsciiDoc prints as they are. */
export const plain = (text: string): string =>
  text
    .replaceAll('\n', ' ')
    .replaceAll(MARKUP, (character) => `&#${character.codePointAt(0)};`)
    .replaceAll(ONE_SIGN, (signs) => [...signs].map((sign) => `&#${sign.codePointAt(0)};`).join(''))
    .replace(LINE_START, '{empty}');

/** Mathematics in a line: a bracket inside it would end it, and a bar would end the cell of a table. */
export const math = (tex: string): string =>
  `latexmath:[${tex.replaceAll('\n', ' ').replaceAll(']', '\\]').replaceAll('\\|', '\\Vert ').replaceAll('|', '\\vert ')}]`;

export function adocWriter(standard: string, language: Language): AdocWriter {
  const segment = (run: Segment): string => {
    switch (run.kind) {
      case 'text':
        return plain(run.text);
      case 'math':
        return math(run.tex);
      case 'code':
        // Two on each side: one is markup between spaces only, and Chinese has none.
        return `\`\`${plain(run.code)}\`\``;
      case 'reference':
        return run.standard === standard ? `<<${run.anchor},${plain(run.label)}>>` : plain(run.label);
    }
  };
  // Only the first run stands at the beginning of a line.
  const inline = (text: Rich): string =>
    text[language].map((run, at) => (at === 0 ? segment(run) : segment(run).replace(/^\{empty\}/, ''))).join('');
  const symbols = (list: SiteFormula['where']): string =>
    list
      .map(
        ({ sym, meaning, unit }) => `${math(sym)}:: ${inline(meaning)}${unit === undefined ? '' : ` (${plain(unit)})`}`,
      )
      .join('\n');
  const row = (cells: readonly Rich[]): string => cells.map((cell) => `| ${inline(cell)}`).join(' ');
  return {
    inline,
    symbols,
    formula: ({ id, tex, where }) =>
      `[[formula-${id}]]\n[latexmath]\n++++\n${tex}\n++++\n` +
      (where.length === 0 ? '' : `\n${HEADINGS.where[language]}\n\n${symbols(where)}\n`),
    table: ({ id, title, head, rows }) =>
      [
        `[[table-${id}]]`,
        `.${inline(title)}`,
        `[cols="${head.length}*",options="header"]`,
        '|===',
        row(head),
        '',
        ...rows.map(row),
        '|===',
        '',
      ].join('\n'),
  };
}
