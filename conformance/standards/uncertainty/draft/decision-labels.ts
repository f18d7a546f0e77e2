import type { DecideInput } from '../../../../schemas/uncertainty/draft/generated/types.ts';
import type { TypedLabel } from '../../../contract/operation-check.ts';

const sides = ({ tolerance: { lower, upper } }: DecideInput): 'lower' | 'upper' | 'both' =>
  lower === undefined ? 'upper' : upper === undefined ? 'lower' : 'both';

/** Which limits there are, and by which rule is decided. */
export const decisionLabels: Readonly<Record<string, TypedLabel<DecideInput>>> = {
  'an upper limit': { least: 0.2, holds: (input) => sides(input) === 'upper' },
  'a lower limit': { least: 0.2, holds: (input) => sides(input) === 'lower' },
  'two limits': { least: 0.2, holds: (input) => sides(input) === 'both' },
  'two outcomes': { least: 0.3, holds: ({ rule }) => rule === 'binary' },
  'four outcomes': { least: 0.3, holds: ({ rule }) => rule === 'non-binary' },
};
