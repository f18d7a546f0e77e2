import type { CatalogueStandard } from '../model/catalogue.ts';
import { buildModel } from '../model/build-model.ts';
import { compareVersions } from '../model/compare-versions.ts';
import { indexSources, parseTree } from '../model/index-sources.ts';
import type { SiteStandard } from '../model/site-types.ts';
import type { SourceTree } from '../model/tree.ts';
import type { TreeParser } from '../model/tree-parser.ts';
import { catalogueOf } from './catalogue.ts';
import { siteData } from './site.ts';

/**
 * A release as its pages print it: the frozen sources are read as if they were the draft, beside the releases that the
 * other standards had then, and the frozen catalogue says which version it is. No draft has a part in it: what a page of
 * a release says changes with nothing that is edited.
 *
 * @param parse - reads the tree; one that remembers saves time where many releases are read.
 */
export function releasedSite(
  tree: SourceTree,
  released: CatalogueStandard,
  parse: TreeParser = parseTree,
): SiteStandard {
  const { key, version = '', date = '', status, pinned = {} } = released;
  const versions = { ...releasedUntil(date, tree, parse), ...pinned, [key]: version };
  const model = buildModel(indexSources(parse(asDraft(tree, versions))));
  const standard = siteData(model, catalogueOf(model), {}).standards.find((one) => one.key === key);
  if (standard === undefined) throw new Error(`${key} ${version} has no standard.yaml`);
  const text = JSON.stringify({ ...standard, status, version, date, pinned, next: version });
  return JSON.parse(text.replaceAll(`"spec/${key}/draft/`, `"spec/${key}/${version}/`)) as SiteStandard;
}

/** The last release of each standard that is not later than a day, by key. */
function releasedUntil(date: string, tree: SourceTree, parse: TreeParser): Readonly<Record<string, string>> {
  const { series } = indexSources(parse(new Map([...tree].filter(([path]) => path === 'spec/series.yaml'))));
  const last = (series?.value.standards ?? []).flatMap(({ key, releases = [] }): [string, string][] => {
    const [version] = releases
      .filter((one) => one.date <= date)
      .map((one) => one.version)
      .sort((a, b) => compareVersions(b, a));
    return version === undefined ? [] : [[key, version]];
  });
  return Object.fromEntries(last);
}

/** The tree in which some standards stand as they were released, without the others. */
function asDraft(tree: SourceTree, versions: Readonly<Record<string, string>>): SourceTree {
  const found = new Map<string, string>();
  for (const [path, text] of tree) {
    const [, top = '', key = '', folder = '', rest = ''] =
      /^(spec|schemas|conformance\/standards)\/([^/]+)\/([^/]+)\/(.*)$/.exec(path) ?? [];
    if (folder === '' || key === 'meta') found.set(path, text);
    else if (folder === versions[key]) found.set(`${top}/${key}/draft/${rest}`, text);
  }
  return found;
}
