import fc from 'fast-check';
import type { AucInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { bothClasses } from '../arbitraries/scored.ts';
import { alwaysNames, namedOnly, unnamed } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { auc } from '../reference/auc.ts';

const given: fc.Arbitrary<AucInput> = record({
  items: bothClasses(),
  asked: fc.constantFrom<AucInput['conventions'] | null>(
    null,
    {},
    { ties: 'half' },
    { ties: 'optimistic' },
    { ties: 'pessimistic' },
  ),
}).map(({ items, asked }) => (asked === null ? items : { ...items, conventions: asked as NonNullable<typeof asked> }));

/** The area names how it counted ties, and that is how it counted them. */
export const CLS_092 = namingCheck<AucInput>({
  clause: 'CLS-092@1',
  operation: 'auc',
  given,
  labels: {
    'nothing asked for': { least: 0.2, holds: ({ conventions }) => conventions?.ties === undefined },
    'a value asked for': { least: 0.3, holds: ({ conventions }) => conventions?.ties !== undefined },
  },
  reference: auc,
  brokenBy: [
    unnamed('CLS-092', 'auc'),
    alwaysNames('CLS-092', 'auc', 'ties', 'half'),
    namedOnly('CLS-092', 'auc', { ties: 'half' }),
  ],
});
