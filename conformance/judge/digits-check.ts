import type { Arbitrary } from 'fast-check';
import type { Check, ClauseRef } from '../contract/check.ts';
import { clauseId } from '../contract/clause-id.ts';
import { type Judgement, worst } from '../contract/judgement.ts';
import type { Json, JsonObject } from '../contract/json.ts';
import type { Mutant } from '../contract/mutant.ts';
import { operationCheck, type TypedLabel } from '../contract/operation-check.ts';
import { equals } from './agreement.ts';
import { within } from './within.ts';

/** Relative tolerances by operation, without the key of its standard, and by number. */
export type Tolerances = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * What differences are compared with, by member or by JSON Pointer where members of one name differ in it, where that is
 * not the reference value; 0 for members that are exact.
 */
export type Scales = Readonly<Record<string, number>>;

export interface DigitsCheck<Input, Name> {
  /** The clause whose table prints the tolerances. */
  readonly clause: ClauseRef;
  /** The operation, without the key of its standard. */
  readonly operation: Name;
  /** Tells several checks of one operation apart. */
  readonly part?: string;
  /** Inputs for which the reference has a value, those among them that cost a careless calculation its digits. */
  readonly given: Arbitrary<Input>;
  readonly labels?: Readonly<Record<string, TypedLabel<Input>>>;
  readonly cost?: number;
  readonly scales?: (input: Input, output: JsonObject, expected: JsonObject) => Scales;
  readonly brokenBy: readonly Mutant[];
}

/**
 * Checks of one operation held to the digits that a clause of its standard asks for: every number that the table names
 * within its tolerance, whether it stands in the output, in a list or in an object inside it; everything else is the
 * same. Members that are `elsewhere` belong to clauses of their own.
 */
export const digitsChecks =
  <Table extends Tolerances>(standard: string, tolerances: Table, elsewhere: readonly string[] = []) =>
  <Input>(check: DigitsCheck<Input, keyof Table & string>): Check => {
    const { clause, operation, part, scales = () => ({}) } = check;
    const table = tolerances[operation] ?? {};
    return operationCheck<Input, JsonObject>({
      clause,
      id: `${clauseId(clause)}/${operation}${part === undefined ? '' : `-${part}`}`,
      operation: `${standard}/${operation}`,
      given: check.given,
      labels: check.labels ?? {},
      ...(check.cost === undefined ? {} : { cost: check.cost }),
      judge: ({ input, output, expected }) =>
        worst(judgeMembers(table, output, without(expected, elsewhere), scales(input, output, expected), '')),
      brokenBy: check.brokenBy,
    });
  };

const without = (output: JsonObject, members: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(output).filter(([member]) => !members.includes(member)));

function judgeMembers(
  table: Readonly<Record<string, number>>,
  output: JsonObject,
  expected: JsonObject,
  scales: Scales,
  at: string,
): readonly Judgement[] {
  const close = (got: Json | undefined, right: Json, member: string, where: string): readonly Judgement[] => {
    if (Array.isArray(right)) {
      const given = Array.isArray(got) ? (got as readonly Json[]) : [];
      return [
        equals(given.length, right.length, where),
        ...(right as readonly Json[]).flatMap((one, index) => close(given[index], one, member, `${where}/${index}`)),
      ];
    }
    if (typeof right === 'object' && right !== null) {
      const given = typeof got === 'object' && got !== null && !Array.isArray(got) ? (got as JsonObject) : {};
      return judgeMembers(table, given, right as JsonObject, scales, where);
    }
    const relative = table[member];
    if (relative === undefined || typeof right !== 'number') return [equals(got, right, where)];
    const scale = scales[where] ?? scales[member];
    return [within(got, right, { relative, at: where, ...(scale === undefined ? {} : { scale }) })];
  };
  return Object.entries(expected).flatMap(([member, right]) => close(output[member], right, member, `${at}/${member}`));
}
