import type { BootstrapMeasureInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulResamples } from '../arbitraries/doubtful-resamples.ts';
import { drawnUnits } from '../drawn-units.ts';
import { oneCode, zeroForNotFinite } from '../mutants/refusals.ts';
import {
  forgetsClusters,
  halfForNoThreshold,
  itemsForClusters,
  mixesStrata,
  skipsResamples,
  wrapsIndices,
} from '../mutants/resamples-accepted.ts';

const operation = 'classification/bootstrap-measure';

/** What is no resample of the items is rejected, not left out or mended. */
export const CLS_235 = reasonCheck<BootstrapMeasureInput>({
  clause: 'CLS-235@1',
  operation,
  given: doubtfulResamples,
  cost: 2,
  labels: {
    'unequal lengths': {
      least: 0.1,
      holds: ({ reference, scores, clusters = reference }) =>
        scores.length !== reference.length || clusters.length !== reference.length,
    },
    'a score that is no number': { least: 0.05, holds: ({ scores }) => scores.some((one) => !Number.isFinite(one)) },
    'no threshold': { least: 0.05, holds: ({ measure, threshold }) => measure !== 'auc' && threshold === undefined },
    'no clusters': {
      least: 0.01,
      holds: ({ clusters, conventions }) => clusters === undefined && conventions.sampling === 'clustered',
    },
    'clusters that are not drawn': {
      least: 0.05,
      holds: ({ clusters, conventions }) => clusters !== undefined && conventions.sampling !== 'clustered',
    },
    'another length': {
      least: 0.05,
      holds: (input) => input.resamples.some((places) => places.length !== drawnUnits(input).length),
    },
    'an index outside': {
      least: 0.05,
      holds: (input) => input.resamples.flat().some((place) => place >= drawnUnits(input).length),
    },
    'classes that are not kept': {
      least: 0.02,
      holds: ({ reference, resamples, conventions }) => {
        const positives = (places: readonly number[]) => places.filter((place) => reference[place] === 1).length;
        const all = positives(reference.map((_, i) => i));
        return conventions.sampling === 'stratified' && resamples.some((places) => positives(places) !== all);
      },
    },
  },
  brokenBy: [
    wrapsIndices,
    skipsResamples,
    mixesStrata,
    forgetsClusters,
    halfForNoThreshold,
    itemsForClusters,
    zeroForNotFinite('CLS-235', operation),
    oneCode('CLS-235', operation, 'length-mismatch'),
  ],
});
