/**
 * An edition as AsciiDoc for Metanorma, ISO flavour. Metanorma numbers by itself; `metanormaProblems` holds that it comes to
 * the numbers that the site prints. Anchors are those of the site.
 */

import type { Language } from '../../../schemas/document/finding.ts';
import type { SiteClause, SiteTerm } from '../../model/site-types.ts';
import type { Reference } from '../../model/types.ts';
import type { EmittedFile } from '../emitted-file.ts';
import { adocWriter, plain, type AdocWriter } from './adoc-words.ts';
import { HEADINGS, nameOf, standingOf, type Edition } from './edition.ts';

export function emitMetanorma(edition: Edition): EmittedFile {
  const write = adocWriter(edition.standard.key, edition.language);
  const blocks = [
    header(edition),
    ...frontMatter(edition, write),
    ...bodyBlocks(edition, write),
    ...annexBlocks(edition, write),
    ...bibliography(edition),
  ];
  return { path: `${nameOf(edition)}.adoc`, content: `${blocks.join('\n\n')}\n` };
}

function header(edition: Edition): string {
  const { standard, language, version } = edition;
  const [, number = ''] = standard.designation.split(' ');
  return [
    `= ${standard.title[language]}`,
    ':mn-document-class: iso',
    ':mn-output-extensions: xml,html',
    ':doctype: technical-specification',
    ':docstage: 00',
    ':publisher: Etalon project',
    `:docnumber: ${number}`,
    `:docidentifier: ${standard.designation}`,
    `:edition: ${version}`,
    `:status: ${standingOf(edition).en}`,
    `:language: ${language}`,
    `:script: ${language === 'zh' ? 'Hans' : 'Latn'}`,
    `:title-main-en: ${standard.title.en}`,
    `:title-main-zh: ${standard.title.zh}`,
    ':stem: latexmath',
  ].join('\n');
}

function frontMatter(edition: Edition, write: AdocWriter): readonly string[] {
  const { standard, language } = edition;
  return [
    // A title of a block, not of a section: what stands before the first section is the foreword.
    `[[foreword]]\n.${HEADINGS.foreword[language]}\n${plain(standingOf(edition)[language])}`,
    plain(standard.statement[language]),
    ...standard.foreword.map(write.inline),
    `[heading=introduction]\n${titled('introduction', '==', HEADINGS.introduction[language])}`,
    ...standard.introduction.map(write.inline),
  ];
}

function bodyBlocks({ standard, language }: Edition, write: AdocWriter): readonly string[] {
  const heading = (name: keyof typeof HEADINGS): string => titled(name, '==', HEADINGS[name][language]);
  // Metanorma knows these by their English titles, and by this attribute where the title is another.
  const known = (name: keyof typeof HEADINGS, style = ''): string =>
    `[${style}heading=${HEADINGS[name].en.toLowerCase()}]\n${heading(name)}`;
  const unnumbered = (name: 'security' | 'privacy'): readonly string[] =>
    standard[name].length === 0 ? [] : [`[%unnumbered]\n${heading(name)}`, ...standard[name].map(write.inline)];
  return [
    known('scope'),
    ...standard.scope.map(write.inline),
    known('references', 'bibliography,'),
    works(standard.references, language),
    known('terms'),
    ...standard.terms.flatMap((term) => termBlocks(term, language, write)),
    ...(standard.numbers.symbols === undefined ? [] : [known('symbols'), write.symbols(standard.symbols)]),
    ...standard.sections
      .filter(({ annex }) => annex === undefined)
      .flatMap(({ id, title, clauses }) => [
        titled(`section-${id}`, '==', title[language]),
        ...clauses.flatMap((clause) => clauseBlocks(clause, language, write)),
      ]),
    ...unnumbered('security'),
    ...unnumbered('privacy'),
  ];
}

function annexBlocks({ standard, language }: Edition, write: AdocWriter): readonly string[] {
  const annex = (id: string, kind: 'normative' | 'informative', title: string): string =>
    `[appendix,obligation=${kind}]\n${titled(`section-${id}`, '==', title)}`;
  return [
    ...standard.sections.flatMap(({ id, title, clauses, annex: kind }) =>
      kind === undefined
        ? []
        : [annex(id, kind, title[language]), ...clauses.flatMap((clause) => clauseBlocks(clause, language, write))],
    ),
    ...standard.annexes.flatMap(({ id, title, blocks, formulas, tables }) => [
      annex(id, 'informative', title[language]),
      ...blocks.map(write.inline),
      ...formulas.map(write.formula),
      ...tables.map(write.table),
    ]),
  ];
}

const bibliography = ({ standard, language }: Edition): readonly string[] =>
  standard.bibliography.length === 0
    ? []
    : [
        `[bibliography]\n${titled('bibliography', '==', HEADINGS.bibliography[language])}`,
        works(standard.bibliography, language),
      ];

/** A heading with its anchor; a clause without a title is numbered all the same. */
const titled = (anchor: string, level: string, title: string): string =>
  `[[${anchor}]]\n${level} ${title === '' ? '{blank}' : plain(title)}`;

function clauseBlocks(clause: SiteClause, language: Language, write: AdocWriter): readonly string[] {
  return [
    titled(clause.id, '===', clause.title?.[language] ?? ''),
    write.inline(clause.text),
    ...clause.formulas.map(write.formula),
    ...clause.tables.map(write.table),
    ...clause.notes.map((note) => `NOTE: ${write.inline(note)}`),
    ...clause.examples.map((example) => `[example]\n====\n${write.inline(example)}\n====`),
  ].map((block) => block.trimEnd());
}

function termBlocks(term: SiteTerm, language: Language, write: AdocWriter): readonly string[] {
  const others = (kind: 'admitted' | 'deprecated'): readonly string[] =>
    term[kind].flatMap((name) => (name[language] === undefined ? [] : [`${kind}:[${plain(name[language])}]`]));
  const names = [
    ...others('admitted'),
    ...others('deprecated'),
    // The name in the other language, which both editions have.
    `admitted:[${plain(term.preferred[language === 'en' ? 'zh' : 'en'])}]`,
  ];
  return [
    titled(`term-${term.id}`, '===', term.preferred[language]),
    names.join('\n'),
    write.inline(term.definition),
    ...term.notes.map((note) => `NOTE: ${write.inline(note)}`),
    ...(term.source === undefined ? [] : [`NOTE: ${language === 'zh' ? '来源：' : 'Source: '}${plain(term.source)}`]),
  ];
}

const works = (list: readonly Reference[], language: Language): string =>
  list
    .map(({ id, designation, title, url }) => {
      const link = url === undefined ? '' : `, ${url}[${plain(url)}]`;
      return `* [[[ref-${id},${designation}]]], _${plain(title[language])}_${link}`;
    })
    .join('\n');
