import { namesOf } from '../../generators/release/version-names.ts';
import type { Json } from '../contract/json.ts';
import { result, type AnyOperation } from '../contract/operation.ts';

/** What documents of a standard write in `conformsTo`, by the draft and by a release of it. */
export interface Named {
  readonly draft: string;
  readonly release: string;
}

/**
 * An operation of the draft as it answers for a release whose documents name another version. The reference reads and
 * writes documents of the draft, so what names the release is read as the draft, and what the answer names is the release.
 * A document that names the draft is one that the release cannot know, and stays unknown.
 */
export function asReleased(operation: AnyOperation, { draft, release }: Named): AnyOperation {
  if (draft === release) return operation;
  return (input) => {
    const answer = operation(renamed(renamed(input, draft, `${draft}-unknown`), release, draft));
    if (answer.outcome !== 'result') return answer;
    return result(renamed(answer.output as Json, draft, release));
  };
}

/** The value in which one URI stands for another, in texts of documents (`$doc`) too; a longer URI is another one. */
function renamed(value: Json, from: string, to: string): Json {
  if (typeof value === 'string') return value.includes(from) ? replaced(value, from, to) : value;
  if (Array.isArray(value)) return value.map((item) => renamed(item as Json, from, to));
  if (typeof value !== 'object' || value === null) return value;
  // By entries, because a member may be called `__proto__`.
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, renamed(member as Json, from, to)]));
}

const replaced = (text: string, from: string, to: string): string =>
  namesOf([from])(text).reduceRight((all, [start, end]) => all.slice(0, start) + to + all.slice(end), text);
