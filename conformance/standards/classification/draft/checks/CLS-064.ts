import type { CountUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { sampledCounts } from '../arbitraries/more-tables.ts';
import { someTags } from '../arbitraries/roc-inputs.ts';
import { alwaysNames, unnamed, withoutTag } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { countUncertainty } from '../reference/count-uncertainty.ts';

/** The uncertainty names its sampling and its method. */
export const CLS_064 = namingCheck<CountUncertaintyInput>({
  clause: 'CLS-064@1',
  operation: 'count-uncertainty',
  given: someTags(sampledCounts),
  labels: {
    'nothing asked for': { least: 0.1, holds: ({ conventions }) => conventions === undefined },
    'something asked for': { least: 0.2, holds: ({ conventions }) => Object.keys(conventions ?? {}).length > 0 },
  },
  reference: ({ conventions, ...input }) => countUncertainty({ ...input, conventions: asked(conventions) }),
  value: 'standardUncertainty',
  brokenBy: [
    unnamed('CLS-064', 'count-uncertainty'),
    withoutTag('CLS-064', 'count-uncertainty', 'method'),
    alwaysNames('CLS-064', 'count-uncertainty', 'sampling', 'multinomial'),
  ],
});

/** What an input can ask for, of what an answer names: the method is the only one there is. */
function asked(named: CountUncertaintyInput['conventions']): NonNullable<CountUncertaintyInput['conventions']> {
  const { sampling, beta } = named ?? {};
  return { ...(sampling === undefined ? {} : { sampling }), ...(beta === undefined ? {} : { beta }) };
}
