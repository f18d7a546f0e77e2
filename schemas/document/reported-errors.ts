import type { ValidationError } from './validate.ts';

/**
 * The errors that a reader can act on, of all that a validator with `allErrors` reports.
 *
 * Left out are the "if" that only announces what its `then` says, the branches of `anyOf` and `oneOf` that the value was
 * never meant for, and what follows from an error at the same place.
 */
export function reportedErrors(errors: readonly ValidationError[]): readonly ValidationError[] {
  const gone = new Set<ValidationError>(errors.filter(({ keyword }) => keyword === 'if'));
  // A validator reports inner choices before the outer ones that hold them, and the branches just before their choice.
  errors.forEach((error, index) => {
    if (error.keyword === 'anyOf' || error.keyword === 'oneOf') settleChoice(error, below(errors, index), gone);
    if (error.keyword === 'propertyNames' || error.keyword === 'contains') {
      below(errors, index).forEach((one) => gone.add(one));
    }
  });
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

/** The errors of the subschemas of the one at this index: those just before it whose paths lead through it. */
function below(errors: readonly ValidationError[], index: number): readonly ValidationError[] {
  const error = errors[index];
  if (error === undefined) return [];
  const path = `${error.schemaPath}/`;
  let first = index;
  for (let one = errors[first - 1]; one !== undefined; one = errors[first - 1]) {
    if (!one.schemaPath.startsWith(path) || !isAtOrBelow(one.instancePath, error.instancePath)) break;
    first -= 1;
  }
  return errors.slice(first, index);
}

const isAtOrBelow = (pointer: string, above: string): boolean => pointer === above || pointer.startsWith(`${above}/`);

/**
 * Decides what a failed choice is reported as: the errors of the one branch that the value was meant for, else the
 * choice itself. A branch is out of the question where it wants another kind of value at the place of the choice.
 */
function settleChoice(choice: ValidationError, inner: readonly ValidationError[], gone: Set<ValidationError>): void {
  const path = `${choice.schemaPath}/`;
  const branches = new Map<string, ValidationError[]>();
  for (const error of inner) {
    const branch = error.schemaPath.slice(path.length).split('/', 1)[0] ?? '';
    const errors = branches.get(branch);
    if (errors === undefined) branches.set(branch, [error]);
    else errors.push(error);
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
