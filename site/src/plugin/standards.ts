import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import type { OperationPage, SiteData } from '../../../generators/model/site-types.ts';
import type { Typeset } from './typeset';
import { typeset } from './typeset';

/**
 * Turns the emitted model into pages: one a version of a standard, one a clause of it, one an operation, the coverage of
 * all, how good the suite is with the kill matrix of each standard, what the suite found of implementations, and the rules
 * over the sources.
 * The normative text goes from JSON to React and meets neither Markdown nor MDX on the way.
 */
export function standardsPlugin(context: LoadContext): Plugin {
  const emitted = join(context.siteDir, '..', '.generated');
  const source = join(emitted, 'site.json');
  const operationsFile = join(emitted, 'operations.json');
  const implementationsFile = join(emitted, 'implementations.json');
  const lintRulesFile = join(emitted, 'lint-rules.json');
  const entriesFile = join(emitted, 'implementation-entries.json');
  return {
    name: 'etalon-standards',
    getPathsToWatch: () => [source, operationsFile, implementationsFile, entriesFile, lintRulesFile],
    loadContent: () => Promise.resolve(typeset(JSON.parse(readFileSync(source, 'utf8')) as SiteData)),
    async contentLoaded({ content, actions }) {
      const { standards, releases, errata, ...series } = content as Typeset<SiteData>;
      const releasesOf = (key: string): readonly string[] =>
        releases.flatMap((one) => (one.key === key && one.version !== undefined ? [one.version] : []));
      const summary = standards.map(({ key, number, designation, title, status, next, sections }) => ({
        key,
        number,
        designation,
        title,
        status,
        next,
        releases: releasesOf(key),
        clauses: sections.flatMap(({ clauses }) =>
          clauses.map(({ id, number: printed, level, verify, tests, title: name, subject }) => ({
            id,
            number: printed,
            level,
            verify,
            subject,
            ...(name === undefined ? {} : { title: name }),
            grade: tests.grade,
            killed: tests.killed.length,
            vectors: tests.vectors.length,
          })),
        ),
      }));
      const seriesFile = await actions.createData('series.json', JSON.stringify({ ...series, standards: summary }));
      const route = (path: string, component: string, modules: Record<string, string>): void =>
        actions.addRoute({ path: `${context.baseUrl}${path}`, component, modules, exact: true });
      route('', '@site/src/pages-of-data/SeriesPage.tsx', { series: seriesFile });
      const matrix = standards.map(({ key, designation, title, kills, sections }) => ({
        key,
        designation,
        title,
        kills,
        clauses: sections.flatMap(({ clauses }) =>
          clauses
            .filter(({ tests }) => tests.mutants.length > 0)
            .map(({ id, title: name, level, tests: { mutants, precision } }) => ({
              id,
              ...(name === undefined ? {} : { title: name }),
              level,
              mutants,
              precision,
            })),
        ),
      }));
      const suite = await actions.createData(
        'suite.json',
        JSON.stringify({ standards: matrix.map(({ clauses: _, ...one }) => one), mutation: series.mutation }),
      );
      route('suite/', '@site/src/pages-of-data/SuitePage.tsx', { suite });
      for (const one of matrix) {
        const file = await actions.createData(`suite-${one.key}.json`, JSON.stringify(one));
        route(`std/${one.key}/draft/suite/`, '@site/src/pages-of-data/KillMatrixPage.tsx', { matrix: file });
      }
      const rules = await actions.createData(
        'lint-rules.json',
        JSON.stringify(JSON.parse(readFileSync(lintRulesFile, 'utf8'))),
      );
      route('lint/', '@site/src/pages-of-data/LintRulesPage.tsx', { rules });
      route('coverage/', '@site/src/pages-of-data/CoveragePage.tsx', { series: seriesFile });
      const implementations = await actions.createData(
        'implementations.json',
        JSON.stringify(JSON.parse(readFileSync(implementationsFile, 'utf8'))),
      );
      const entries = await actions.createData(
        'implementation-entries.json',
        JSON.stringify(JSON.parse(readFileSync(entriesFile, 'utf8'))),
      );
      route('implementations/', '@site/src/pages-of-data/ImplementationsPage.tsx', {
        series: seriesFile,
        implementations,
        entries,
      });
      const operations = JSON.parse(readFileSync(operationsFile, 'utf8')) as readonly OperationPage[];
      for (const standard of [...standards, ...releases]) {
        const { key, designation, title, status, next, version, date, pinned } = standard;
        const edition = { key, designation, title, status, next, version, date, pinned, releases: releasesOf(key) };
        const name = version === undefined ? key : `${key}-${version}`;
        const file = await actions.createData(`standard-${name}.json`, JSON.stringify({ ...standard, ...edition }));
        const folder = `std/${key}/${version ?? 'draft'}/`;
        route(folder, '@site/src/pages-of-data/StandardPage.tsx', { standard: file });
        for (const clause of standard.sections.flatMap(({ clauses }) => clauses)) {
          const wrong = errata.filter(
            (one) => one.clause === clause.id && (version === undefined || one.version === version),
          );
          const one = await actions.createData(
            `clause-${version === undefined ? '' : `${name}-`}${clause.id}.json`,
            JSON.stringify({ standard: edition, clause, errata: wrong }),
          );
          route(`${folder}clause/${clause.id}/`, '@site/src/pages-of-data/ClausePage.tsx', { page: one });
        }
        // What an operation answers is shown by the reference implementation, which is that of the draft.
        if (version !== undefined) continue;
        for (const operation of operations.filter(({ name }) => name.startsWith(`${key}/`))) {
          const slug = operation.name.slice(key.length + 1);
          const page = await actions.createData(
            `operation-${key}-${slug}.json`,
            JSON.stringify({ standard: { key, designation, title }, operation }),
          );
          route(`${folder}operation/${slug}/`, '@site/src/pages-of-data/OperationPage.tsx', { page });
        }
      }
    },
  };
}
