import { wrongAnswer } from '../../../../contract/wrong-answer.ts';
import type {
  EffectiveDegreesOfFreedomInput as Input,
  EffectiveDegreesOfFreedomOutput as Output,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';

/** Combine checks its matrix; this operation forgets to. */
export const acceptsImpossibleMatrix = wrongAnswer<Input, Output>(
  'uncertainty/effective-degrees-of-freedom',
  'UNC-031/matrix-unchecked-for-degrees-of-freedom',
  (right, { correlation: _, ...rest }, reference) => (right.outcome === 'rejected' ? reference(rest as Input) : right),
);
