import type { BootstrapMeasureInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { spreadItems } from '../arbitraries/resampled-items.ts';
import { record } from '../../../../contract/record.ts';
import fc from 'fast-check';
import { alwaysNames, namedOnly, unnamed, withoutTag } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { bootstrapMeasure } from '../reference/bootstrap-measure.ts';

type Conventions = BootstrapMeasureInput['conventions'];
const OP = 'bootstrap-measure';

/** What an input can ask for, of what an answer names. */
const asked = ({ sampling, interval, beta }: Partial<Conventions>): Conventions => ({
  sampling: sampling ?? 'multinomial',
  ...(interval === undefined ? {} : { interval }),
  ...(beta === undefined ? {} : { beta }),
});

/** Inputs that ask for everything, or for the sampling alone. */
const someAsked = record({ input: spreadItems, all: fc.boolean() }).map(({ input, all }) =>
  all ? input : { ...input, conventions: { sampling: input.conventions.sampling } },
);

/** The measure names its resampling, its interval, and what belongs to the measure. */
export const CLS_237 = namingCheck<BootstrapMeasureInput>({
  clause: 'CLS-237@1',
  operation: OP,
  given: someAsked,
  cost: 4,
  labels: {
    'nothing but the sampling asked for': {
      least: 0.2,
      holds: ({ conventions }) => Object.keys(conventions).length === 1,
    },
    'an interval asked for': { least: 0.2, holds: ({ conventions }) => conventions.interval !== undefined },
    F: { least: 0.02, holds: ({ measure }) => measure === 'f-beta' },
    area: { least: 0.02, holds: ({ measure }) => measure === 'auc' },
  },
  reference: ({ conventions, ...input }) => bootstrapMeasure({ ...input, conventions: asked(conventions) }),
  value: 'interval',
  brokenBy: [
    unnamed('CLS-237', OP),
    withoutTag('CLS-237', OP, 'method'),
    withoutTag('CLS-237', OP, 'quantile-type'),
    withoutTag('CLS-237', OP, 'ties'),
    alwaysNames('CLS-237', OP, 'sampling', 'multinomial'),
    namedOnly('CLS-237', OP, { interval: 'percentile' }),
  ],
});
