import type { AnyOperation, OperationName, Operations } from '../contract/operation.ts';
import { asReleased } from './as-released.ts';
import { earlier } from '../standards/generated/earlier.ts';
import { guarded, type Accepts } from './guarded.ts';
import { operationsBefore } from './operations-before.ts';
import type { Release } from './release-registry.ts';
import { loadCatalogue } from './series.ts';
import { inputSchemaOf, loadOperations } from './suites.ts';

/**
 * The reference implementation as it answers for a release: the operations that the release has, each without what a
 * later release asks for, over documents that name the release.
 */
export async function operationsOfRelease(release: Release): Promise<Operations> {
  const now = await loadOperations();
  const { operations } = await release.catalogue();
  const own = operations.flatMap(({ name }): [OperationName, AnyOperation][] => {
    const operation = now.get(name as OperationName);
    return operation === undefined ? [] : [[name as OperationName, operation]];
  });
  const before = operationsBefore(new Map(own), earlier[release.standard] ?? [], release.version);
  const draft = (await loadCatalogue()).standards.find(({ key }) => key === release.standard)?.conformsTo;
  const named = { draft: draft ?? release.conformsTo, release: release.conformsTo };
  return new Map([...before].map(([name, operation]) => [name, asReleased(operation, named)]));
}

/** The same, each operation behind the schema that its input has in the release. */
export async function guardedOperationsOfRelease(release: Release): Promise<Operations> {
  const validators = (await release.operationValidators()) as Readonly<Record<string, Accepts>>;
  return guarded(await operationsOfRelease(release), (name) => validators[inputSchemaOf(name)]);
}
