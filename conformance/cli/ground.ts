import { operationValidators } from '../../.generated/operation-validators.js';
import type { Catalogue, CatalogueStandard } from '../../generators/model/catalogue.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Validator } from '../../schemas/document/validate.ts';
import type { Json } from '../contract/json.ts';
import type { Suite } from '../contract/registry.ts';
import type { FrozenSet } from '../runner/frozen.ts';
import { releasedSuites, type FrozenSuite } from '../runner/released.ts';
import { says } from './language.ts';
import { releaseOf } from './release-of.ts';
import { loadReleases, type Release } from './release-registry.ts';
import { loadCatalogue, versionOf } from './series.ts';
import { loadSuites } from './suites.ts';

/** What a run is judged by: the drafts, or releases of some standards. */
export interface Ground {
  readonly catalogue: Catalogue;
  readonly suites: readonly Suite[];
  readonly validators: Readonly<Record<string, Validator>>;
  /** The cases of the releases; absent where the drafts judge. */
  readonly frozen?: { readonly sets: readonly FrozenSet[]; readonly inputs: ReadonlyMap<string, readonly Json[]> };
}

/** The releases that `--standard KEY@VERSION` names; a version that the draft answers to names the draft. */
export async function releasesNamed(
  standards: readonly string[],
): Promise<readonly Release[] | { readonly problem: Bilingual }> {
  const [catalogue, releases] = await Promise.all([loadCatalogue(), loadReleases()]);
  const named = standards.flatMap((one) => {
    const [key = '', version] = one.split('@', 2);
    const draft = catalogue.standards.find((standard) => standard.key === key);
    const ofDraft = draft === undefined || [versionOf(draft), draft.next, 'draft'].includes(version ?? 'draft');
    return ofDraft ? [] : (releaseOf(releases, key, version ?? '') ?? []);
  });
  if (named.length > 0 && named.length < standards.length) return { problem: MIXED };
  return named;
}

/** The releases whose frozen cases a transcript says that it asked; undefined where this command has not all of them. */
export async function releasesAsked(sets: readonly FrozenSet[] = []): Promise<readonly Release[] | undefined> {
  const releases = await loadReleases();
  const asked = sets
    .filter(({ status }) => status === 'released')
    .map(({ standard, version }) => releases.find((one) => one.standard === standard && one.version === version));
  return asked.every((one) => one !== undefined) ? asked : undefined;
}

/** What the drafts or, where there are any, these releases judge by. */
export async function groundOf(releases: readonly Release[]): Promise<Ground> {
  const [catalogue, suites] = await Promise.all([loadCatalogue(), loadSuites()]);
  if (releases.length === 0) return { catalogue, suites, validators: operationValidators };
  const parts = await Promise.all(
    releases.map(
      async (release): Promise<readonly [CatalogueStandard, FrozenSuite, Readonly<Record<string, Validator>>]> => [
        await release.catalogue(),
        await release.suite(),
        await release.operationValidators(),
      ],
    ),
  );
  const released = new Map(parts.map(([standard]) => [standard.key, standard]));
  const {
    suites: all,
    inputs,
    sets,
  } = releasedSuites(
    suites,
    parts.map(([, frozen]) => frozen),
  );
  return {
    catalogue: { ...catalogue, standards: catalogue.standards.map((one) => released.get(one.key) ?? one) },
    suites: all,
    validators: Object.assign(
      {},
      operationValidators,
      ...parts.map(([, , validators]) => validators),
    ) as Ground['validators'],
    frozen: { sets, inputs },
  };
}

/** What was asked, with the inputs of the releases that it was asked by. */
export const withInputs = <Asked extends object>(asked: Asked, { frozen }: Ground) => ({
  ...asked,
  ...(frozen === undefined ? {} : { frozenInputs: frozen.inputs }),
});

/** A transcript of a release that this command does not carry. */
export const RELEASE_UNKNOWN = says(
  'the transcript is of a release that this version of etalon does not know; use a later one',
  '该记录针对此版本etalon所不知的发布版；请使用更新的版本',
);

const MIXED = says(
  'a run judges by drafts or by releases; name a release for each --standard, or for none',
  '一次运行按草案或按发布版判定；请为每个--standard都指明发布版，或都不指明',
);
