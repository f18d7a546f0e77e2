import { memberAt, replaced } from '../../../../contract/edit-document.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { type Decimal, parseDecimal } from '../../../../numerics/decimal.ts';
import { written } from '../written-decimal.ts';

/** How far a stated number is moved before the search gives up: a million units of its last digit. */
const FARTHEST = 1n << 20n;

const moved = ({ coefficient, exponent }: Decimal, units: bigint): Decimal => ({
  coefficient: coefficient + units,
  exponent,
});

/** A document on each side of the line: the last one that holds, and the first that does not. */
export interface Line {
  readonly holds: JsonObject;
  readonly breaks: JsonObject;
}

/**
 * Moves one stated number, unit by unit of its last digit, to where a clause breaks. Upwards for an even number and
 * downwards for an odd one, but never below zero for a number that is not negative, so that both sides are met.
 * Undefined where the number is not stated or the clause does not bind it.
 */
export function lineOf(
  document: JsonObject,
  pointer: string,
  isBroken: (document: JsonObject) => boolean,
  write: (decimal: Decimal) => string = written,
): Line | undefined {
  const text = memberAt(document, pointer);
  const decimal = typeof text === 'string' ? parseDecimal(text) : undefined;
  if (decimal === undefined || isBroken(document)) return undefined;
  const room = decimal.coefficient < 0n ? -decimal.coefficient : decimal.coefficient;
  const sign = decimal.coefficient < 0n ? -1n : 1n;
  const at = (units: bigint): JsonObject => replaced(document, pointer, write(moved(decimal, sign * units)));
  const down = decimal.coefficient % 2n !== 0n ? search(at, isBroken, -1n, room - 1n) : undefined;
  return down ?? search(at, isBroken, 1n, FARTHEST);
}

/** Doubles the distance until the clause breaks, then halves the gap. */
function search(
  at: (units: bigint) => JsonObject,
  isBroken: (document: JsonObject) => boolean,
  direction: bigint,
  room: bigint,
): Line | undefined {
  let holds = 0n;
  let breaks = 1n;
  while (breaks <= room && !isBroken(at(direction * breaks))) {
    holds = breaks;
    breaks *= 2n;
  }
  if (breaks > room) return undefined;
  while (breaks - holds > 1n) {
    const middle = (holds + breaks) / 2n;
    if (isBroken(at(direction * middle))) breaks = middle;
    else holds = middle;
  }
  return { holds: at(direction * holds), breaks: at(direction * breaks) };
}
