import type { ValidationError } from './validate.ts';

/**
 * The errors that a reader can act on, of all that a validator with `allErrors` reports.
 *
 * Left out are the "if" that only announces what its `then` says, the branches of `anyOf` and `oneOf` that the value was
 * never meant for, and what follows from an error at the same place.
 */
export function reportedErrors(errors: readonly ValidationError[]): readonly ValidationError[] {
  const gone = new Set<ValidationError>(errors.filter(({ keyword }) => keyword === 'if'));
  // A validator reports inner choices before the outer ones that hold them.
  for (const error of errors) {
    if (error.keyword === 'anyOf' || error.keyword === 'oneOf') settleChoice(error, errors, gone);
    if (error.keyword === 'propertyNames') {
      within(error, errors, `${error.schemaPath}/`).forEach((one) => gone.add(one));
    }
    if (error.keyword === 'contains') within(error, errors, `${error.schemaPath}/`).forEach((one) => gone.add(one));
  }
  const seen = new Set<string>();
  const wrongKind = new Set(errors.filter((one) => one.keyword === 'type' && !gone.has(one)).map(placeOf));
  return errors.filter((error) => {
    if (gone.has(error)) return false;
    if (error.keyword !== 'type' && wrongKind.has(placeOf(error))) return false;
    const same = `${placeOf(error)} ${error.keyword} ${error.keyword === 'pattern' ? '' : JSON.stringify(error.params)}`;
    if (seen.has(same)) return false;
    seen.add(same);
    return true;
  });
}

const placeOf = ({ instancePath }: ValidationError): string => instancePath;

const within = (error: ValidationError, errors: readonly ValidationError[], path: string): ValidationError[] =>
  errors.filter((one) => one.schemaPath.startsWith(path) && isAtOrBelow(one.instancePath, error.instancePath));

const isAtOrBelow = (pointer: string, above: string): boolean => pointer === above || pointer.startsWith(`${above}/`);

/**
 * Decides what a failed choice is reported as: the errors of the one branch that the value was meant for, else the
 * choice itself. A branch is out of the question where it wants another kind of value at the place of the choice.
 */
function settleChoice(choice: ValidationError, errors: readonly ValidationError[], gone: Set<ValidationError>): void {
  const path = `${choice.schemaPath}/`;
  const branches = new Map<string, ValidationError[]>();
  for (const error of within(choice, errors, path)) {
    const branch = error.schemaPath.slice(path.length).split('/', 1)[0] ?? '';
    branches.set(branch, [...(branches.get(branch) ?? []), error]);
  }
  const possible = [...branches.values()]
    .map((branch) => ({ branch, left: branch.filter((error) => !gone.has(error)) }))
    .filter(({ left }) => left.length > 0 && !left.some((error) => isOfAnotherKind(error, choice)))
    .sort((a, b) => a.left.length - b.left.length);
  const [best, second] = possible;
  const meant =
    best !== undefined && (second === undefined || best.left.length < second.left.length) ? best : undefined;
  for (const branch of branches.values()) {
    if (branch !== meant?.branch) branch.forEach((error) => gone.add(error));
  }
  if (meant !== undefined) gone.add(choice);
}

const isOfAnotherKind = (error: ValidationError, choice: ValidationError): boolean =>
  error.instancePath === choice.instancePath && ['type', 'const', 'enum'].includes(error.keyword);
