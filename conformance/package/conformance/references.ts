import { operationValidators } from '../../../.generated/operation-validators.js';
import { guarded } from '../../cli/guarded.ts';
import { guardedOperationsOfRelease } from '../../cli/released-operations.ts';
import { inputSchemaOf, operationsIn } from '../../cli/suites.ts';
import { versionsNamed } from '../../cli/versions-named.ts';
import type { Operations } from '../../contract/operation.ts';
import { suites } from './suites.ts';

/** The reference implementation of each operation of the drafts by its name, each behind the schema of its input. */
export const references: Operations = guarded(
  operationsIn(suites),
  (operation) => operationValidators[inputSchemaOf(operation)],
);

/**
 * The same of one version of a standard: of a release, `classification@0.1.0`, where each operation answers as that release
 * asks, or of a draft, `classification`.
 *
 * @throws TypeError where there is no such version, with those that there are.
 */
export async function loadReferences(version: string): Promise<Operations> {
  const named = await versionsNamed([version]);
  if ('problem' in named) throw new TypeError(named.problem.en);
  const [{ key, release } = { key: version, release: undefined }] = named;
  return release === undefined
    ? new Map([...references].filter(([name]) => name.startsWith(`${key}/`)))
    : guardedOperationsOfRelease(release);
}
