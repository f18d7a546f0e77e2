import type { CombineModelInput, Model } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulModels } from '../arbitraries/models.ts';
import {
  ignoresArguments,
  oneCodeForModels,
  refusesDeepModels,
  takesLogarithms,
  unknownNamesAreZero,
} from '../mutants/combine-models.ts';

const OPERATORS = 'add sub mul div neg pow sqrt exp log sin cos tan atan2'.split(' ');

const isWrong = (model: Model): boolean =>
  typeof model === 'object'
    ? !OPERATORS.includes(String(model[0])) || model.slice(1).some(isWrong)
    : typeof model === 'string' && model !== 'x1';

const levels = (model: Model): number => (typeof model === 'object' ? 1 + Math.max(0, ...model.map(levels)) : 0);

/** What is no measurement model is rejected with the code of what is wrong with it. */
export const UNC_035 = reasonCheck<CombineModelInput>({
  clause: 'UNC-035@1',
  operation: 'uncertainty/combine',
  given: doubtfulModels,
  cost: 5,
  labels: {
    'a name or an operator that does not exist': { least: 0.2, holds: ({ model }) => isWrong(model) },
    'names and operators that exist': { least: 0.3, holds: ({ model }) => !isWrong(model) },
    'many levels': { least: 0.05, holds: ({ model }) => levels(model) > 40 },
  },
  brokenBy: [ignoresArguments, unknownNamesAreZero, takesLogarithms, oneCodeForModels, refusesDeepModels],
});
