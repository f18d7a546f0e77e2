import type { BootstrapInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulResamplings } from '../arbitraries/resampled.ts';
import { skipsResamples, wrapsIndices } from '../mutants/bootstrap.ts';

/** A resample that is none is rejected, not left out or mended. */
export const UNC_105 = reasonCheck<BootstrapInput>({
  clause: 'UNC-105@1',
  operation: 'uncertainty/bootstrap',
  given: doubtfulResamplings,
  cost: 5,
  labels: {
    'too many for all resamples': {
      least: 0.1,
      holds: ({ resampling, observations }) => resampling === 'complete' && observations.length > 6,
    },
    'few enough for all resamples': {
      least: 0.1,
      holds: ({ resampling, observations }) => resampling === 'complete' && observations.length <= 6,
    },
    'no indices': {
      least: 0.03,
      holds: ({ resampling, indices }) => resampling === 'indices' && indices === undefined,
    },
    'another length': {
      least: 0.05,
      holds: ({ indices = [], observations }) => indices.some((places) => places.length !== observations.length),
    },
    'an index outside': {
      least: 0.03,
      holds: ({ indices = [], observations }) => indices.flat().some((place) => place >= observations.length),
    },
  },
  brokenBy: [wrapsIndices, skipsResamples],
});
