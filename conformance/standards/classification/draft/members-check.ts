import type { Arbitrary } from 'fast-check';
import type { Check, ClauseRef } from '../../../contract/check.ts';
import { type Judgement, worst } from '../../../contract/judgement.ts';
import type { Json, JsonObject } from '../../../contract/json.ts';
import type { Mutant } from '../../../contract/mutant.ts';
import { operationCheck, type TypedLabel } from '../../../contract/operation-check.ts';
import { equals, FORMULA } from '../../../judge/agreement.ts';
import { within } from '../../../judge/within.ts';

interface MembersCheck<Input> {
  readonly clause: ClauseRef;
  readonly id?: string;
  /** The operation, without the key of the standard. */
  readonly operation: string;
  /** Inputs for which the reference has a value. */
  readonly given: Arbitrary<Input>;
  readonly labels: Readonly<Record<string, TypedLabel<Input>>>;
  readonly cost?: number;
  /** The members that the clause is about; absent ones are absent from both. */
  readonly members: readonly string[];
  readonly brokenBy: readonly Mutant[];
}

/**
 * Some members of an answer against those of the reference: numbers to the digits that tell a wrong formula from an
 * imprecise calculation, measured against 1 where they are small; everything else the same.
 */
export const membersCheck = <Input>(check: MembersCheck<Input>): Check =>
  operationCheck<Input, JsonObject>({
    clause: check.clause,
    ...(check.id === undefined ? {} : { id: check.id }),
    operation: `classification/${check.operation}`,
    given: check.given,
    labels: check.labels,
    ...(check.cost === undefined ? {} : { cost: check.cost }),
    judge: ({ output, expected }) =>
      worst(check.members.map((member) => alike(output[member], expected[member], `/${member}`))),
    brokenBy: check.brokenBy,
  });

function alike(got: Json | undefined, right: Json | undefined, at: string): Judgement {
  if (typeof right === 'number' && !Number.isInteger(right))
    return within(got, right, { relative: FORMULA, scale: Math.max(1, Math.abs(right)), at });
  if (typeof right === 'number' && typeof got === 'number' && !Number.isInteger(got))
    return within(got, right, { relative: FORMULA, scale: Math.max(1, Math.abs(right)), at });
  if (Array.isArray(right)) {
    const list = Array.isArray(got) ? (got as readonly Json[]) : [];
    return worst([
      equals(list.length, right.length, at),
      ...(right as readonly Json[]).map((one, index) => alike(list[index], one, `${at}/${index}`)),
    ]);
  }
  if (typeof right === 'object' && right !== null) {
    const object = typeof got === 'object' && got !== null && !Array.isArray(got) ? (got as JsonObject) : {};
    return worst(Object.entries(right as JsonObject).map(([name, one]) => alike(object[name], one, `${at}/${name}`)));
  }
  return equals(got ?? null, right ?? null, at);
}
