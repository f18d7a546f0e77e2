import type {
  MultiLabelMeasureInput,
  MultiLabelMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { rejected } from '../../../../contract/operation.ts';
import { wrongAnswer } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';
import { changed, seeing, single, withTags } from './another.ts';

type Input = MultiLabelMeasureInput;
type Output = MultiLabelMeasureOutput;
const OP = 'multi-label-measure';

export const exchanged = changed<Output, Input>(OP, 'CLS-080/arguments-exchanged', (right) => ({
  ...right,
  tables: right.tables.map((table) => ({
    ...table,
    falsePositives: table.falseNegatives,
    falseNegatives: table.falsePositives,
  })),
}));
export const withoutNegatives = changed<Output, Input>(OP, 'CLS-080/without-true-negatives', (right) => ({
  ...right,
  tables: right.tables.map((table) => ({ ...table, trueNegatives: 0 })),
}));
export const macroForSamples = withTags<Input>(OP, 'CLS-081/macro-for-samples', ({ conventions }) =>
  conventions?.average === 'samples' ? { average: 'macro' } : undefined,
);
export const macroForWeighted = withTags<Input>(OP, 'CLS-081/macro-for-weighted', ({ conventions }) =>
  conventions?.average === 'weighted' ? { average: 'macro' } : undefined,
);
export const transposedLabels = seeing<Input>(OP, 'CLS-081/arguments-exchanged', (input) => ({
  ...input,
  reference: input.predictions,
  predictions: input.reference,
}));
export const labelForSubset = seeing<Input>(OP, 'CLS-082/labels-for-subsets', (input) =>
  input.measure === 'subset-agreement' ? { ...input, measure: 'label-agreement' } : input,
);
export const lossForAgreement = changed<Output, Input>(OP, 'CLS-082/loss-for-agreement', (right, { measure }) =>
  measure === 'label-agreement' && typeof right.value === 'number' ? { ...right, value: 1 - right.value } : right,
);
/** An empty item that was left empty counts 1 (TransUNet #39). */
export const oneForEmpty = withTags<Input>(OP, 'CLS-083/one-for-nothing', ({ conventions }) =>
  conventions?.['zero-division'] === 'undefined' ? { 'zero-division': '1' } : undefined,
);
/** An empty item or label is left out, and the mean is the better for it (MONAI #9095). */
export const leavesOut = withTags<Input>(OP, 'CLS-083/leaves-out', ({ conventions }) =>
  conventions?.['zero-division'] === '0' ? { 'zero-division': 'exclude' } : undefined,
);
export const raggedAnyway = wrongAnswer<Input, Output>(
  'classification/multi-label-measure',
  'CLS-085/ragged-anyway',
  (right, input, reference) =>
    right.outcome === 'rejected' && right.code === 'not-rectangular'
      ? reference({ ...input, reference: input.reference.map((row) => row.slice(0, input.labels.length)) })
      : right,
);
export const oneCode = wrongAnswer<Input, Output>('classification/multi-label-measure', 'CLS-085/one-code', (right) =>
  right.outcome === 'rejected' ? rejected('not-rectangular') : right,
);
export const singleValue = single('CLS-086', OP, 'value');

export const longMeasure = wrongWhenLong('CLS-086', 'classification/multi-label-measure');
