import { ucum } from '@atomic-ehr/ucum';

/** The library's own types name files without their extension, which TypeScript does not find. */
const library = ucum as { readonly validate: (unit: string) => { readonly valid: boolean } };

/** UCUM has no white space and no character beyond ASCII, in annotations neither (UCUM, 2.1); VOC-001 bounds the length. */
const CHARACTERS = /^[!-~]{1,200}$/;
const ANNOTATION = /\{[!-z|~]*\}/g;
/** An annotation ends its component: only an operator or a closing parenthesis may follow. */
const AFTER_ANNOTATION = /\}[^./)]/;
/** Names that every JavaScript object answers to; the library takes them for units. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Annotations say nothing about the unit (UCUM, 2.1): after a unit they vanish, alone they stand for 1. */
const withoutAnnotations = (unit: string): string =>
  unit.replace(ANNOTATION, (_, at: number) => (at === 0 || '(./'.includes(unit[at - 1] as string) ? '1' : ''));

/**
 * Whether a text is a valid UCUM expression, case-sensitive variant. Total: any string has an answer.
 *
 * The library is asked about the expression without annotations, because it refuses `10*3{rbc}`, which UCUM's own
 * functional tests accept; it accepts a leading blank and `constructor`, which are refused before it is asked.
 */
export function isUcumUnit(unit: string): boolean {
  let valid = known.get(unit);
  if (valid === undefined) {
    valid = isValid(unit);
    if (known.size < KNOWN) known.set(unit, valid);
  }
  return valid;
}

/** Documents share a few units, and the library takes as long for one as the rest of a document does. */
const known = new Map<string, boolean>();
const KNOWN = 1_000;

function isValid(unit: string): boolean {
  if (!CHARACTERS.test(unit) || AFTER_ANNOTATION.test(unit)) return false;
  const bare = withoutAnnotations(unit);
  if (bare.split(/[./()]/).some((atom) => INHERITED.has(atom.replace(/[-+]?[0-9]+$/, '')))) return false;
  try {
    return library.validate(bare).valid;
  } catch {
    return false;
  }
}
