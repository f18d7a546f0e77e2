import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { memberAt, replaced } from '../../../../contract/edit-document.ts';
import { parseDecimal } from '../../../../numerics/decimal.ts';
import { uncertainResults } from '../arbitraries/results.ts';
import { intervalsAlwaysContain, intervalsAsWritten, intervalsInOrder } from '../mutants/intervals.ts';
import { resultCheck } from '../result-check.ts';
import { breaks } from '../violations/beyond.ts';
import { written } from '../written-decimal.ts';

/** The ends at so many units of the value's last digit above the value, where that breaks the clause. */
const ends = (name: string, lower: bigint, upper: bigint): MinimalViolation => ({
  name,
  of: (document) => {
    const value = memberAt(document, '/value');
    const decimal = typeof value === 'string' ? parseDecimal(value) : undefined;
    if (decimal === undefined || document['coverageInterval'] === undefined) return undefined;
    const at = (units: bigint): string => written({ ...decimal, coefficient: decimal.coefficient + units });
    const moved = replaced(
      replaced(document, '/coverageInterval/lower', at(lower)),
      '/coverageInterval/upper',
      at(upper),
    );
    return breaks('UNC-018@1')(moved) ? moved : undefined;
  },
});

/** Ends in order, and around the value by the methods that always do so, to the stated digits. */
export const UNC_018 = resultCheck({
  clause: 'UNC-018@1',
  given: uncertainResults.filter((result) => result['coverageInterval'] !== undefined),
  violations: [
    ends('ends that cross by two units', 1n, -1n),
    ends('a lower end two units above the value', 2n, 7n),
    ends('an upper end two units below the value', -7n, -2n),
    ends('ends exchanged', 300n, -300n),
  ],
  brokenBy: [intervalsAsWritten, intervalsInOrder, intervalsAlwaysContain],
});
