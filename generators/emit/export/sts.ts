/**
 * An edition as NISO STS 1.0 (ANSI/NISO Z39.102-2017), Interchange tag set with MathML 3: what standards bodies take in.
 * Numbers are those that the site prints; the id of an element is its anchor there.
 */

import type { Language } from '../../../schemas/document/finding.ts';
import type { Reference } from '../../model/types.ts';
import type { Rich, SiteAnnex, SiteClause, SiteSection, SiteTerm } from '../../model/site-types.ts';
import type { EmittedFile } from '../emitted-file.ts';
import { HEADINGS, nameOf, numberedHeading, standingOf, type Edition, type MathMl } from './edition.ts';
import { stsWriter, type StsWriter } from './sts-words.ts';
import { all, element, words, type Xml } from './xml.ts';

const NAMESPACES = {
  'xmlns:mml': 'http://www.w3.org/1998/Math/MathML',
  'xmlns:tbx': 'urn:iso:std:iso:30042:ed-1',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
} as const;

export function emitSts(edition: Edition, mathMl: MathMl): EmittedFile {
  const write = stsWriter(edition, mathMl);
  const document = element(
    'standard',
    { ...NAMESPACES, 'dtd-version': '1.0', 'xml:lang': edition.language },
    front(edition, write),
    body(edition, write),
    back(edition, write),
  );
  return { path: `${nameOf(edition)}.sts.xml`, content: `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n` };
}

function front(edition: Edition, write: StsWriter): Xml {
  const { standard, language, version, base } = edition;
  const standing = standingOf(edition)[language];
  const block = (type: string, heading: keyof typeof HEADINGS, texts: readonly Rich[], ...before: Xml[]): Xml =>
    section(type, heading, undefined, HEADINGS[heading][language], ...before, ...texts.map(write.paragraph));
  return element(
    'front',
    {},
    element(
      'std-meta',
      {},
      ...(['en', 'zh'] as const).map((one) =>
        element('title-wrap', { 'xml:lang': one }, element('full', {}, words(standard.title[one]))),
      ),
      element('release-version', {}, words(version === 'draft' ? 'draft' : standard.status)),
      element(
        'std-ident',
        {},
        element('originator', {}, words(standard.designation.split(' ')[0] ?? '')),
        element('doc-type', {}, words('open technical specification, not a standard')),
        element('doc-number', {}, words(standard.designation.split(' ')[1] ?? '')),
        element('version', {}, words(version)),
      ),
      element('content-language', {}, words(language)),
      element('std-ref', {}, words(`${standard.designation}, ${version}`)),
      element('self-uri', { 'xlink:href': `${base}/std/${standard.key}/${version}` }),
      element('meta-note', { 'content-type': 'status' }, element('p', {}, words(standing))),
      element('meta-note', { 'content-type': 'statement' }, element('p', {}, words(standard.statement[language]))),
    ),
    block(
      'foreword',
      'foreword',
      standard.foreword,
      element('p', {}, words(standing)),
      element('p', {}, words(standard.statement[language])),
    ),
    block('intro', 'introduction', standard.introduction),
  );
}

function body({ standard, language }: Edition, write: StsWriter): Xml {
  const { numbers } = standard;
  const heading = (name: keyof typeof HEADINGS): string => HEADINGS[name][language];
  return element(
    'body',
    {},
    section('scope', 'scope', numbers.scope, heading('scope'), ...standard.scope.map(write.paragraph)),
    section(
      'norm-refs',
      'references',
      numbers.references,
      heading('references'),
      works('norm-refs-list', standard.references, language),
    ),
    section(
      'terms',
      'terms',
      numbers.terms,
      heading('terms'),
      ...standard.terms.map((term) => termSection(term, language, write)),
    ),
    numbers.symbols !== undefined &&
      section(
        'symbols',
        'symbols',
        numbers.symbols,
        heading('symbols'),
        element(
          'def-list',
          {},
          ...standard.symbols.map(({ sym, meaning, unit }) =>
            element(
              'def-item',
              {},
              element('term', {}, element('inline-formula', {}, write.math(sym))),
              element('def', {}, element('p', {}, write.inline(meaning), unit !== undefined && words(` (${unit})`))),
            ),
          ),
        ),
      ),
    ...standard.sections
      .filter(({ annex }) => annex === undefined)
      .map(({ id, number, title, clauses }) =>
        section(
          undefined,
          `section-${id}`,
          number,
          title[language],
          ...clauses.map((one) => clauseSection(one, language, write)),
        ),
      ),
    ...(['security', 'privacy'] as const).map(
      (name) =>
        standard[name].length > 0 &&
        section(undefined, name, undefined, heading(name), ...standard[name].map(write.paragraph)),
    ),
  );
}

function back({ standard, language }: Edition, write: StsWriter): Xml {
  const app = (one: SiteSection | SiteAnnex, kind: 'normative' | 'informative', ...content: readonly Xml[]): Xml =>
    element(
      'app',
      { id: `section-${one.id}`, 'content-type': kind === 'normative' ? 'norm-annex' : 'inform-annex' },
      element('label', {}, words(language === 'zh' ? `附录${one.number}` : `Annex ${one.number}`)),
      element('annex-type', {}, words(HEADINGS[kind][language])),
      element('title', {}, words(one.title[language])),
      ...content,
    );
  const apps = [
    ...standard.sections.flatMap((one) =>
      one.annex === undefined
        ? []
        : [app(one, one.annex, ...one.clauses.map((clause) => clauseSection(clause, language, write)))],
    ),
    ...standard.annexes.map((one) =>
      app(
        one,
        'informative',
        ...one.blocks.map(write.paragraph),
        ...one.formulas.map(write.formula),
        ...one.tables.map(write.table),
      ),
    ),
  ];
  return element(
    'back',
    {},
    apps.length > 0 && element('app-group', {}, ...apps),
    standard.bibliography.length > 0 && works('bibl', standard.bibliography, language, HEADINGS.bibliography[language]),
  );
}

const section = (
  type: string | undefined,
  id: string,
  number: string | undefined,
  title: string,
  ...content: readonly (Xml | false)[]
): Xml =>
  element(
    'sec',
    { id, 'sec-type': type },
    number !== undefined && element('label', {}, words(number)),
    element('title', {}, words(title)),
    ...content,
  );

function clauseSection(clause: SiteClause, language: Language, write: StsWriter): Xml {
  const aside = (kind: 'note' | 'example') => (text: Rich, index: number, of: readonly Rich[]) =>
    element(
      `non-normative-${kind}`,
      {},
      element('label', {}, words(numberedHeading(kind, language, index, of.length))),
      write.paragraph(text),
    );
  return element(
    'sec',
    { id: clause.id, 'specific-use': `${clause.id}@${clause.rev} ${clause.level}` },
    element('label', {}, words(clause.number)),
    clause.title !== undefined && element('title', {}, words(clause.title[language])),
    write.paragraph(clause.text),
    ...clause.formulas.map(write.formula),
    ...clause.tables.map(write.table),
    ...clause.notes.map(aside('note')),
    ...clause.examples.map(aside('example')),
  );
}

const NORMATIVE = { preferred: 'preferredTerm', admitted: 'admittedTerm', deprecated: 'deprecatedTerm' } as const;

/** A term with its entry in both languages, that of the edition first. */
function termSection(term: SiteTerm, language: Language, write: StsWriter): Xml {
  const names = (one: Language): readonly Xml[] =>
    (['preferred', 'admitted', 'deprecated'] as const).flatMap((kind) =>
      (kind === 'preferred' ? [term.preferred] : term[kind]).flatMap((name) => {
        const text = name[one];
        return text === undefined
          ? []
          : [
              element(
                'tbx:tig',
                {},
                element('tbx:term', {}, words(text)),
                element('tbx:partOfSpeech', { value: 'noun' }),
                element('tbx:normativeAuthorization', { value: NORMATIVE[kind] }),
              ),
            ];
      }),
    );
  const entry = (one: Language): Xml =>
    element(
      'tbx:langSet',
      { 'xml:lang': one },
      element('tbx:definition', {}, write.inTerm(term.definition, one)),
      ...term.notes.map((note) => element('tbx:note', {}, write.inTerm(note, one))),
      term.source !== undefined && element('tbx:source', {}, words(term.source)),
      ...names(one),
    );
  return element(
    'term-sec',
    { id: `term-${term.id}` },
    element('label', {}, words(term.number)),
    element(
      'tbx:termEntry',
      { id: `entry-${term.id}` },
      ...(language === 'en' ? (['en', 'zh'] as const) : (['zh', 'en'] as const)).map(entry),
    ),
  );
}

const works = (type: string, list: readonly Reference[], language: Language, title?: string): Xml =>
  element(
    'ref-list',
    { 'content-type': type },
    title !== undefined && element('title', {}, words(title)),
    ...list.map(({ id, designation, title: name, url }) =>
      element(
        'ref',
        { id: `ref-${id}` },
        element(
          'mixed-citation',
          {},
          all(words(`${designation}, `), element('italic', {}, words(name[language]))),
          url !== undefined && all(words(', '), element('ext-link', { 'xlink:href': url }, words(url))),
        ),
      ),
    ),
  );
