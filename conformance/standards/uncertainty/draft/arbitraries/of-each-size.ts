import fc from 'fast-check';

/** Draws a size, then what has that size. What draws it is built once for every size, not for every case. */
export function ofEachSize<T>(
  { min, max }: { readonly min: number; readonly max: number },
  drawnBy: (size: number) => fc.Arbitrary<T>,
): fc.Arbitrary<T> {
  const built = Array.from({ length: max - min + 1 }, (_, at) => drawnBy(min + at));
  return fc.integer({ min, max }).chain((size) => built[size - min] as fc.Arbitrary<T>);
}
