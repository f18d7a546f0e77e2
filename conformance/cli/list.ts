import type { Language } from '../../schemas/document/finding.ts';
import { columns } from './columns.ts';
import { painter, type Paint } from './paint.ts';
import { loadPrintedClauses } from './printed-clauses.ts';
import { loadReleases } from './release-registry.ts';
import { clausesOf, loadCatalogue, operationsOf } from './series.ts';
import { loadSuites } from './suites.ts';
import type { Call } from './verb.ts';

type Row = Readonly<Record<string, unknown>>;

/** What is listed: the rows as JSON, and the cells of a row for a reader. */
interface Listing {
  readonly rows: readonly Row[];
  readonly cells: (row: Row, language: Language, paint: Paint) => readonly string[];
}

/** `etalon list WHAT`: a line each, or with `--json` an array. */
export async function run(call: Call): Promise<number> {
  const listing = await LISTINGS[call.operands[0] as keyof typeof LISTINGS]();
  if (call.switches.has('json')) {
    call.terminal.out(`${JSON.stringify(listing.rows, null, 2)}\n`);
    return 0;
  }
  const paint = painter(call.terminal.colour);
  const lines = columns(listing.rows.map((row) => listing.cells(row, call.language, paint)));
  call.terminal.out(lines.map((line) => `${line}\n`).join(''));
  return 0;
}

const LISTINGS = {
  standards: async (): Promise<Listing> => {
    const catalogue = await loadCatalogue();
    const rows = catalogue.series.map(({ key, number, prefix, area, title, status }) => {
      const standard = catalogue.standards.find((one) => one.key === key);
      return {
        key,
        number,
        prefix,
        area,
        title,
        status,
        ...(standard === undefined
          ? {}
          : { version: standard.next, conformsTo: standard.conformsTo, clauses: standard.clauses.length }),
      };
    });
    return {
      rows,
      cells: (row, language) => [
        text(row['number']),
        text(row['key']),
        text(row['status']),
        words(row['title'], language),
      ],
    };
  },

  releases: async (): Promise<Listing> => {
    const releases = await Promise.all((await loadReleases()).map(async ({ catalogue }) => catalogue()));
    const rows = releases.map(({ key, version, date, status, conformsTo, pinned, clauses }) => ({
      key,
      version,
      date,
      status,
      conformsTo,
      pinned,
      clauses: clauses.length,
    }));
    return {
      rows,
      cells: (row, _language, paint) => [
        paint('bold', `${text(row['key'])}@${text(row['version'])}`),
        text(row['date']),
        text(row['status']),
      ],
    };
  },

  clauses: async (): Promise<Listing> => {
    const [catalogue, printed] = await Promise.all([loadCatalogue(), loadPrintedClauses()]);
    const rows = clausesOf(catalogue).map((clause) => ({
      id: clause.id,
      rev: clause.rev,
      standard: clause.standard,
      number: clause.number,
      ...(clause.title === undefined ? {} : { title: clause.title }),
      level: clause.level,
      subject: clause.subject,
      class: clause.class,
      verify: clause.verify,
      text: clause.plain,
      operations: clause.operations,
      grade: printed.get(clause.id)?.tests.grade ?? 'none',
    }));
    return {
      rows,
      cells: (row, language, paint) => [
        paint('bold', text(row['id'])),
        text(row['level']),
        text(row['subject']),
        paint('dim', text(row['grade'])),
        shortened(words(row['title'] ?? row['text'], language)),
      ],
    };
  },

  operations: async (): Promise<Listing> => ({
    rows: operationsOf(await loadCatalogue()).map((operation) => ({ ...operation })),
    cells: (row, language, paint) => [
      paint('bold', text(row['name'])),
      shortened(text((language === 'zh' ? row['descriptionZh'] : undefined) ?? row['description'])),
    ],
  }),

  checks: async (): Promise<Listing> => ({
    rows: (await loadSuites()).flatMap(({ standard, checks }) =>
      checks.map((check) => ({
        id: check.id,
        clause: check.clause,
        standard,
        operation: check.operation,
        cost: check.cost,
        labels: Object.fromEntries(Object.entries(check.labels).map(([name, { least }]) => [name, least])),
        brokenBy: check.brokenBy.map(({ id }) => id),
      })),
    ),
    cells: (row, _language, paint) => [
      paint('bold', text(row['id'])),
      text(row['clause']),
      text(row['operation']),
      Object.keys(row['labels'] as object).join('; '),
    ],
  }),

  mutants: async (): Promise<Listing> => ({
    rows: (await loadSuites()).flatMap(({ standard, mutants }) =>
      mutants.map(({ id, breaks, operation }) => ({ id, breaks, standard, operation })),
    ),
    cells: (row, _language, paint) => [paint('bold', text(row['id'])), text(row['breaks']), text(row['operation'])],
  }),

  vectors: async (): Promise<Listing> => ({
    rows: (await loadSuites()).flatMap(({ standard, vectors }) => vectors.map((vector) => ({ ...vector, standard }))),
    cells: (row, _language, paint) => [
      paint('bold', text(row['id'])),
      text(row['clause']),
      text(row['operation']),
      shortened(text(row['source'])),
    ],
  }),
} as const satisfies Readonly<Record<string, () => Promise<Listing>>>;

const text = (value: unknown): string => String(value);

const words = (value: unknown, language: Language): string => (value as Readonly<Record<Language, string>>)[language];

const shortened = (line: string): string => (line.length > 90 ? `${line.slice(0, 89)}…` : line);
