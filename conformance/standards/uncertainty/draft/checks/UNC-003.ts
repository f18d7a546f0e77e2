import type { JsonObject } from '../../../../contract/json.ts';
import { results } from '../arbitraries/results.ts';
import { resultCheck } from '../result-check.ts';
import { without } from '../violations/without.ts';

const isOfItems = ({ measurand }: JsonObject): boolean => (measurand as JsonObject)['scope'] !== 'quantity';

/** A result on items states the set, how many they are, their labels and the system. */
export const UNC_003 = resultCheck({
  clause: 'UNC-003@1',
  given: results.filter(isOfItems),
  violations: [
    without('/measurand/items'),
    without('/measurand/items/digest'),
    without('/measurand/items/count'),
    without('/measurand/items/labelVersion'),
    without('/measurand/system'),
    without('/measurand/system/name'),
    without('/measurand/system/version'),
  ],
});
