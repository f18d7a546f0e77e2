/** One place at which an answer differs from what was expected. */
export interface Difference {
  /** JSON Pointer into both. */
  readonly at: string;
  readonly expected: unknown;
  readonly got: unknown;
  /** |got − expected| / |expected|, where both are finite numbers and the expected one is not zero. */
  readonly relative?: number;
}

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The leaves at which two JSON values differ, at most `most` of them, in the order of the expected value. */
export function differences(expected: unknown, got: unknown, most = 20): readonly Difference[] {
  const found: Difference[] = [];
  const walk = (left: unknown, right: unknown, at: string): void => {
    if (found.length >= most || Object.is(left, right)) return;
    if (isTree(left) && isTree(right) && Array.isArray(left) === Array.isArray(right)) {
      for (const name of new Set([...Object.keys(left), ...Object.keys(right)])) {
        const step = name.replaceAll('~', '~0').replaceAll('/', '~1');
        walk(ownMember(left, name), ownMember(right, name), `${at}/${step}`);
      }
      return;
    }
    found.push({ at, expected: left, got: right, ...relativeOf(left, right) });
  };
  walk(expected, got, '');
  return found;
}

const ownMember = (tree: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(tree, name) ? tree[name] : undefined;

function relativeOf(expected: unknown, got: unknown): { readonly relative?: number } {
  if (typeof expected !== 'number' || typeof got !== 'number' || expected === 0) return {};
  const relative = Math.abs((got - expected) / expected);
  return Number.isFinite(relative) ? { relative } : {};
}
