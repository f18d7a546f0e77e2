import type { StraightLineInput, StraightLineOutput } from '../../../../schemas/uncertainty/draft/generated/types.ts';

/** The scales of UNC-151: what intercept and predicted values, and the slope, are compared with. */
export function lineScales(
  { points, at = 0 }: StraightLineInput,
  { slope }: Pick<StraightLineOutput, 'slope'>,
): { readonly ofValues: number; readonly ofSlope: number } {
  const abscissae = points.map(({ x }) => x);
  const largest = Math.max(...points.map(({ y }) => Math.abs(y)));
  const farthest = Math.max(Math.abs(at), ...abscissae.map(Math.abs));
  return {
    ofValues: largest + Math.abs(slope) * farthest,
    ofSlope: largest / (Math.max(...abscissae) - Math.min(...abscissae)),
  };
}
