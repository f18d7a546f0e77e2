import { stringify } from 'yaml';
import type { Json } from '../../conformance/contract/json.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { readYaml } from '../../schemas/document/read-yaml.ts';
import type { EmittedFile } from '../emit/emitted-file.ts';
import { jsonText } from '../emit/emitted-file.ts';
import { publishedSchema } from '../emit/json-schemas.ts';
import { emitTypes } from '../emit/types.ts';
import type { CatalogueStandard } from '../model/catalogue.ts';
import { conformsToOf, majorMinor } from '../model/conforms-to.ts';
import { schemaSource, type SchemaSource } from '../model/schema-sources.ts';
import type { ClauseSource, RetiredClause } from '../model/types.ts';
import { changelog } from './changelog.ts';
import { bibTex, cslJson, gbt7714 } from './citations.ts';
import { digestsFile, digestsText, sha256, type FrozenFile } from './digests.ts';
import { ledgerClauses, ledgerFile, withRelease, type Ledger } from './ledger.ts';
import { pinnedRefs } from './pinned-refs.ts';
import { withSeriesRelease } from './series-entry.ts';

/** Everything that a release is made of. */
export interface ReleaseSources {
  readonly standard: string;
  readonly version: string;
  readonly date: string;
  readonly status: 'candidate' | 'released';
  readonly base: string;
  readonly publisher: Bilingual;
  /** The files of the draft in the three rooms, by path from the root of the repository; without what is generated. */
  readonly draft: readonly FrozenFile[];
  /** The catalogue of the draft. */
  readonly catalogue: CatalogueStandard;
  readonly clauses: readonly (ClauseSource | RetiredClause)[];
  /** The requirement set without its cases, and the cases. */
  readonly set: { readonly notScored: Json; readonly frozen: Json };
  readonly cases: string;
  /** The latest release of every other standard. */
  readonly latest: ReadonlyMap<string, string>;
  /** The schemas of every release that there is. */
  readonly released: readonly SchemaSource[];
  readonly ledger?: { readonly text: string; readonly value: Ledger };
  readonly series: string;
}

/** What a release writes: frozen files, then the two records of it. */
export interface ReleasePlan {
  readonly frozen: readonly FrozenFile[];
  readonly ledger: EmittedFile;
  readonly series: EmittedFile;
}

export type PlannedRelease =
  | { readonly ok: true; readonly plan: ReleasePlan }
  | { readonly ok: false; readonly problem: Bilingual };

/** Plans a release: the content of its three folders, the ledger and the series. Writes nothing. */
export async function planRelease(sources: ReleaseSources): Promise<PlannedRelease> {
  const { standard, version, date, status, catalogue } = sources;
  const schemas = pinnedSchemas(sources);
  if ('problem' in schemas) return { ok: false, problem: schemas.problem };
  const clauses = ledgerClauses(sources.clauses);
  const before = sources.ledger?.value.releases.at(-1);
  const types = await emitTypes({ sources: [...schemas.sources, ...sources.released] });
  const cited = { ...catalogue, version, date, status, base: sources.base, publisher: sources.publisher };
  const spec = (name: string): string => `spec/${standard}/${version}/${name}`;
  const tests = `conformance/standards/${standard}/${version}`;
  const own: readonly FrozenFile[] = [
    ...sources.draft
      .filter(({ path }) => path.startsWith('spec/') && !path.endsWith('/draft/accepted.yaml'))
      .map(({ path, content }) => ({ path: released(path, sources), content })),
    { path: spec('catalogue.json'), content: catalogueText(sources, schemas.pinned) },
    {
      path: spec('CHANGELOG.md'),
      content: changelog({ catalogue, version, date, status, clauses, ...(before === undefined ? {} : { before }) }),
    },
    { path: spec('citation.csl.json'), content: cslJson(cited) },
    { path: spec('citation.bib'), content: bibTex(cited) },
    { path: spec('citation.gbt7714.txt'), content: gbt7714(cited) },
    ...schemas.files,
    ...types.filter(({ path }) => path.startsWith(`schemas/${standard}/${version}/`)),
    ...sources.draft
      .filter(({ path }) => path.startsWith(`conformance/standards/${standard}/draft/vectors/`))
      .map(({ path, content }) => ({ path: released(path, sources), content })),
    {
      path: `${tests}/set.yaml`,
      content: stringify({ standard, version, status, date, ...sources.set }, { lineWidth: 0 }),
    },
    { path: `${tests}/cases.jsonl`, content: sources.cases },
  ];
  const digests = digestsText(own);
  const digest = `sha256:${sha256(digests)}`;
  return {
    ok: true,
    plan: {
      frozen: [...own, { path: digestsFile(standard, version), content: digests }],
      ledger: {
        path: ledgerFile(standard),
        content: withRelease(sources.ledger?.text, standard, { version, date, digest, clauses }),
      },
      series: {
        path: 'spec/series.yaml',
        content: withSeriesRelease(sources.series, standard, status, { version, date, digest }),
      },
    },
  };
}

/** A path of the draft as a path of the release. */
const released = (path: string, { standard, version }: ReleaseSources): string =>
  path.replace(`/${standard}/draft/`, `/${standard}/${version}/`);

/** The schemas in YAML and, with their full `$id`s, in JSON. */
function pinnedSchemas(sources: ReleaseSources):
  | {
      readonly sources: readonly SchemaSource[];
      readonly files: readonly FrozenFile[];
      readonly pinned: Readonly<Record<string, string>>;
    }
  | { readonly problem: Bilingual } {
  const found: SchemaSource[] = [];
  const files: FrozenFile[] = [];
  const to = new Set<string>();
  for (const { path, content } of sources.draft) {
    if (!path.startsWith('schemas/') || !path.endsWith('.schema.yaml')) continue;
    const pinned = pinnedRefs(path, content.toString('utf8'), sources.latest);
    if (!pinned.ok) return { problem: pinned.because };
    for (const key of pinned.to) to.add(key);
    const file = released(path, sources);
    const read = readYaml(pinned.text, file);
    if (!read.ok) throw new Error(`${path} cannot be read, which lint would have reported`);
    const [source] = schemaSource(read.document, sources.base);
    files.push({ path: file, content: pinned.text });
    if (source === undefined) continue;
    found.push(source);
    const json = { ...publishedSchema(source), $comment: statusOf(sources) };
    files.push({ path: file.replace(/\.yaml$/, '.json'), content: jsonText(json) });
  }
  const pinned = Object.fromEntries([...to].sort().map((key) => [key, sources.latest.get(key) ?? '']));
  return { sources: found, files, pinned };
}

const statusOf = ({ standard, version, status, base }: ReleaseSources): string =>
  status === 'candidate'
    ? `${standard} ${version}, a candidate: ${base} is not registered yet.`
    : `${standard} ${version}, released.`;

/** The catalogue of the draft as that of the release: its version, its status and its own files. */
function catalogueText(sources: ReleaseSources, pinned: Readonly<Record<string, string>>): string {
  const { catalogue, standard, version, date, status, base } = sources;
  const conformsTo = conformsToOf(base, standard, majorMinor(version));
  const text = jsonText({ ...catalogue, status, version, date, pinned, next: version, conformsTo });
  return ['spec', 'conformance/standards'].reduce(
    (all, top) => all.replaceAll(`"${top}/${standard}/draft/`, `"${top}/${standard}/${version}/`),
    text,
  );
}
