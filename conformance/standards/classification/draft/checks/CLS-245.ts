import type { MultiClassUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { sampledTables } from '../arbitraries/class-tables.ts';
import { someTags } from '../arbitraries/roc-inputs.ts';
import { alwaysNames, unnamed, withoutTag } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { multiClassUncertainty } from '../reference/multi-class-uncertainty.ts';

const OP = 'multi-class-uncertainty';
type Conventions = NonNullable<MultiClassUncertaintyInput['conventions']>;

/** The uncertainty names its sampling, its method and the average that it is of. */
export const CLS_245 = namingCheck<MultiClassUncertaintyInput>({
  clause: 'CLS-245@1',
  operation: OP,
  // With an item in each class, so that the measure exists by every label set and average.
  given: someTags(sampledTables.filter(({ counts }) => counts.every((row) => row.some((one) => one > 0)))),
  labels: {
    'nothing asked for': { least: 0.1, holds: ({ conventions }) => conventions === undefined },
    'something asked for': { least: 0.2, holds: ({ conventions }) => Object.keys(conventions ?? {}).length > 0 },
  },
  reference: ({ conventions, ...input }) => multiClassUncertainty({ ...input, conventions: asked(conventions) }),
  value: 'standardUncertainty',
  brokenBy: [
    unnamed('CLS-245', OP),
    withoutTag('CLS-245', OP, 'method'),
    withoutTag('CLS-245', OP, 'macro-f'),
    alwaysNames('CLS-245', OP, 'sampling', 'multinomial'),
  ],
});

/** What an input can ask for, of what an answer names: the method is the only one there is. */
function asked(named: MultiClassUncertaintyInput['conventions']): Conventions {
  const { method: _, ...rest } = { method: undefined, ...named };
  return rest;
}
