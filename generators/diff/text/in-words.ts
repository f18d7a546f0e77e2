import { joinLines } from '../../model/join-lines.ts';
import { canonical } from '../canonical.ts';

/** What a part of a source says, whatever its lines are broken at and in whatever order its members stand. */
export const inWords = (value: unknown): string => canonical(joined(value));

function joined(value: unknown): unknown {
  if (typeof value === 'string') return joinLines(value);
  if (Array.isArray(value)) return value.map(joined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, joined(member)]));
}
