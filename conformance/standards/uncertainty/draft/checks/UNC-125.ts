import type { CompareInput, CompareOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals } from '../../../../judge/agreement.ts';
import { resultsThatMayDiffer } from '../arbitraries/differing-results.ts';
import { differingMembers } from '../comparability.ts';
import {
  anyFactorFreesAll,
  computesAnyway,
  ignoresConditions,
  ignoresConventions,
  ignoresFactor,
  ignoresLabelVersion,
  ignoresScope,
  namesNothing,
} from '../mutants/compare.ts';

const differing = ({ result, reference, factor }: CompareInput): readonly string[] =>
  differingMembers(result.measurand as unknown as JsonObject, reference.measurand as unknown as JsonObject, factor);

const inOrder = (pointers: unknown): unknown =>
  Array.isArray(pointers) ? [...(pointers as string[])].sort() : pointers;

const VALUES = ['difference', 'standardUncertainty', 'zeta', 'en', 'compatible'] as const;

/** What differs makes results incomparable unless it is the factor compared, is named, and nothing is computed. */
export const UNC_125 = operationCheck<CompareInput, CompareOutput>({
  clause: 'UNC-125@1',
  operation: 'uncertainty/compare',
  given: resultsThatMayDiffer.map((pair) => ({
    ...pair,
    reference: { ...pair.reference, unit: pair.result.unit },
  })),
  labels: {
    comparable: { least: 0.3, holds: (input) => differing(input).length === 0 },
    'not comparable': { least: 0.25, holds: (input) => differing(input).length > 0 },
    'comparable by the factor': {
      least: 0.1,
      holds: (input) => {
        const { factor: _, ...bare } = input;
        return differing(input).length === 0 && differing(bare).length > 0;
      },
    },
    'another factor than what differs': {
      least: 0.1,
      holds: (input) => input.factor !== undefined && differing(input).length > 0,
    },
    'several members differ': { least: 0.05, holds: (input) => differing(input).length > 1 },
  },
  judge: ({ output, expected }) =>
    worst([
      equals(output.comparable, expected.comparable, '/comparable'),
      equals(inOrder(output.differing), [...expected.differing].sort(), '/differing'),
      ...(expected.comparable ? [] : VALUES).map((member) => equals(output[member], expected[member], `/${member}`)),
    ]),
  brokenBy: [
    ignoresConditions,
    ignoresConventions,
    ignoresLabelVersion,
    ignoresScope,
    ignoresFactor,
    anyFactorFreesAll,
    namesNothing,
    computesAnyway,
  ],
});
