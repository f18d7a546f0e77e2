import type { Catalogue, CatalogueClass, CatalogueStandard } from '../../generators/model/catalogue.ts';
import type { Validator } from '../../schemas/document/validate.ts';
import type { Suite } from '../contract/registry.ts';
import type { OperationName } from '../contract/operation.ts';
import type { SuiteIdentity } from '../protocol/messages.ts';
import { CONDUCT, PROBES } from '../runner/probes.ts';
import type { Expectations } from '../runner/expectation.ts';
import { isInspected } from '../claims/deciding.ts';
import type { Inspection } from '../runner/inspection.ts';
import type { ClassFacts, ClauseFacts, RunPlan, Selection } from '../runner/plan.ts';
import type { Shard } from '../runner/shard.ts';
import { replyRules } from './reply-rules.ts';
import { clausesOf, versionOf } from './series.ts';

/** What the command knows, and what its user asked for. */
export interface Asked {
  readonly selection: Selection;
  readonly seed: string;
  readonly runs?: number;
  /** Whether a `should` that is not met makes the exit code 1. */
  readonly strict?: boolean;
  readonly shard?: Shard;
  readonly expectations?: Expectations;
  readonly frozen?: RunPlan['frozen'];
  readonly frozenInputs?: RunPlan['frozenInputs'];
  readonly audit?: RunPlan['audit'];
  /** What a conformance statement says of the clauses that an inspection decides. */
  readonly inspections?: readonly Inspection[];
}

/** Puts together everything that a run depends on beside the implementation. */
export function planOf(
  suites: readonly Suite[],
  catalogue: Catalogue,
  identity: SuiteIdentity,
  validators: Readonly<Record<string, Validator>>,
  asked: Asked,
): RunPlan {
  return {
    identity,
    suites,
    versions: Object.fromEntries(catalogue.standards.map((standard) => [standard.key, [versionOf(standard)]])),
    clauses: new Map(
      clausesOf(catalogue).map((clause): [string, ClauseFacts] => [
        clause.id,
        {
          id: clause.id,
          rev: clause.rev,
          standard: clause.standard,
          level: clause.level,
          class: clause.class,
          inspected: isInspected(clause),
        },
      ]),
    ),
    classes: catalogue.standards.flatMap((standard) =>
      standard.classes.map((one) => classFacts(standard, one, suites)),
    ),
    probes: PROBES,
    conduct: CONDUCT,
    rules: replyRules(validators, CONDUCT),
    selection: asked.selection,
    seed: asked.seed,
    strict: asked.strict ?? false,
    ...(asked.runs === undefined ? {} : { runs: asked.runs }),
    ...(asked.shard === undefined ? {} : { shard: asked.shard }),
    ...(asked.expectations === undefined ? {} : { expectations: asked.expectations }),
    ...(asked.frozen === undefined ? {} : { frozen: asked.frozen }),
    ...(asked.frozenInputs === undefined ? {} : { frozenInputs: asked.frozenInputs }),
    ...(asked.audit === undefined ? {} : { audit: asked.audit }),
    ...(asked.inspections === undefined ? {} : { inspections: asked.inspections }),
  };
}

/** What an implementation that claims a class has to declare: the operations of its clauses, those it requires included. */
function classFacts(standard: CatalogueStandard, one: CatalogueClass, suites: readonly Suite[]): ClassFacts {
  const names = new Set([one.id]);
  for (const name of names) {
    for (const required of standard.classes.find(({ id }) => id === name)?.requires ?? []) names.add(required);
  }
  const ids = new Set(standard.classes.filter(({ id }) => names.has(id)).flatMap(({ clauses }) => clauses));
  const testable = new Set(suites.flatMap(({ operations }) => [...operations.keys()]));
  const operations = standard.clauses
    .filter(({ id }) => ids.has(id))
    .flatMap((clause) => clause.operations)
    .filter((name): name is OperationName => testable.has(name as OperationName));
  return { standard: standard.key, name: one.id, operations: [...new Set(operations)].sort() };
}
