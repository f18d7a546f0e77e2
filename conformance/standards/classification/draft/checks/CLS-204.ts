import type { McnemarInput, McnemarOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { testedPairs } from '../arbitraries/comparisons.ts';
import { dividedByN, overDiscordant, secondLessFirst, unpaired } from '../mutants/mcnemar.ts';

const isEvaluated = ({ onlyFirst, onlySecond, items }: McnemarInput): boolean =>
  items === undefined || (items > 1 && Math.max(onlyFirst, onlySecond) < items);

/** The mean of the paired differences with the uncertainty of the pairs, where the number of items is given. */
export const CLS_204 = operationCheck<McnemarInput, McnemarOutput>({
  clause: 'CLS-204@1',
  operation: 'classification/mcnemar',
  given: testedPairs.filter(isEvaluated),
  labels: {
    'no number of items': { least: 0.05, holds: ({ items }) => items === undefined },
    'discordant items only': {
      least: 0.05,
      holds: ({ onlyFirst, onlySecond, items }) => items === onlyFirst + onlySecond,
    },
    'twenty items or fewer': { least: 0.05, holds: ({ items = 1000 }) => items <= 20 },
  },
  judge: ({ output, expected }) =>
    worst(
      (['difference', 'standardUncertainty'] as const).map((name) => {
        const right = expected[name];
        return typeof right === 'number'
          ? within(output[name], right, { relative: FORMULA, at: `/${name}` })
          : equals(output[name] ?? 'none', 'none', `/${name}`);
      }),
    ),
  brokenBy: [unpaired, dividedByN, overDiscordant, secondLessFirst],
});
