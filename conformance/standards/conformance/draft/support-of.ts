import type { StatementRow } from '../../../../schemas/conformance/draft/generated/types.ts';
import type { Verdict } from '../../../judge/verdict.ts';

type Support = StatementRow['supported'];

/** Verdicts of a run that decide whether a clause is supported; every other leaves that open (CNF-063). */
const SUPPORT: Readonly<Partial<Record<Verdict, Support>>> = {
  pass: 'yes',
  warning: 'no',
  'expected-failure': 'no',
  fail: 'no',
  inapplicable: 'not-applicable',
};

/** What a conformance statement says of a clause that a run judged. */
export const supportOf = (verdict: Verdict): Support => SUPPORT[verdict] ?? 'to-be-stated';

/** What a row may say of its clause; none where its evidence is not of the kind that decides it. */
export function supportsOf({ decidedBy, evidence, because }: StatementRow): readonly Support[] {
  if (decidedBy === 'nothing') return evidence === undefined && because !== undefined ? ['not-applicable'] : [];
  if (because !== undefined) return [];
  if (evidence === undefined) return ['to-be-stated'];
  if (evidence.of !== decidedBy) return [];
  return evidence.of === 'inspection' ? ['yes', 'no', 'not-applicable'] : [supportOf(evidence.verdict as Verdict)];
}
