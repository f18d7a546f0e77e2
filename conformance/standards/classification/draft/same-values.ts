import type { MultiClassMeasureOutput } from '../../../../schemas/classification/draft/generated/types.ts';
import { type Judgement, worst } from '../../../contract/judgement.ts';
import type { Json } from '../../../contract/json.ts';
import { equals, FORMULA } from '../../../judge/agreement.ts';
import { within } from '../../../judge/within.ts';

type Value = NonNullable<MultiClassMeasureOutput['value']>;

/** The same number to the digits of a formula, or the same reason for none. */
export const sameValue = (got: Value | undefined, right: Value, at: string): Judgement =>
  typeof right === 'number' ? within(got, right, { relative: FORMULA, scale: 1, at }) : equals(got, right, at);

/** The same value, or the same value for each class in the same order. */
export function sameValues({
  output,
  expected,
}: {
  readonly output: MultiClassMeasureOutput;
  readonly expected: MultiClassMeasureOutput;
}): Judgement {
  if (expected.value !== undefined) return sameValue(output.value, expected.value, '/value');
  const values = output.values ?? [];
  const right = expected.values ?? [];
  return worst([
    equals(
      values.map(({ label }) => label),
      right.map(({ label }): Json => label),
      '/values',
    ),
    ...right.map(({ value }, k) => sameValue(values[k]?.value, value, `/values/${k}/value`)),
  ]);
}
