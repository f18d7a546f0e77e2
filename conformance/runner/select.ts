import type { ClauseRef } from '../contract/check.ts';
import { clauseId } from '../contract/clause-id.ts';
import type { OperationName } from '../contract/operation.ts';
import type { HelloReply, LeftOut } from '../protocol/messages.ts';
import type { ClassFacts, ClauseFacts, RunPlan, Selection } from './plan.ts';
import type { Probe } from './probe.ts';

/** What is to be judged in this run, given what the implementation declares and what the user asked for. */
export interface Selected {
  /** Declared, known to this suite, and of a version that it judges. */
  readonly declared: ReadonlySet<OperationName>;
  /** Declared and not known: another suite's, or of another version. */
  readonly unknown: readonly string[];
  /** Standards of which it implements versions, and none by which this run judges. */
  readonly otherVersions: readonly OtherVersion[];
  /** Every operation that this suite could have asked for. */
  readonly testable: readonly OperationName[];
  /** The classes that are claimed and selected. */
  readonly claims: readonly (ClassFacts & { readonly version: string })[];
  /** Operations that a claimed class or the protocol itself demands. */
  readonly demanded: ReadonlySet<OperationName>;
  /** What is left out of a declared operation; undefined where it is taken whole. */
  readonly leftOut: (operation: OperationName) => LeftOut | undefined;
  /** Whether cases of this operation are to be put: it is declared, and among those that were asked for. */
  readonly asks: (operation: OperationName) => boolean;
  /** Whether evidence on this clause counts. */
  readonly counts: (clause: ClauseRef, standard: string) => boolean;
}

/** A standard of which an implementation declares other versions than a run judges by, each as `MAJOR.MINOR`. */
export interface OtherVersion {
  readonly standard: string;
  readonly declared: readonly string[];
  readonly judged: readonly string[];
}

const standardOf = (operation: string): string => operation.slice(0, operation.indexOf('/'));

/** Operations that the protocol itself needs, whatever is declared. */
export const mandatory = (plan: RunPlan): readonly OperationName[] =>
  plan.probes.flatMap((probe) => (probe.kind === 'echo' ? [probe.operation] : []));

export function select(plan: RunPlan, hello: HelloReply | null): Selected {
  const testable = plan.suites.flatMap(({ operations }) => [...operations.keys()]).sort();
  const needed = mandatory(plan);
  const needsNoVersion = new Set(needed.map(standardOf));
  const version = (standard: string): string | undefined =>
    plan.versions[standard]?.find((one) => hello?.standards[standard]?.includes(one) === true);
  const isKnown = (operation: OperationName): boolean =>
    testable.includes(operation) &&
    (needsNoVersion.has(standardOf(operation)) || version(standardOf(operation)) !== undefined);

  const told = hello?.operations ?? [];
  const claims = plan.classes.flatMap((facts) => {
    const of = version(facts.standard);
    const claimed = of !== undefined && hello?.classes?.[facts.standard]?.includes(facts.name) === true;
    return claimed && isAsked(plan.selection.classes, facts) && isAskedStandard(plan, facts.standard)
      ? [{ ...facts, version: of }]
      : [];
  });
  const declared = new Set(told.filter(isKnown));
  const { operations } = plan.selection;
  return {
    declared,
    asks: (operation) => declared.has(operation) && (isEmpty(operations) || operations?.includes(operation) === true),
    unknown: told.filter((operation) => !isKnown(operation)).sort(),
    otherVersions: otherVersions(plan, hello),
    testable,
    claims,
    demanded: new Set([...needed, ...claims.flatMap(({ operations }) => operations)]),
    leftOut: (operation) => {
      const leavesOut = hello?.leavesOut ?? {};
      return Object.hasOwn(leavesOut, operation) ? leavesOut[operation] : undefined;
    },
    counts: (clause, standard) => counts(plan, hello, claims, clauseId(clause), standard),
  };
}

/** The standards that were asked for and of which an implementation declares only versions that this run does not judge by. */
export function otherVersions(
  plan: Pick<RunPlan, 'versions' | 'selection'>,
  hello: HelloReply | null,
): readonly OtherVersion[] {
  return Object.entries(hello?.standards ?? {}).flatMap(([standard, declared]) => {
    const judged = Object.hasOwn(plan.versions, standard) ? plan.versions[standard] : undefined;
    const isOther =
      judged !== undefined && declared.length > 0 && !judged.some((version) => declared.includes(version));
    return isOther && isAskedStandard(plan, standard) ? [{ standard, declared, judged }] : [];
  });
}

/** A class is named `core` or, where several standards have one of that name, `uncertainty/core`. */
const isAsked = (asked: readonly string[] | undefined, { standard, name }: ClassFacts): boolean =>
  asked === undefined || asked.length === 0 || asked.includes(name) || asked.includes(`${standard}/${name}`);

const isAskedStandard = (plan: Pick<RunPlan, 'selection'>, standard: string): boolean =>
  isEmpty(plan.selection.standards) || plan.selection.standards?.includes(standard) === true;

const isEmpty = (list: readonly string[] | undefined): boolean => list === undefined || list.length === 0;

function counts(
  plan: RunPlan,
  hello: HelloReply | null,
  claims: readonly ClassFacts[],
  clause: string,
  standard: string,
): boolean {
  const { clauses } = plan.selection;
  if (!isEmpty(clauses) && clauses?.includes(clause) !== true) return false;
  const facts: ClauseFacts | undefined = plan.clauses.get(clause);
  // A clause of one standard can be tested through another's operation: its own standard decides.
  const of = facts?.standard ?? standard;
  if (!isAskedStandard(plan, of)) return false;
  const claimsAny = (hello?.classes?.[of]?.length ?? 0) > 0;
  if (!claimsAny)
    return (
      isEmpty(plan.selection.classes) ||
      isAsked(plan.selection.classes, { standard: of, name: facts?.class ?? 'core', operations: [] })
    );
  return claims.some(({ standard: key, name }) => key === of && name === (facts?.class ?? 'core'));
}

/**
 * Whether a run of single clauses leaves a probe out: one that starts the implementation again, for a clause that is not
 * among them. Whoever tries one clause again and again need not wait for a second start that tells of another.
 */
export const isBeside = ({ kind, clause }: Probe, { clauses = [] }: Selection): boolean =>
  kind === 'repeat' && clauses.length > 0 && !clauses.includes(clauseId(clause));
