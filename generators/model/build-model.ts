import { buildStandard } from './build-standard.ts';
import type { SourceIndex } from './index-sources.ts';
import type { Model } from './types.ts';

/** Builds the model from sources that `npm run lint:spec` accepts; anything else is a bug of the caller and throws. */
export function buildModel(index: SourceIndex): Model {
  if (index.series === undefined) throw new Error('there is no spec/series.yaml');
  const standards = index.standards
    .filter(({ standard }) => standard !== undefined)
    .map((sources) => buildStandard(sources, index.probes));
  return { series: index.series.value, standards };
}
