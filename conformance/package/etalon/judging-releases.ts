import { releases as catalogues } from '../../../.generated/versions/catalogue/releases.ts';
import { releases as validators } from '../../../.generated/versions/validators/releases.ts';
import type { DocumentRelease } from '../../cli/document-version.ts';

/** Every release as what judges documents, each part loaded when it is asked for. */
export const releases: readonly DocumentRelease[] = validators.flatMap(({ load: documentValidators, ...release }) =>
  catalogues
    .filter(({ standard, version }) => standard === release.standard && version === release.version)
    .map(({ load: catalogue }) => ({ ...release, documentValidators, catalogue })),
);
