/**
 * The same plain data with U+FFFD in the place of each half of a surrogate pair. What an implementation says can hold
 * one: a message that was cut, or bytes that Python escaped; no JSON text that we write may, since we read none.
 */
export function wellFormed<Value>(value: Value): Value {
  return sound(value) as Value;
}

function sound(value: unknown): unknown {
  if (typeof value === 'string') return whole(value);
  if (Array.isArray(value)) return value.map(sound);
  if (typeof value !== 'object' || value === null) return value;
  // By entries, because a member may be called `__proto__`.
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [whole(name), sound(member)]));
}

const whole = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');
