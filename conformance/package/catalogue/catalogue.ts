import series from '../../../.generated/catalogue.json' with { type: 'json' };
import type { Catalogue } from '../../../generators/model/catalogue.ts';

/** The series flattened for programs: every standard that has a draft, with all that it holds. */
export const catalogue: Catalogue = series;
