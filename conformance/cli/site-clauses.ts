import type { SiteClause, SiteData } from '../../generators/model/site-types.ts';

/** Texts as runs, with the coverage grade and the tests beside each clause; bundled with the command too. */
export async function loadSite(): Promise<SiteData> {
  const { default: site } = await import('../../.generated/site.json', { with: { type: 'json' } });
  return site;
}

/** Clauses as a page prints them, by id. */
export const siteClauses = (site: SiteData): ReadonlyMap<string, SiteClause> =>
  new Map(
    site.standards.flatMap(({ sections }) =>
      sections.flatMap(({ clauses }) => clauses.map((clause): [string, SiteClause] => [clause.id, clause])),
    ),
  );
