import type { CatalogueStandard } from '../model/catalogue.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';

/** What a citation says of a release. */
export interface Cited extends Pick<CatalogueStandard, 'key' | 'designation' | 'title'> {
  readonly version: string;
  readonly date: string;
  readonly base: string;
  readonly publisher: Bilingual;
  readonly status: 'candidate' | 'released';
}

const urlOf = ({ base, key, version }: Cited): string => `${base}/std/${key}/${version}`;

const noteOf = ({ status }: Cited): string =>
  `Open technical specification, status ${status}; neither issued nor endorsed by a standards body`;

/** CSL-JSON, an item for each language. */
export const cslJson = (cited: Cited): string => {
  const { key, version, designation, title, date, publisher, status } = cited;
  const items = (['en', 'zh'] as const).map((language) => ({
    id: `etalon-${key}-${version}-${language}`,
    type: 'standard',
    title: title[language],
    number: designation,
    version,
    status,
    publisher: publisher[language],
    issued: { 'date-parts': [date.split('-').map(Number)] },
    language: language === 'zh' ? 'zh-CN' : 'en',
    URL: urlOf(cited),
    note: noteOf(cited),
  }));
  return `${JSON.stringify(items, null, 2)}\n`;
};

/** BibTeX, an entry for each language; `@techreport` is what the classic styles know. */
export const bibTex = (cited: Cited): string =>
  (['en', 'zh'] as const)
    .map((language) =>
      [
        `@techreport{etalon-${cited.key}-${cited.version}-${language},`,
        `  title       = {{${cited.title[language]}}},`,
        `  institution = {{${cited.publisher[language]}}},`,
        '  type        = {Open technical specification},',
        `  number      = {${cited.designation}, version ${cited.version}},`,
        `  year        = {${cited.date.slice(0, 4)}},`,
        `  month       = {${Number(cited.date.slice(5, 7))}},`,
        `  url         = {${urlOf(cited)}},`,
        `  note        = {${noteOf(cited)}}`,
        '}',
        '',
      ].join('\n'),
    )
    .join('\n');

/** A line for each language after GB/T 7714, without the day of access, which its reader knows. */
export const gbt7714 = (cited: Cited): string =>
  (['zh', 'en'] as const)
    .map((language) => {
      const { publisher, title, designation, version, date } = cited;
      const heading = `${title[language]}: ${designation}:${version}`;
      return `${publisher[language]}. ${heading}[S/OL]. (${date}). ${urlOf(cited)}.\n`;
    })
    .join('');
