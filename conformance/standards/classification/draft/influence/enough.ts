import type { ScoredUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { EffectiveClusters } from '../effective-clusters.ts';
import { gapsStandOut } from './calibration.ts';
import type { ScoredMeasure } from './influences-of.ts';

/** The least numbers of CLS-254. */
const [ITEMS, DISCORDANT, CLUSTERS] = [20, 5, 15];

type Units = readonly (readonly number[])[];

/** Whether the items that hold this are spread over enough clusters. */
function overEnoughClusters(units: Units, holds: (item: number) => boolean): boolean {
  const spread = new EffectiveClusters();
  for (const unit of units) spread.add(BigInt(unit.filter(holds).length));
  return spread.atLeast(CLUSTERS);
}

/** Whether there is enough of everything for first order to be relied on (CLS-254). */
export function enoughAlongScores(
  { reference, scores }: ScoredUncertaintyInput,
  measured: ScoredMeasure,
  units: Units,
  sampling: 'multinomial' | 'stratified' | 'clustered',
): boolean {
  const clustered = sampling === 'clustered';
  if ('bins' in measured && measured.bins !== undefined) {
    const { claims, found } = measured.bins;
    return gapsStandOut(claims, found, units) && (!clustered || overEnoughClusters(units, () => true));
  }
  if (clustered) return [1, 0].every((one) => overEnoughClusters(units, (item) => reference[item] === one));
  const of = (one: number): readonly number[] =>
    (scores as readonly number[]).filter((_, item) => reference[item] === one);
  const [positives, negatives] = [of(1), of(0)];
  const highest = negatives.reduce((most, score) => Math.max(most, score), -Infinity);
  const lowest = positives.reduce((least, score) => Math.min(least, score), Infinity);
  return (
    Math.min(positives.length, negatives.length) >= ITEMS &&
    positives.filter((score) => score <= highest).length >= DISCORDANT &&
    negatives.filter((score) => score >= lowest).length >= DISCORDANT
  );
}
