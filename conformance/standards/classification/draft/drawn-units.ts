import type { BootstrapMeasureInput } from '../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, rejected } from '../../../contract/operation.ts';
import { unitsOf } from './sampled-units.ts';
import { refusalOf } from './scored.ts';

/** The items that one index draws: an item alone, or all items of a cluster, clusters as they first occur (CLS-230). */
export function drawnUnits({
  reference,
  clusters,
  conventions,
}: BootstrapMeasureInput): readonly (readonly number[])[] {
  return unitsOf(reference.length, conventions.sampling === 'clustered' ? clusters : undefined);
}

/**
 * How often each resample has each item. Draws are counted by unit first: large clusters that come often cost no more
 * than others.
 */
export function* drawnTimes(input: BootstrapMeasureInput): Generator<Uint32Array> {
  const units = drawnUnits(input);
  for (const places of input.resamples) {
    const draws = new Uint32Array(units.length);
    for (const place of places) draws[place] = (draws[place] as number) + 1;
    const times = new Uint32Array(input.reference.length);
    for (const [place, unit] of units.entries()) for (const item of unit) times[item] = draws[place] as number;
    yield times;
  }
}

/** Why an input is rejected, in the order of the table of CLS-235; undefined where it is not. */
export function refusalOfResamples(input: BootstrapMeasureInput): Answer<never> | undefined {
  const { reference, scores, clusters, measure, threshold, resamples, conventions } = input;
  const { sampling } = conventions;
  const refusal = refusalOf(reference, { scores, clusters }, ['scores']);
  if (refusal !== undefined) return refusal;
  if (measure !== 'auc' && threshold === undefined) return rejected('threshold-required');
  if (sampling === 'clustered' && clusters === undefined) return rejected('clusters-required');
  if (sampling !== 'clustered' && clusters !== undefined) return rejected('clusters-not-sampled', '/clusters');
  const size = drawnUnits(input).length;
  const faulty = (code: string, isFaulty: (places: readonly number[]) => boolean): Answer<never> | undefined => {
    const at = resamples.findIndex(isFaulty);
    return at === -1 ? undefined : rejected(code, `/resamples/${at}`);
  };
  const positives = reference.filter((one) => one === 1).length;
  return (
    faulty('length-mismatch', (places) => places.length !== size) ??
    faulty('index-out-of-range', (places) => places.some((place) => place >= size)) ??
    (sampling === 'stratified'
      ? faulty('strata-not-kept', (places) => places.filter((place) => reference[place] === 1).length !== positives)
      : undefined)
  );
}
