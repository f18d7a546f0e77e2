import type { CatalogueClause } from '../../../generators/model/catalogue.ts';
import { printableLine } from '../../../schemas/document/printable.ts';
import { catalogue } from './catalogue.ts';
import { loadStandard } from './load-standard.ts';

/**
 * A clause as it was released, `UNC-012@0.1.0`, as `etalon explain` names it; `UNC-012@draft` is that of the draft.
 *
 * @returns undefined where that version has no such clause, or where it was retired.
 * @throws TypeError where no standard has clauses of that prefix, or there is no such version, with those that there are.
 */
export async function loadClause(clause: string): Promise<CatalogueClause | undefined> {
  const [id = '', version = ''] = clause.split('@', 2);
  const prefix = id.split('-')[0];
  const standard = catalogue.standards.find((one) => one.prefix === prefix);
  if (standard === undefined) {
    const prefixes = catalogue.standards.map((one) => `${one.prefix}-`).join(', ');
    throw new TypeError(`there is no clause ${printableLine(clause, 80)}; ids begin with ${prefixes}`);
  }
  return (await loadStandard(`${standard.key}@${version}`)).clauses.find((one) => one.id === id);
}
