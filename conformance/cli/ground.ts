import { operationValidators } from '../../.generated/operation-validators.js';
import type { Catalogue } from '../../generators/model/catalogue.ts';
import type { Validator } from '../../schemas/document/validate.ts';
import type { Json } from '../contract/json.ts';
import type { Suite } from '../contract/registry.ts';
import type { FrozenSet } from '../runner/frozen.ts';
import { releasedSuites, type JudgingRelease } from '../runner/released.ts';
import { catalogueOf } from './catalogue-of.ts';
import { says } from './language.ts';
import { loadReleases, type Release } from './release-registry.ts';
import { operationsOfRelease } from './released-operations.ts';
import { loadSuites } from './suites.ts';

/** What a run is judged by: the drafts, or releases of some standards. */
export interface Ground {
  readonly catalogue: Catalogue;
  readonly suites: readonly Suite[];
  readonly validators: Readonly<Record<string, Validator>>;
  /** The cases of the releases; absent where the drafts judge. */
  readonly frozen?: { readonly sets: readonly FrozenSet[]; readonly inputs: ReadonlyMap<string, readonly Json[]> };
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
  const [catalogue, suites] = await Promise.all([catalogueOf(releases), loadSuites()]);
  if (releases.length === 0) return { catalogue, suites, validators: operationValidators };
  const parts = await Promise.all(
    releases.map(async (release): Promise<readonly [JudgingRelease, Readonly<Record<string, Validator>>]> => [
      { ...(await release.suite()), operations: await operationsOfRelease(release) },
      await release.operationValidators(),
    ]),
  );
  const {
    suites: all,
    inputs,
    sets,
  } = releasedSuites(
    suites,
    parts.map(([judging]) => judging),
  );
  return {
    catalogue,
    suites: all,
    validators: Object.assign(
      {},
      operationValidators,
      ...parts.map(([, validators]) => validators),
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
