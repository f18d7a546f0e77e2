import type { Language } from '../../../schemas/document/finding.ts';
import type { Segment } from '../../model/render.ts';
import type { Rich, SiteFormula, SiteTable } from '../../model/site-types.ts';
import { HEADINGS, type Edition, type MathMl } from './edition.ts';
import { all, element, trusted, words, type Xml } from './xml.ts';

/** Writes the texts, formulas and tables of one edition in NISO STS. */
export interface StsWriter {
  readonly inline: (text: Rich) => Xml;
  /** The same where a term entry stands: TBX allows less. */
  readonly inTerm: (text: Rich, language: Language) => Xml;
  readonly paragraph: (text: Rich) => Xml;
  readonly math: (tex: string) => Xml;
  readonly formula: (formula: SiteFormula) => Xml;
  readonly table: (table: SiteTable) => Xml;
}

/** What `xref` says of its target. */
const REF_TYPES: Readonly<Record<string, string>> = {
  clause: 'sec',
  section: 'sec',
  formula: 'disp-formula',
  table: 'table',
  term: 'other',
  ref: 'bibr',
};

export function stsWriter({ standard, language }: Edition, mathMl: MathMl): StsWriter {
  const math = (tex: string, display = false): Xml => prefixed(mathMl(tex, display));
  const segment = (run: Segment): Xml => {
    switch (run.kind) {
      case 'text':
        return words(run.text);
      case 'math':
        return element('inline-formula', {}, math(run.tex));
      case 'code':
        return element('monospace', {}, words(run.code));
      case 'reference':
        // What lies in another standard has no target in this document; its words name the other.
        return run.standard === standard.key
          ? element('xref', { 'ref-type': REF_TYPES[run.to] ?? 'other', rid: run.anchor }, words(run.label))
          : words(run.label);
    }
  };
  const inline = (text: Rich): Xml => all(...text[language].map(segment));
  const inTerm = (text: Rich, own: Language): Xml =>
    all(
      ...text[own].map((run) =>
        run.kind === 'reference' && run.to === 'term' && run.standard === standard.key
          ? element('tbx:entailedTerm', { target: run.anchor }, words(run.label))
          : segment(run),
      ),
    );
  const symbols = (formula: SiteFormula): Xml | false =>
    formula.where.length > 0 &&
    all(
      element('p', {}, words(HEADINGS.where[language])),
      element(
        'def-list',
        {},
        ...formula.where.map(({ sym, meaning, unit }) =>
          element(
            'def-item',
            {},
            element('term', {}, element('inline-formula', {}, math(sym))),
            element('def', {}, element('p', {}, inline(meaning), unit !== undefined && words(` (${unit})`))),
          ),
        ),
      ),
    );
  const cells = (name: 'th' | 'td', row: readonly Rich[]): Xml =>
    element('tr', {}, ...row.map((cell) => element(name, {}, inline(cell))));
  return {
    inline,
    inTerm,
    math,
    paragraph: (text) => element('p', {}, inline(text)),
    formula: (formula) =>
      all(
        element(
          'disp-formula',
          { id: `formula-${formula.id}` },
          element('label', {}, words(`(${formula.number})`)),
          math(formula.tex, true),
        ),
        symbols(formula),
      ),
    table: ({ id, number, title, head, rows }) =>
      element(
        'table-wrap',
        { id: `table-${id}` },
        element('label', {}, words(language === 'zh' ? `表${number}` : `Table ${number}`)),
        element('caption', {}, element('title', {}, inline(title))),
        element(
          'table',
          {},
          element('thead', {}, cells('th', head)),
          element('tbody', {}, ...rows.map((row) => cells('td', row))),
        ),
      ),
  };
}

/** MathML with the prefix that NISO STS gives it. */
const prefixed = (text: string): Xml =>
  trusted(text.replaceAll(/<(\/?)([a-z])/g, '<$1mml:$2').replaceAll(/ xmlns="[^"]*"/g, ''));
