import type { TypeBInput, TypeBOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { limited } from '../arbitraries/type-b.ts';
import { fullWidth, oneMethod, resolutionAsHalfWidth } from '../mutants/type-b.ts';

const asLimits = ({ lower }: TypeBInput): boolean => lower !== undefined;
const asResolution = ({ resolution }: TypeBInput): boolean => resolution !== undefined;

function evaluated(input: TypeBInput): Pick<TypeBOutput, 'halfWidth' | 'method'> {
  const { lower = NaN, upper = NaN, resolution = NaN, halfWidth = NaN } = input;
  if (asLimits(input)) return { halfWidth: (upper - lower) / 2, method: 'limits' };
  if (asResolution(input)) return { halfWidth: resolution / 2, method: 'resolution' };
  return { halfWidth, method: 'half-width' };
}

/** Half of what lies between the limits, or of a resolution (JCGM 100:2008, 4.3.7, 4.3.8 and F.2.2.1). */
export const UNC_071 = operationCheck<TypeBInput, TypeBOutput>({
  clause: 'UNC-071@1',
  operation: 'uncertainty/type-b',
  given: limited,
  labels: {
    limits: { least: 0.2, holds: asLimits },
    'a resolution': { least: 0.03, holds: asResolution },
    'a half-width': { least: 0.2, holds: ({ halfWidth }) => halfWidth !== undefined },
  },
  judge: ({ input, output }) => {
    const { halfWidth, method } = evaluated(input);
    return worst([
      within(output.halfWidth, halfWidth ?? NaN, { relative: FORMULA, at: '/halfWidth' }),
      equals(output.method, method, '/method'),
    ]);
  },
  brokenBy: [fullWidth, resolutionAsHalfWidth, oneMethod],
});
