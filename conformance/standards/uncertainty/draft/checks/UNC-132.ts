import { comparisons } from '../arbitraries/comparison-documents.ts';
import { resultCheck } from '../result-check.ts';
import { without, withValue } from '../violations/without.ts';

/** A comparison states two results, how they are correlated, the difference, its uncertainty, a score and the verdict. */
export const UNC_132 = resultCheck({
  clause: 'UNC-132@1',
  given: comparisons,
  violations: [
    without('/result'),
    without('/reference'),
    without('/correlation'),
    without('/difference'),
    without('/standardUncertainty'),
    without('/compatible'),
    withValue('/correlation', '1.5'),
    withValue('/correlation', 'not known'),
    withValue('/correlation', '5e-1'),
    withValue('/standardUncertainty', '-0.5'),
    withValue('/compatible', 'yes'),
    withValue('/factor', '/measurand/quantity/name'),
    withValue('/limit', 'strict'),
    {
      name: 'without the score of the criterion',
      of: ({ zeta, en, ...others }) =>
        others['criterion'] === 'zeta'
          ? { ...others, ...(en === undefined ? {} : { en }) }
          : { ...others, ...(zeta === undefined ? {} : { zeta }) },
    },
  ],
});
