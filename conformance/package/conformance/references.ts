import { operationValidators } from '../../../.generated/operation-validators.js';
import { guarded } from '../../cli/guarded.ts';
import { inputSchemaOf, operationsIn } from '../../cli/suites.ts';
import type { Operations } from '../../contract/operation.ts';
import { suites } from './suites.ts';

/** The reference implementation of each operation by its name, each behind the schema of its input. */
export const references: Operations = guarded(
  operationsIn(suites),
  (operation) => operationValidators[inputSchemaOf(operation)],
);
