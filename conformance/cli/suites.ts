import type { Suite } from '../contract/registry.ts';
import type { AnyOperation, OperationName, Operations } from '../contract/operation.ts';
import { guarded, type Accepts } from './guarded.ts';

/** Every suite of the series, bundled with the command. Heavy: it brings the generators of cases. */
export async function loadSuites(): Promise<readonly Suite[]> {
  const { suites } = await import('../standards/generated/registry.ts');
  return suites;
}

/** All operations of the reference implementation: what answers a case, without what judges it. */
export async function loadOperations(): Promise<Operations> {
  const { operations } = await import('../standards/generated/operations.ts');
  return joined(Object.values(operations));
}

/** All operations of all suites. */
export const operationsIn = (suites: readonly Suite[]): Operations =>
  joined(suites.map(({ operations }) => operations));

const joined = (parts: readonly Operations[]): Operations =>
  new Map(parts.flatMap((operations): [OperationName, AnyOperation][] => [...operations]));

/** The operations of the reference implementation, each behind the schema of its input. */
export async function guardedOperations(operations: Operations): Promise<Operations> {
  const { operationValidators } = await import('../../.generated/operation-validators.js');
  const byKey = operationValidators as Readonly<Record<string, Accepts>>;
  return guarded(operations, (name) => byKey[inputSchemaOf(name)]);
}

/** The key of the schema of an operation's input: `uncertainty/operations/combine#input`. */
export const inputSchemaOf = (operation: string): string => `${operation.replace('/', '/operations/')}#input`;
