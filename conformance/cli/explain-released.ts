import type { Erratum } from '../../generators/model/site-types.ts';
import type { CatalogueStandard } from '../../generators/model/catalogue.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { columns } from './columns.ts';
import { complain } from './complain.ts';
import { explainClause } from './explain-clause.ts';
import { says } from './language.ts';
import { releaseOf } from './release-of.ts';
import { loadReleases } from './release-registry.ts';
import { loadCatalogue, loadErrata } from './series.ts';
import type { Call } from './verb.ts';

/** What is found wrong with a clause: in any release, or in this one. */
export const errataOn = async (clause: string, version?: string): Promise<readonly Erratum[]> =>
  (await loadErrata()).filter((one) => one.clause === clause && (version === undefined || one.version === version));

/**
 * `UNC-012@0.1.0`, a clause as it was released, or `uncertainty@0.1.0`, a release. Undefined where the words name
 * neither, `UNC-012@1` among them.
 */
export async function explainReleased(call: Call, asked: string): Promise<number | undefined> {
  const [name = '', version = ''] = asked.split('@', 2);
  if (!/^[0-9]+\.[0-9]+(\.[0-9]+)?$/.test(version)) return undefined;
  const { standards } = await loadCatalogue();
  const id = name.toUpperCase();
  const standard = standards.find(({ key, prefix }) => key === name || id.startsWith(`${prefix}-`))?.key;
  if (standard === undefined) return undefined;
  const releases = await loadReleases();
  const release = releaseOf(releases, standard, version);
  if (release === undefined) {
    const known = releases.filter((one) => one.standard === standard).map((one) => one.version);
    return complain(
      call,
      says(
        `${standard} has no release ${version}; released are ${known.join(', ') || 'none'}`,
        `${standard}没有发布版${version}；已发布${known.join('、') || '无'}`,
      ),
    );
  }
  const catalogue = await release.catalogue();
  if (catalogue.key === name) {
    call.terminal.out(overview(catalogue, call));
    return 0;
  }
  const clause = catalogue.clauses.find((one) => one.id === id);
  if (clause === undefined)
    return complain(
      call,
      says(`${standard} ${release.version} has no clause ${id}`, `${standard} ${release.version}没有条${id}`),
    );
  const vectors = (await release.suite()).vectors.filter((vector) => clause.vectors.includes(vector.id));
  const errata = await errataOn(id, release.version);
  const known = { clause, printed: undefined, vectors, errata, release: headOf(catalogue) };
  call.terminal.out(explainClause(known, call.language, call.terminal));
  return 0;
}

const headOf = ({ designation, version = '', date = '', status }: CatalogueStandard): Bilingual =>
  status === 'candidate'
    ? says(
        `${designation} ${version}, ${date}: a candidate, because the base URI of the series is not registered yet`,
        `${designation} ${version}，${date}：候选版，因为本系列的基础URI尚未注册`,
      )
    : says(`${designation} ${version}, ${date}`, `${designation} ${version}，${date}`);

/** A release in a few lines: what it is, what documents of it write, how many clauses its classes have. */
function overview(catalogue: CatalogueStandard, { language }: Call): string {
  const { key, title, conformsTo, pinned = {}, classes, clauses, operations } = catalogue;
  const rows = [
    ['conformsTo', conformsTo],
    [
      says('refers to', '引用')[language],
      Object.entries(pinned)
        .map((one) => one.join('@'))
        .join(', ') || '–',
    ],
    [says('clauses', '条')[language], String(clauses.length)],
    [says('operations', '操作')[language], String(operations.length)],
    ...classes.map(({ id, title: of, clauses: its }) => [id, `${its.length}  ${of[language]}`]),
  ];
  return [`${key}  ${title[language]}`, headOf(catalogue)[language], '', ...columns(rows), ''].join('\n');
}
