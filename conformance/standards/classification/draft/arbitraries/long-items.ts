import type {
  AucComparisonInput,
  BrierScoreInput,
  ConfusionMatrixInput,
  CalibrationErrorInput,
  LogLossInput,
  MultiLabelMeasureInput,
  TopKAgreementInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Draw, EachPlace } from '../../../../contract/long-lists.ts';
import type { ScoredItems } from './scored.ts';

/** One item of either class first, so that short lists have both. */
const classAt = (draw: Draw, place: number): 0 | 1 => (place < 4 ? (place % 2 === 0 ? 1 : 0) : draw(3) === 0 ? 1 : 0);

/** Items of both classes, two of each at least where there are four: some fifteen hundred scores, so that many tie. */
export function longScored(each: EachPlace): ScoredItems {
  const items = each((draw, place) => {
    const one = classAt(draw, place);
    return { one, score: (draw(1000) + 499 * one) / 1499 };
  });
  return { reference: items.map(({ one }) => one), scores: items.map(({ score }) => score) };
}

/** Two scorings of the same items, the second with noise of its own. */
export function longScoredTwice(each: EachPlace): AucComparisonInput {
  const items = each((draw, place) => {
    const one = classAt(draw, place);
    const step = draw(1000) + 499 * one;
    return { one, first: step / 1499, second: (step + draw(500) - draw(500)) / 1499 };
  });
  return {
    reference: items.map(({ one }) => one),
    first: items.map(({ first }) => first),
    second: items.map(({ second }) => second),
  };
}

/** Items with as many of either class, and scores of few digits, which are shorter to send. */
export function evenlyLong(each: EachPlace): ScoredItems {
  const items = each((draw, place) => ({ one: place % 2 === 0 ? (1 as const) : (0 as const), step: draw(700) }));
  return {
    reference: items.map(({ one }) => one),
    scores: items.map(({ one, step }) => (step + 300 * one) / 1000),
  };
}

/** Long lists of classes and probabilities in place of those of an input, the rest as it is there. */
export function withLongProbabilities<Input extends Pick<CalibrationErrorInput, 'reference' | 'probabilities'>>(
  like: Input,
  each: EachPlace,
): Input {
  const items = each((draw) => {
    const p = (1 + draw(996)) / 997;
    return { one: draw(1000) < 1000 * p ? 1 : 0, p };
  });
  return { ...like, reference: items.map(({ one }) => one), probabilities: items.map(({ p }) => p) };
}

/** The same with weights where the input has them. */
const withLongWeights = <Input extends BrierScoreInput>(input: Input, each: EachPlace): Input =>
  input.weights === undefined ? input : { ...input, weights: each((draw) => 1 + draw(5)) };

/** Long lists of rows that sum to one, or of probabilities, whichever the input has. */
export function withLongRows<Input extends LogLossInput | BrierScoreInput>(like: Input, each: EachPlace): Input {
  const classes = like.rows?.[0]?.length;
  if (classes === undefined) return withLongProbabilities(like, each);
  const items = each((draw) => {
    const shares = Array.from({ length: classes }, () => 1 + draw(50));
    const sum = shares.reduce((total, one) => total + one, 0);
    return { is: draw(classes), row: shares.map((one) => one / sum) };
  });
  return { ...like, reference: items.map(({ is }) => is), rows: items.map(({ row }) => row) };
}

export const withLongScore = (like: BrierScoreInput, each: EachPlace): BrierScoreInput =>
  withLongWeights(withLongRows(like, each), each);

/** Long lists of rows of scores, which tie. */
export function withLongTop(like: TopKAgreementInput, each: EachPlace): TopKAgreementInput {
  const classes = like.scores[0]?.length ?? 2;
  const items = each((draw) => ({ is: draw(classes), row: Array.from({ length: classes }, () => draw(5)) }));
  return { ...like, reference: items.map(({ is }) => is), scores: items.map(({ row }) => row) };
}

/** Long lists of sets of the labels of an input. */
export function withLongSets(like: MultiLabelMeasureInput, each: EachPlace): MultiLabelMeasureInput {
  const items = each((draw) => like.labels.map(() => [draw(3) === 0 ? 1 : 0, draw(3) === 0 ? 1 : 0] as const));
  return {
    ...like,
    reference: items.map((row) => row.map(([is]) => is)),
    predictions: items.map((row) => row.map(([, said]) => said)),
  };
}

/** Long lists of the classes that occur in an input, predictions that are missing among them. */
export function withLongClasses(like: ConfusionMatrixInput, each: EachPlace): ConfusionMatrixInput {
  const { reference, predictions, weights } = like;
  const items = each((draw) => ({
    is: reference[draw(reference.length)] as (typeof reference)[number],
    said: predictions[draw(predictions.length)] as (typeof predictions)[number],
    weight: 1 + draw(4),
  }));
  return {
    ...like,
    reference: items.map(({ is }) => is),
    predictions: items.map(({ said }) => said),
    ...(weights === undefined ? {} : { weights: items.map(({ weight }) => weight) }),
  };
}
