import type { StraightLineInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulPoints, isWeighted } from '../arbitraries/line-points.ts';
import { dropsBarePoints, levelLine, twoPoints } from '../mutants/straight-line.ts';

const bare = ({ points }: StraightLineInput): boolean =>
  points.some(({ standardUncertainty }) => standardUncertainty === undefined);
const vertical = ({ points }: StraightLineInput): boolean => points.every(({ x }) => x === points[0]?.x);

/** Points that determine no line, or no uncertainty, and points that are not all of one kind. */
export const UNC_149 = reasonCheck<StraightLineInput>({
  clause: 'UNC-149@1',
  operation: 'uncertainty/straight-line',
  given: doubtfulPoints,
  labels: {
    'some with and some without an uncertainty': { least: 0.05, holds: (input) => isWeighted(input) && bare(input) },
    'two points without an uncertainty': {
      least: 0.05,
      holds: (input) => input.points.length === 2 && !isWeighted(input),
    },
    'two points with an uncertainty': { least: 0.02, holds: (input) => input.points.length === 2 && !bare(input) },
    'one abscissa': { least: 0.1, holds: (input) => input.points.length > 2 && vertical(input) },
    'a line': { least: 0.1, holds: (input) => input.points.length > 2 && !vertical(input) },
  },
  brokenBy: [dropsBarePoints, levelLine, twoPoints],
});
