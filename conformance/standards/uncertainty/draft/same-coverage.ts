import type { JsonObject } from '../../../contract/json.ts';
import { compareDecimals } from '../../../numerics/decimal.ts';
import { statedDecimal } from './stated.ts';

/** Whether two expanded uncertainties have one coverage probability, as a number or in words, and one basis (UNC-129). */
export function sameCoverage(one: JsonObject, other: JsonObject): boolean {
  if (one['coverageBasis'] !== other['coverageBasis']) return false;
  const [p, q] = [statedDecimal(one, 'coverageProbability'), statedDecimal(other, 'coverageProbability')];
  if (p === undefined || q === undefined) return one['coverageProbability'] === other['coverageProbability'];
  return compareDecimals(p, q) === 0;
}
