import type { StatementRow } from '../../../../schemas/conformance/draft/generated/types.ts';

/** What the verbal form of a clause makes of it in a conformance statement (CNF-061). */
const STATUS = {
  shall: 'mandatory',
  'shall not': 'prohibited',
  should: 'recommended',
  'should not': 'not-recommended',
  may: 'optional',
  'need not': 'optional',
  can: 'informative',
  cannot: 'informative',
} as const satisfies Readonly<Record<StatementRow['level'], StatementRow['status']>>;

export const statusOf = (level: StatementRow['level']): StatementRow['status'] => STATUS[level];
