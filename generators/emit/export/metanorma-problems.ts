import type { SiteStandard } from '../../model/site-types.ts';
import { annexLetter } from '../../model/numbering.ts';

/**
 * A check of our own on AsciiDoc for Metanorma, which is not Metanorma: it numbers as Metanorma does and compares with what
 * the site prints, follows references, and counts fences and cells.
 *
 * @returns What is wrong, a line each.
 */
export function metanormaProblems(text: string, standard: SiteStandard): readonly string[] {
  const printed = numbersOf(text);
  const anchors = [...text.matchAll(/\[\[\[?([^\],[]+)[\],]/g)].map(([, anchor = '']) => anchor);
  const known = new Set(anchors);
  const targets = [...text.matchAll(/<<([^,>]+)[,>]/g)].map(([, target = '']) => target);
  return [
    ...anchors.filter((one, index) => anchors.indexOf(one) !== index).map((one) => `the anchor ${one} stands twice`),
    ...[...new Set(targets)].filter((one) => !known.has(one)).map((one) => `nothing has the anchor ${one}`),
    ...['++++', '|===', '===='].flatMap((fence) =>
      text.split('\n').filter((line) => line === fence).length % 2 === 0 ? [] : [`a ${fence} has no partner`],
    ),
    ...tableProblems(text),
    ...expectedNumbers(standard).flatMap(([anchor, number]) =>
      printed.get(anchor) === number
        ? []
        : [`${anchor} is numbered ${printed.get(anchor) ?? 'not'}, and not ${number}`],
    ),
  ];
}

function expectedNumbers({ numbers, terms, sections, annexes }: SiteStandard): readonly (readonly [string, string])[] {
  const inside = ({ formulas, tables }: Pick<SiteStandard['annexes'][number], 'formulas' | 'tables'>) => [
    ...formulas.map(({ id, number }): [string, string] => [`formula-${id}`, number]),
    ...tables.map(({ id, number }): [string, string] => [`table-${id}`, number]),
  ];
  return [
    ['scope', numbers.scope],
    ['references', numbers.references],
    ['terms', numbers.terms],
    ...(numbers.symbols === undefined ? [] : [['symbols', numbers.symbols] as const]),
    ...terms.map(({ id, number }) => [`term-${id}`, number] as const),
    ...[...sections, ...annexes].map(({ id, number }) => [`section-${id}`, number] as const),
    ...sections.flatMap(({ clauses }) => clauses.flatMap((one) => [[one.id, one.number] as const, ...inside(one)])),
    ...annexes.flatMap(inside),
  ];
}

/** The number that each anchor gets. */
function numbersOf(text: string): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  let [chapter, annex, clause, formula, table] = [0, 0, 0, 0, 0];
  let prefix = '';
  const inAnnex = (count: number): string => (annex === 0 ? String(count) : `${prefix}.${count}`);
  let style = '';
  let anchor = '';
  for (const line of text.split('\n')) {
    if (/^\[(appendix|bibliography|%unnumbered)/.test(line)) style = line;
    const [, found] = /^\[\[([^[\]]+)\]\]$/.exec(line) ?? [];
    if (found !== undefined) anchor = found;
    if (line.startsWith('== ')) {
      const plain = anchor === 'introduction' || anchor === 'bibliography' || style.startsWith('[%');
      if (style.startsWith('[appendix')) {
        prefix = annexLetter(annex++);
        [formula, table] = [0, 0];
      } else if (!plain) prefix = String(++chapter);
      if (!plain) numbers.set(anchor, prefix);
      [clause, style] = [0, ''];
    } else if (line.startsWith('=== ')) numbers.set(anchor, `${prefix}.${++clause}`);
    else if (line === '[latexmath]') numbers.set(anchor, inAnnex(++formula));
    else if (line.startsWith('[cols=')) numbers.set(anchor, inAnnex(++table));
  }
  return numbers;
}

/** Each row of a table has the cells that its head has. */
const tableProblems = (text: string): readonly string[] =>
  [...text.matchAll(/\[cols="([0-9]+)\*"[^\n]*\n\|===\n([\s\S]*?)\n\|===/g)].flatMap(([, columns, rows = '']) =>
    rows
      .split('\n')
      .filter((row) => row !== '' && row.split('|').length - 1 !== Number(columns))
      .map((row) => `a row of a table has not ${columns} cells: ${row.slice(0, 60)}`),
  );
