import type {
  CountUncertaintyInput,
  CountUncertaintyOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { isUndefined, result } from '../../../../contract/operation.ts';
import { wrongAnswer } from '../../../../contract/wrong-answer.ts';
import { changed, single, withTags } from './another.ts';

type Input = CountUncertaintyInput;
type Output = CountUncertaintyOutput;
const OP = 'count-uncertainty';

const withU = (right: Output, of: (u: number) => number): Output =>
  typeof right.standardUncertainty === 'number'
    ? { ...right, standardUncertainty: of(right.standardUncertainty) }
    : right;

/** Every measure is taken for a proportion of all items. */
export const binomialOfAll = changed<Output, Input>(OP, 'CLS-060/proportion-of-all-items', (right, input) =>
  withU(right, () => {
    const items = input.truePositives + input.falsePositives + input.falseNegatives + input.trueNegatives;
    const p = Math.min(1, Math.abs(right.value));
    return Math.sqrt((p * (1 - p)) / items);
  }),
);
/** Independent counts whose sum is not fixed, each with its own derivative once too often. */
export const doubledVariance = changed<Output, Input>(OP, 'CLS-060/variance-twice', (right, { conventions }) =>
  conventions?.sampling === 'multinomial' ? withU(right, (u) => u * Math.SQRT2) : right,
);
export const alwaysStratified = withTags<Input>(OP, 'CLS-060/always-stratified', () => ({ sampling: 'stratified' }));
export const alwaysMultinomial = withTags<Input>(OP, 'CLS-061/always-multinomial', () => ({ sampling: 'multinomial' }));
/** Only the positive items are a sample. */
export const positivesOnly = changed<Output, Input>(
  OP,
  'CLS-061/positive-items-only',
  (right, { measure, conventions }) =>
    conventions?.sampling === 'stratified' && measure !== 'recall' ? withU(right, (u) => u / 2) : right,
);
/** 0/0 for the class without items, and so no uncertainty at all. */
export const nothingOfOneClass = changed<Output, Input>(OP, 'CLS-061/nothing-of-one-class', (right, input) =>
  input.truePositives + input.falseNegatives === 0 || input.falsePositives + input.trueNegatives === 0
    ? { ...right, standardUncertainty: { undefined: 'degenerate' } }
    : right,
);
export const certainWhereDegenerate = changed<Output, Input>(OP, 'CLS-062/certain-where-degenerate', (right) =>
  typeof right.standardUncertainty === 'number' ? right : { ...right, standardUncertainty: 0 },
);
export const zeroForNothing = wrongAnswer<Input, Output>(
  'classification/count-uncertainty',
  'CLS-062/zero-for-nothing',
  (right) =>
    right.outcome === 'result' && isUndefined(right.output)
      ? result({ value: 0, standardUncertainty: 0, valid: false } as Output)
      : right,
);
export const alwaysValid = changed<Output, Input>(OP, 'CLS-063/always-valid', (right) => ({
  ...right,
  valid: typeof right.standardUncertainty === 'number',
}));
export const allCells = changed<Output, Input>(OP, 'CLS-063/asks-for-all-cells', (right, input) => ({
  ...right,
  valid:
    right.valid && Math.min(input.truePositives, input.falsePositives, input.falseNegatives, input.trueNegatives) >= 5,
}));
/** Five items do for a likelihood ratio as for a proportion. */
export const fiveForADivisor = changed<Output, Input>(OP, 'CLS-063/five-for-a-divisor', (right, input) => ({
  ...right,
  valid: input.measure.endsWith('likelihood-ratio')
    ? Math.min(input.truePositives, input.falsePositives, input.falseNegatives, input.trueNegatives) >= 5
    : right.valid,
}));
export const singleU = single('CLS-065', OP, 'standardUncertainty');
