import type {
  CombineModelInput,
  CombineOutputsInput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { repeatedNames } from '../arbitraries/models.ts';
import { lastOfTwoNames } from '../mutants/combine-models.ts';

type Input = CombineModelInput | CombineOutputsInput;

const repeats = (named: readonly { readonly name: string }[]): boolean =>
  new Set(named.map(({ name }) => name)).size < named.length;

/** A name stands for one quantity. */
export const UNC_047 = reasonCheck<Input>({
  clause: 'UNC-047@1',
  operation: 'uncertainty/combine',
  given: repeatedNames,
  cost: 5,
  labels: {
    'an input quantity twice': { least: 0.2, holds: ({ quantities }) => repeats(quantities) },
    'an output quantity twice': { least: 0.1, holds: (input) => 'outputs' in input && repeats(input.outputs) },
    'different names': {
      least: 0.1,
      holds: (input) => !repeats(input.quantities) && !('outputs' in input && repeats(input.outputs)),
    },
  },
  brokenBy: [lastOfTwoNames],
});
