import type { Catalogue, CatalogueStandard } from '../../../generators/model/catalogue.ts';
import { catalogue } from '../catalogue/catalogue.ts';

/** One standard of the series, in short; `etalon/catalogue` has its clauses. */
export type StandardSummary = Pick<
  CatalogueStandard,
  'key' | 'designation' | 'title' | 'status' | 'next' | 'conformsTo' | 'statement'
> &
  Pick<Catalogue['series'][number], 'releases'>;

/** The standards that have a text, in the order of the series, each with the versions that were released. */
export const standards: readonly StandardSummary[] = catalogue.standards.map(
  ({ key, designation, title, status, next, conformsTo, statement }) => ({
    key,
    designation,
    title,
    status,
    next,
    conformsTo,
    statement,
    releases: catalogue.series.find((one) => one.key === key)?.releases ?? [],
  }),
);
