import type fc from 'fast-check';
import type {
  AveragePrecisionInput,
  PrecisionRecallCurveInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { rankedItems } from './probabilities.ts';
import { anyScored, bothClasses } from './scored.ts';

/** Items of both classes, without conventions: a curve has none. */
export const bothClassesOfItems: fc.Arbitrary<PrecisionRecallCurveInput> = bothClasses();

/** Items of any classes, one class only among them. */
export const anyRankedItems: fc.Arbitrary<AveragePrecisionInput> = anyScored(1, 5).map((items) => ({
  ...items,
  conventions: { interpolation: 'step' },
}));

/** The trapezoids alone. */
export const trapezoids: fc.Arbitrary<AveragePrecisionInput> = rankedItems.map((input) => ({
  ...input,
  conventions: { interpolation: 'trapezoid', 'first-point': input.conventions?.['first-point'] ?? 'extended' },
}));
