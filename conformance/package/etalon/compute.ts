import type { OperationTypes } from '../../../.generated/version-types.ts';
import type { Json } from '../../contract/json.ts';
import type { Answer } from '../../contract/operation.ts';

/**
 * What the reference implementation answers: a result, which may say that the quantity has no value and why
 * (`{ undefined: code }`), or a rejection of the input with a code and where. Nothing that an input holds is thrown.
 *
 * Loads the reference implementation at the first call.
 *
 * @throws TypeError where there is no operation of that name; `etalon list operations` lists them.
 */
export async function compute<Name extends keyof OperationTypes>(
  operation: Name,
  input: OperationTypes[Name]['input'],
): Promise<Answer<OperationTypes[Name]['output']>> {
  const { references } = await import('../conformance/references.ts');
  const reference = references.get(operation);
  if (reference === undefined) throw new TypeError(`there is no operation ${String(operation)}`);
  // The schema guards what goes in; what comes out is of the type that the schema of the output has.
  return reference(input as unknown as Json) as Answer<OperationTypes[Name]['output']>;
}
