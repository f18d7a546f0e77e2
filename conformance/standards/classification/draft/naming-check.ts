import type { Arbitrary } from 'fast-check';
import type { Check, ClauseRef } from '../../../contract/check.ts';
import { clauseId } from '../../../contract/clause-id.ts';
import { fail, type Judgement, worst } from '../../../contract/judgement.ts';
import type { Json, JsonObject } from '../../../contract/json.ts';
import type { Mutant } from '../../../contract/mutant.ts';
import { type Answer, isUndefined } from '../../../contract/operation.ts';
import { operationCheck, type TypedLabel } from '../../../contract/operation-check.ts';
import { equals, FORMULA } from '../../../judge/agreement.ts';
import { within } from '../../../judge/within.ts';

/** What an input asks for: any of the tags of its operation, or none. */
interface Asks {
  readonly conventions?: Readonly<Record<string, string>>;
}

interface NamingCheck<Input extends Asks> {
  readonly clause: ClauseRef;
  /** The operation, without the key of the standard. */
  readonly operation: string;
  /** Inputs with a value that ask for every tag, for some of them and for none. */
  readonly given: Arbitrary<Input>;
  readonly labels: Readonly<Record<string, TypedLabel<Input>>>;
  readonly cost?: number;
  /** The reference implementation, which is asked for the value under the conventions that an answer names. */
  readonly reference: (input: Input) => Answer<unknown>;
  /** The member that is the value; `value` unless given. */
  readonly value?: string;
  readonly brokenBy: readonly Mutant[];
}

/**
 * An answer names its conventions: every tag of the operation, those that the input asks for with the values that it
 * asks for, and the value is the one under the conventions that are named. Whatever the input leaves open is free.
 */
export function namingCheck<Input extends Asks>(check: NamingCheck<Input>): Check {
  const { clause, operation, reference, value = 'value' } = check;
  return operationCheck<Input, JsonObject>({
    clause,
    id: `${clauseId(clause)}/${operation}`,
    operation: `classification/${operation}`,
    given: check.given,
    labels: check.labels,
    ...(check.cost === undefined ? {} : { cost: check.cost }),
    judge: ({ input, output }) => {
      const named = output['conventions'] as Json | undefined;
      if (!isObject(named)) return equals(named, {}, '/conventions');
      const answer = reference({ ...input, conventions: named as Record<string, string> });
      if (answer.outcome !== 'result' || isUndefined(answer.output)) return notAdmitted(named);
      const under = answer.output as JsonObject;
      return worst([
        equals(named, under['conventions'] as Json, '/conventions'),
        // A tag that was asked for need not apply under the others, which were left open.
        ...Object.entries(input.conventions ?? {})
          .filter(([tag]) => Object.hasOwn(under['conventions'] as JsonObject, tag))
          .map(([tag, asked]) => equals(named[tag], asked, `/conventions/${tag}`)),
        sameValue(output[value], under[value] as Json, `/${value}`),
      ]);
    },
    brokenBy: check.brokenBy,
  });
}

/** The same value to six digits: a number, or what holds several by name; words are the same or not. */
const sameValue = (got: Json | undefined, right: Json, at: string): Judgement => {
  if (typeof right === 'number') {
    return within(got, right, { relative: FORMULA, scale: Math.max(NEAR_ZERO, Math.abs(right)), at });
  }
  if (!isObject(right) || !isObject(got) || Object.keys(got).length !== Object.keys(right).length) {
    return equals(got, right, at);
  }
  return worst(Object.entries(right).map(([name, one]) => sameValue(got[name], one, `${at}/${name}`)));
};

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value nearer to zero than this does not tell one convention from another. */
const NEAR_ZERO = 1e-3;

const notAdmitted = (named: JsonObject): Judgement =>
  fail(
    { en: 'the conventions named are not admitted here', zh: '所指明的约定在此不被允许' },
    null,
    named,
    '/conventions',
  );
