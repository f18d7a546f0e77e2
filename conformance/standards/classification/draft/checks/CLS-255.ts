import type { ScoredUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { someTags } from '../arbitraries/roc-inputs.ts';
import { spreadScores } from '../arbitraries/scored-measures.ts';
import { alwaysNames, unnamed, withoutTag } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { scoredUncertainty } from '../reference/scored-uncertainty.ts';

const OP = 'scored-uncertainty';

/** The uncertainty names its sampling, its method and the measure that it is of. */
export const CLS_255 = namingCheck<ScoredUncertaintyInput>({
  clause: 'CLS-255@1',
  operation: OP,
  given: someTags(spreadScores),
  cost: 2,
  labels: {
    'nothing asked for': { least: 0.1, holds: ({ conventions }) => conventions === undefined },
    'something asked for': { least: 0.2, holds: ({ conventions }) => Object.keys(conventions ?? {}).length > 0 },
    clusters: { least: 0.1, holds: ({ clusters }) => clusters !== undefined },
  },
  reference: ({ conventions, ...input }) => scoredUncertainty({ ...input, conventions: asked(conventions) }),
  value: 'value',
  brokenBy: [
    unnamed('CLS-255', OP),
    withoutTag('CLS-255', OP, 'method'),
    withoutTag('CLS-255', OP, 'norm'),
    alwaysNames('CLS-255', OP, 'interpolation', 'step'),
  ],
});

/** What an input can ask for, of what an answer names: the method is the only one there is. */
function asked(named: ScoredUncertaintyInput['conventions']): NonNullable<ScoredUncertaintyInput['conventions']> {
  const { method: _, ...rest } = { method: undefined, ...named };
  return rest;
}
