import type { SourceIndex } from '../model/index-sources.ts';

/**
 * What a rule looks up for every source is computed once for an index: a series of many standards has thousands of
 * sources, and an index never changes.
 */
export function onceAnIndex<Found>(compute: (index: SourceIndex) => Found): (index: SourceIndex) => Found {
  const known = new WeakMap<SourceIndex, Found>();
  return (index) => {
    const found = known.get(index) ?? compute(index);
    known.set(index, found);
    return found;
  };
}
