import { pointerTo } from '../../../../schemas/document/json-pointer.ts';
import type { Json, JsonObject } from '../../../contract/json.ts';

/** The parts of a measurand that decide what its value is; its digests repeat them. */
const PARTS = ['quantity', 'scope', 'items', 'system', 'conditions'] as const;

/** Adds every string and number that a value states, by the pointer to it. */
function gather(value: Json | undefined, pointer: string, stated: Map<string, Json>): void {
  if (typeof value !== 'object' || value === null) {
    if (value !== undefined) stated.set(pointer, value);
    return;
  }
  for (const [name, member] of Object.entries(value as JsonObject)) gather(member, pointerTo(pointer, name), stated);
}

function statedMembers(measurand: JsonObject): ReadonlyMap<string, Json> {
  const stated = new Map<string, Json>();
  for (const part of PARTS) gather(measurand[part], `/measurand/${part}`, stated);
  return stated;
}

/**
 * JSON Pointers to the members in which two measurands differ, those of the factor compared aside, in order. Two results
 * are comparable where there are none (UNC-125; JCGM 200:2012, 2.46).
 */
export function differingMembers(one: JsonObject, other: JsonObject, factor?: string): string[] {
  const [left, right] = [statedMembers(one), statedMembers(other)];
  const isOfFactor = (pointer: string): boolean =>
    factor !== undefined && (pointer === factor || pointer.startsWith(`${factor}/`));
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((pointer) => left.get(pointer) !== right.get(pointer) && !isOfFactor(pointer))
    .sort();
}
