import type { CatalogueStandard } from '../../generators/model/catalogue.ts';
import type { Validator } from '../../schemas/document/validate.ts';
import type { FrozenSuite } from '../runner/released.ts';

/** One release of a standard and what was frozen with it, each part loaded when it is asked for. */
export interface Release {
  readonly standard: string;
  readonly version: string;
  readonly date: string;
  /** What documents of it write in `conformsTo`; releases that differ in PATCH share it. */
  readonly conformsTo: string;
  readonly catalogue: () => Promise<CatalogueStandard>;
  readonly suite: () => Promise<FrozenSuite>;
  readonly documentValidators: () => Promise<Readonly<Record<string, Validator>>>;
  readonly operationValidators: () => Promise<Readonly<Record<string, Validator>>>;
}

/** Every release that this command knows. */
export async function loadReleases(): Promise<readonly Release[]> {
  const { releases } = await import('./generated/releases.ts');
  return releases;
}
