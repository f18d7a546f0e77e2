import type { CatalogueStandard } from '../model/catalogue.ts';
import { buildModel } from '../model/build-model.ts';
import { indexSources, parseTree } from '../model/index-sources.ts';
import type { SiteStandard } from '../model/site-types.ts';
import type { SourceTree } from '../model/tree.ts';
import type { TreeParser } from '../model/tree-parser.ts';
import { catalogueOf } from './catalogue.ts';
import { siteData } from './site.ts';

/**
 * A release as its pages print it: the frozen sources are read as if they were the draft, beside those of the releases to
 * which they refer, and the frozen catalogue says which version it is.
 *
 * @param parse - reads the tree; one that remembers saves time where many releases are read.
 */
export function releasedSite(
  tree: SourceTree,
  released: CatalogueStandard,
  parse: TreeParser = parseTree,
): SiteStandard {
  const { key, version = '', date = '', status, pinned = {} } = released;
  const model = buildModel(indexSources(parse(asDraft(tree, { ...pinned, [key]: version }))));
  const standard = siteData(model, catalogueOf(model), {}).standards.find((one) => one.key === key);
  if (standard === undefined) throw new Error(`${key} ${version} has no standard.yaml`);
  const text = JSON.stringify({ ...standard, status, version, date, pinned, next: version });
  return JSON.parse(text.replaceAll(`"spec/${key}/draft/`, `"spec/${key}/${version}/`)) as SiteStandard;
}

/** The tree in which some standards stand as they were released. */
function asDraft(tree: SourceTree, versions: Readonly<Record<string, string>>): SourceTree {
  const found = new Map<string, string>();
  for (const [path, text] of tree) {
    const [, top = '', key = '', folder = '', rest = ''] =
      /^(spec|schemas|conformance\/standards)\/([^/]+)\/([^/]+)\/(.*)$/.exec(path) ?? [];
    const version = versions[key];
    if (version === undefined || folder === '') found.set(path, text);
    else if (folder === version) found.set(`${top}/${key}/draft/${rest}`, text);
  }
  return found;
}
