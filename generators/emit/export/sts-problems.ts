import type { SiteClause, SiteStandard } from '../../model/site-types.ts';

/**
 * A check of our own on NISO STS, which is not the published schema: references that lead nowhere, ids that stand twice,
 * numbers and formulas that the document has otherwise than the standard.
 *
 * @param xml A well-formed document.
 * @returns What is wrong, a line each.
 */
export function stsProblems(xml: string, standard: SiteStandard): readonly string[] {
  const ids = [...xml.matchAll(/<[^>]* id="([^"]*)"/g)].map(([, id = '']) => id);
  const known = new Set(ids);
  const targets = [...xml.matchAll(/ (?:rid|target)="([^"]*)"/g)].map(([, id = '']) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...twice.map((id) => `the id ${id} stands twice`),
    ...[...new Set(targets)].filter((id) => !known.has(id)).map((id) => `nothing has the id ${id}`),
    ...clausesOf(standard).flatMap(({ id, number, formulas, tables }) => [
      ...labelProblem(xml, 'sec', id, number),
      ...formulas.flatMap((one) => labelProblem(xml, 'disp-formula', `formula-${one.id}`, `(${one.number})`)),
      ...tables.flatMap((one) => labelProblem(xml, 'table-wrap', `table-${one.id}`, one.number)),
    ]),
    ...standard.terms.flatMap(({ id, number }) => labelProblem(xml, 'term-sec', `term-${id}`, number)),
  ];
}

const clausesOf = ({ sections }: SiteStandard): readonly SiteClause[] => sections.flatMap(({ clauses }) => clauses);

/** The label of an element is its number, which may stand behind a word: `Table 3`. */
function labelProblem(xml: string, name: string, id: string, number: string): readonly string[] {
  const at = xml.indexOf(`<${name} id="${id}"`);
  const label = at === -1 ? undefined : /<label>([^<]*)<\/label>/.exec(xml.slice(at, at + 400))?.[1];
  if (label === undefined) return [`${id} is missing`];
  return label.replace(/^(Table |表)/, '') === number ? [] : [`${id} is printed as ${label}, and not as ${number}`];
}
