import type {
  TopKAgreementInput,
  TopKAgreementOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { rejected } from '../../../../contract/operation.ts';
import { wrongAnswer } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';
import { changed, seeing, single, withTags } from './another.ts';

type Input = TopKAgreementInput;
type Output = TopKAgreementOutput;
const OP = 'top-k-agreement';

export const alwaysOptimistic = withTags<Input>(OP, 'CLS-150/always-optimistic', () => ({ ties: 'optimistic' }));
export const alwaysByIndex = withTags<Input>(OP, 'CLS-150/always-lowest-index', () => ({ ties: 'lowest-index' }));
export const oneMore = seeing<Input>(OP, 'CLS-150/one-class-more', (input) => ({ ...input, k: input.k + 1 }));
export const countsOfAll = changed<Output, Input>(OP, 'CLS-151/counts-of-all', (right) => ({
  ...right,
  agreements: right.items,
}));
export const negativeIndex = wrongAnswer<Input, Output>(
  'classification/top-k-agreement',
  'CLS-153/class-without-a-column',
  (right, input, reference) =>
    right.outcome === 'rejected' && right.code === 'unknown-class'
      ? reference({
          ...input,
          reference: input.reference.map((one, i) => Math.min(one, (input.scores[i]?.length ?? 1) - 1)),
        })
      : right,
);
export const oneCode = wrongAnswer<Input, Output>('classification/top-k-agreement', 'CLS-153/one-code', (right) =>
  right.outcome === 'rejected' ? rejected('not-finite') : right,
);
export const singleShare = single('CLS-154', OP, 'value');

export const longShare = wrongWhenLong('CLS-154', 'classification/top-k-agreement');
