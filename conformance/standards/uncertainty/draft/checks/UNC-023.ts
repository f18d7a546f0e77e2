import type { TypeAOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { type FiniteObservations, identicalReadings } from '../arbitraries/observations.ts';
import { ignoresResolution, resolutionAsHalfWidth, spreadOfRounding, zeroUncertainty } from '../mutants/type-a.ts';

const allEqual = ({ observations }: FiniteObservations): boolean => new Set(observations).size === 1;

/** Identical readings do not have a zero uncertainty: the resolution decides, or nothing does (JCGM 100:2008, F.2.2.1). */
export const UNC_023: readonly Check[] = [
  reasonCheck<FiniteObservations>({
    clause: 'UNC-023@1',
    id: 'UNC-023/zero-spread',
    operation: 'uncertainty/type-a',
    given: identicalReadings,
    field: 'standardUncertainty',
    labels: {
      'identical readings without a resolution': {
        least: 0.2,
        holds: (input) => allEqual(input) && input.resolution === undefined,
      },
      'identical readings with a resolution': {
        least: 0.2,
        holds: (input) => allEqual(input) && input.resolution !== undefined,
      },
      'readings that differ': { least: 0.2, holds: (input) => !allEqual(input) },
    },
    brokenBy: [zeroUncertainty, ignoresResolution, spreadOfRounding],
  }),
  operationCheck<FiniteObservations, TypeAOutput>({
    clause: 'UNC-023@1',
    id: 'UNC-023/resolution',
    operation: 'uncertainty/type-a',
    given: identicalReadings.filter((input) => allEqual(input) && input.resolution !== undefined),
    labels: {},
    judge: ({ input, output }) =>
      worst([
        within(output.standardUncertainty, (input.resolution ?? NaN) / Math.sqrt(12), {
          relative: FORMULA,
          at: '/standardUncertainty',
        }),
        equals(output.degreesOfFreedom, 'infinite', '/degreesOfFreedom'),
        equals(output.method, 'resolution', '/method'),
      ]),
    brokenBy: [ignoresResolution, resolutionAsHalfWidth, spreadOfRounding],
  }),
];
