import type { CatalogueClause } from '../../generators/model/catalogue.ts';
import { plainMath } from '../../generators/model/plain-math.ts';
import type { Segment } from '../../generators/model/render.ts';
import type { Erratum, PrintedClause, Rich } from '../../generators/model/site-types.ts';
import type { Bilingual, Language } from '../../schemas/document/finding.ts';
import type { Vector } from '../contract/vector.ts';
import { columns, wrapped } from './columns.ts';
import { says } from './language.ts';
import { painter } from './paint.ts';
import type { Terminal } from './terminal.ts';

/** What is known of a clause. */
export interface KnownClause {
  readonly clause: CatalogueClause;
  readonly printed: PrintedClause | undefined;
  readonly vectors: readonly Vector[];
  /** What is found wrong with it, in any of its releases or in this one. */
  readonly errata: readonly Erratum[];
  /** The release in which it reads so; absent in the draft. */
  readonly release?: Bilingual;
}

const HEADINGS = {
  errata: says('Errata', '勘误'),
  formulas: says('Formulas', '公式'),
  notes: says('Notes', '注'),
  examples: says('Examples', '示例'),
  tests: says('How it is verified', '如何验证'),
  schemas: says('Schemas that require it', '要求它的模式'),
  checks: says('Checks', '检验'),
  killed: says('Planted faults that the checks find', '检验能发现的变异体'),
  survived: says('Planted faults that they miss', '检验未能发现的变异体'),
  vectors: says('Values and their sources', '数值及其来源'),
  grade: says('Coverage grade', '覆盖等级'),
} as const;

/** A clause for a reader of a terminal: text, formulas, tables, notes, and everything that tests it. */
export function explainClause(known: KnownClause, language: Language, terminal: Terminal): string {
  const { clause, printed, vectors, errata, release } = known;
  const paint = painter(terminal.colour);
  const width = Math.min(terminal.columns, 100);
  const lines: string[] = [];
  const heading = (words: { readonly en: string; readonly zh: string }): void => {
    lines.push('', paint('bold', words[language]));
  };
  const list = (words: { readonly en: string; readonly zh: string }, items: readonly string[]): void => {
    if (items.length === 0) return;
    heading(words);
    lines.push(...items.map((item) => `  ${item}`));
  };

  const title = clause.title === undefined ? '' : `  ${clause.title[language]}`;
  lines.push(`${paint('bold', `${clause.id}@${clause.rev}`)}  ${clause.standard} ${clause.number}${title}`);
  lines.push(paint('dim', `${clause.level} · ${clause.subject} · ${clause.class}`), '');
  if (release !== undefined) lines.push(paint('dim', release[language]), '');
  lines.push(wrapped(clause.plain[language], width, '  '));
  if (errata.length > 0) {
    heading(HEADINGS.errata);
    for (const { id, version, date, text } of errata)
      lines.push(`  ${id}  ${version}  ${date}`, wrapped(text[language], width, '    '));
  }

  if (printed === undefined && clause.formulas.length > 0) {
    heading(HEADINGS.formulas);
    for (const { number, tex } of clause.formulas)
      lines.push(`  (${number})  ${plainMath(tex)}`, paint('dim', `       ${tex}`));
  }
  if (printed !== undefined && printed.formulas.length > 0) {
    heading(HEADINGS.formulas);
    for (const formula of printed.formulas) {
      lines.push(`  (${formula.number})  ${plainMath(formula.tex)}`, paint('dim', `       ${formula.tex}`));
      const symbols = formula.where.map(({ sym, meaning }) => [`       ${plainMath(sym)}`, plain(meaning, language)]);
      lines.push(...columns(symbols));
    }
  }
  for (const table of printed?.tables ?? []) {
    heading({
      en: `Table ${table.number}: ${plain(table.title, 'en')}`,
      zh: `表${table.number}　${plain(table.title, 'zh')}`,
    });
    const rows = [table.head, ...table.rows].map((row) => row.map((cell) => plain(cell, language)));
    lines.push(...columns(rows).map((line, at) => `  ${at === 0 ? paint('bold', line) : line}`));
  }
  if (clause.notes.length > 0) {
    heading(HEADINGS.notes);
    const notes = printed?.notes.map((note) => plain(note, language)) ?? clause.notes.map((note) => note[language]);
    lines.push(...notes.map((note) => wrapped(note, width, '  ')));
  }
  if (clause.examples.length > 0) {
    heading(HEADINGS.examples);
    const examples =
      printed?.examples.map((one) => plain(one, language)) ?? clause.examples.map((one) => one[language]);
    lines.push(...examples.map((example) => wrapped(example, width, '  ')));
  }

  heading(HEADINGS.tests);
  lines.push(
    `  ${clause.verify.join(', ') || '–'}${clause.because === undefined ? '' : `: ${clause.because[language]}`}`,
  );
  if (release === undefined) lines.push(`  ${HEADINGS.grade[language]}: ${printed?.tests.grade ?? 'none'}`);
  list(
    HEADINGS.schemas,
    clause.schemas.map(({ schema, pointer }) => `${schema} ${paint('dim', pointer)}`),
  );
  list(HEADINGS.checks, printed?.tests.checks ?? clause.checks);
  list(HEADINGS.killed, printed?.tests.killed ?? []);
  list(HEADINGS.survived, printed?.tests.survived ?? []);
  list(HEADINGS.vectors, vectors.flatMap(sourcesOf));
  return `${lines.join('\n')}\n`;
}

/** A vector in a line, and under it each number with who says so. */
const sourcesOf = (vector: Vector): string[] => [
  `${vector.id}  ${vector.source}`,
  ...('numbers' in vector.expected
    ? vector.expected.numbers.map(
        ({ at, value, basis, oracles }) => `  ${at} = ${value} (${basis}; ${oracles.map(({ by }) => by).join('; ')})`,
      )
    : []),
];

const wordOf = (segment: Segment): string => {
  if (segment.kind === 'text') return segment.text;
  if (segment.kind === 'math') return plainMath(segment.tex);
  return segment.kind === 'code' ? segment.code : segment.label;
};

const plain = (rich: Rich, language: Language): string => rich[language].map(wordOf).join('');
