import type { Json, JsonObject } from '../contract/json.ts';
import type { HelloReply } from './messages.ts';

/**
 * What an implementation says of itself, in an order of ours: a hash map or a set gives its members in another at each
 * start. Lists whose order says nothing are sorted, and name a thing once; what stands in features and parameters only
 * has its members sorted.
 */
export const inOrder = (hello: HelloReply): HelloReply =>
  ({
    ...hello,
    standards: each(hello.standards, sorted),
    operations: sorted(hello.operations),
    ...(hello.classes === undefined ? {} : { classes: each(hello.classes, sorted) }),
    ...(hello.features === undefined ? {} : { features: membersSorted(hello.features) }),
    ...(hello.parameters === undefined ? {} : { parameters: membersSorted(hello.parameters) }),
    ...(hello.concurrency === undefined ? {} : { concurrency: membersSorted(hello.concurrency) }),
    ...(hello.leavesOut === undefined
      ? {}
      : { leavesOut: each(hello.leavesOut, (entries) => sorted(entries.map((entry) => each(entry, sorted)))) }),
  }) as HelloReply;

/** By what each is as JSON; of equal ones the first. */
const sorted = <One>(list: readonly One[]): readonly One[] =>
  [...new Map(list.map((one) => [JSON.stringify(one), one]))].sort(byName).map(([, one]) => one);

const each = <From, To>(members: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> =>
  Object.fromEntries(
    Object.entries(members)
      .map(([name, value]) => [name, change(value)] as const)
      .sort(byName),
  );

function membersSorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(membersSorted);
  return typeof value === 'object' && value !== null ? each(value as JsonObject, membersSorted) : value;
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : one > other ? 1 : 0;
