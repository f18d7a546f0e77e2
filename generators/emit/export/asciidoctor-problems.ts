import { load, MemoryLogger, Severity, type AbstractBlock } from '@asciidoctor/core';
import type { Language } from '../../../schemas/document/finding.ts';
import type { Rich, SiteFormula, SiteStandard, SiteTable } from '../../model/site-types.ts';

/**
 * What Asciidoctor, the parser under Metanorma, has against a text, warnings and references that lead nowhere included; and,
 * as a check of our own on what it read, each text and formula of the standard that it did not find as the site prints it.
 *
 * @returns What is wrong, a line each.
 */
export async function asciidoctorProblems(
  text: string,
  standard: SiteStandard,
  language: Language,
): Promise<readonly string[]> {
  const logger = MemoryLogger.create();
  logger.level = Severity.DEBUG;
  // `secure`: nothing is included, and no file is read or written.
  const document = await load(text, { safe: 'secure', sourcemap: true, logger, attributes: AS_WRITTEN });
  // References are followed when they are printed.
  await document.convert();
  const said = logger
    .getMessages()
    .map((message) => [message.getSourceLocation()?.getLineNumber(), message.getText()] as const)
    .map(([line, words]) => `Asciidoctor${line === undefined ? '' : `, line ${line}`}: ${words}`);
  const read = await textsOf(document);
  const formulas = new Set(document.findBy({ context: 'stem' }).map((block) => sourceOf(block)));
  return [
    ...said,
    ...printedTexts(standard)
      .map((rich) => plainText(rich, language))
      .filter((one) => !read.has(one))
      .map((one) => `Asciidoctor does not read as it is printed: ${one}`),
    ...printedFormulas(standard)
      .filter(({ tex }) => !formulas.has(tex))
      .map(({ id, tex }) => `Asciidoctor does not read the formula ${id} as it is printed: ${tex}`),
  ];
}

/** Asciidoctor leaves mathematics to a program in the browser; its delimiters stand around LaTeX. */
const AS_WRITTEN = { stem: 'latexmath' };

/** Contexts of blocks that hold one text. */
const TEXTS = new Set(['paragraph', 'admonition', 'table_cell', 'list_item']);

async function textsOf(document: AbstractBlock): Promise<ReadonlySet<string>> {
  const blocks = document.findBy((block: AbstractBlock) => TEXTS.has(block.getContext()));
  const texts = await Promise.all(blocks.map(async (block) => htmlOf(block)));
  return new Set(texts.map(textOfHtml));
}

/** A cell and an item have their words in `text`, other blocks in their content; the types name neither. */
interface Worded {
  readonly getText: () => Promise<unknown>;
}
interface Sourced {
  readonly getSource: () => string;
}
const isWorded = (block: object): block is Worded => 'getText' in block && typeof block.getText === 'function';
const isSourced = (block: object): block is Sourced => 'getSource' in block && typeof block.getSource === 'function';

async function htmlOf(block: AbstractBlock): Promise<string> {
  const words = isWorded(block) ? await block.getText() : undefined;
  return typeof words === 'string' ? words : String(await block.getContent());
}

const sourceOf = (block: AbstractBlock): string => (isSourced(block) ? block.getSource() : '');

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const textOfHtml = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&([a-z]+);/g, (whole, name: string) => NAMED[name] ?? whole)
    .replaceAll(/\s+/g, ' ')
    .trim();

const plainText = (rich: Rich, language: Language): string =>
  rich[language]
    .map((run) => {
      switch (run.kind) {
        case 'text':
          return run.text;
        case 'math':
          return `\\(${run.tex.replaceAll('\\|', '\\Vert ').replaceAll('|', '\\vert ')}\\)`;
        case 'code':
          return run.code;
        case 'reference':
          return run.label;
      }
    })
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();

const cellsOf = ({ head, rows }: SiteTable): readonly Rich[] => [...head, ...rows.flat()];

const meaningsOf = ({ where }: SiteFormula): readonly Rich[] =>
  where.filter(({ unit }) => unit === undefined).map(({ meaning }) => meaning);

const printedFormulas = ({ sections, annexes }: SiteStandard): readonly SiteFormula[] =>
  [...sections.flatMap(({ clauses }) => clauses), ...annexes].flatMap(({ formulas }) => formulas);

function printedTexts(standard: SiteStandard): readonly Rich[] {
  const { foreword, introduction, scope, terms, sections, annexes, security, privacy } = standard;
  const clauses = sections.flatMap((section) => section.clauses);
  return [
    ...[foreword, introduction, scope, security, privacy].flat(),
    ...terms.flatMap(({ definition, notes }) => [definition, ...notes]),
    ...clauses.flatMap(({ text, notes, examples }) => [text, ...notes, ...examples]),
    ...annexes.flatMap(({ blocks }) => blocks),
    ...[...clauses, ...annexes].flatMap(({ tables }) => tables.flatMap(cellsOf)),
    ...printedFormulas(standard).flatMap(meaningsOf),
  ];
}
