import { CONFORMS_TO } from '../../schemas/uncertainty/draft/generated/conforms-to.ts';
import type { JsonObject } from '../../conformance/contract/json.ts';

/** Example H.1 of JCGM 100:2008 with the numbers as they are printed there. */
export const GUM_H1: JsonObject = {
  conformsTo: CONFORMS_TO,
  type: 'measurement-result',
  measurand: { quantity: { name: 'length', conventions: {} }, scope: 'quantity' },
  value: '50000838',
  unit: 'nm',
  standardUncertainty: '32',
  degreesOfFreedom: '16',
  expandedUncertainty: '93',
  coverageFactor: '2.92',
  coverageProbability: '0.99',
  coverageBasis: 't',
  budget: {
    components: [
      { name: 'standard', evaluation: 'B', standardUncertainty: '25', contribution: '25', degreesOfFreedom: '18' },
      {
        name: 'difference',
        evaluation: 'A',
        standardUncertainty: '9.7',
        contribution: '9.7',
        degreesOfFreedom: '25.6',
      },
      {
        name: 'difference in expansion',
        evaluation: 'B',
        standardUncertainty: '0.58e-6',
        unit: 'Cel-1',
        sensitivity: '5.000e6',
        contribution: '2.9',
        degreesOfFreedom: '50',
      },
      {
        name: 'difference in temperature',
        evaluation: 'B',
        standardUncertainty: '0.029',
        unit: 'Cel',
        sensitivity: '-575',
        contribution: '16.6',
        degreesOfFreedom: '2',
      },
    ],
    combinedStandardUncertainty: '32',
    effectiveDegreesOfFreedom: '16.7',
  },
};
