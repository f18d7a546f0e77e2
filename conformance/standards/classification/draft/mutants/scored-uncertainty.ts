import type {
  ScoredUncertaintyInput,
  ScoredUncertaintyOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { isUndefined, rejected, result } from '../../../../contract/operation.ts';
import { wrongAnswer } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';
import { changed, single, withTags } from './another.ts';

type Input = ScoredUncertaintyInput;
type Output = ScoredUncertaintyOutput;
const OP = 'scored-uncertainty';
const OPERATION = `classification/${OP}` as const;

const withU = (right: Output, of: (u: number) => number): Output =>
  typeof right.standardUncertainty === 'number'
    ? { ...right, standardUncertainty: of(right.standardUncertainty) }
    : right;

/** The uncertainty of a proportion of the positive items, as textbooks give it for whatever lies between 0 and 1. */
export const proportionOfPositives = changed<Output, Input>(
  OP,
  'CLS-250/proportion-of-positives',
  (right, { reference }) =>
    withU(right, () => {
      const positives = Math.max(1, reference.filter((one) => one === 1).length);
      return Math.sqrt(Math.abs(right.value * (1 - right.value)) / positives);
    }),
);
/** The items of clusters are taken for independent. */
export const independentItems = wrongAnswer<Input, Output>(
  OPERATION,
  'CLS-250/independent-items',
  (right, { clusters, ...input }, reference) => {
    if (clusters === undefined || right.outcome !== 'result' || isUndefined(right.output)) return right;
    const answer = reference({ ...input, conventions: { ...input.conventions, sampling: 'multinomial' } });
    if (answer.outcome !== 'result' || isUndefined(answer.output)) return right;
    return result<Output>({ ...right.output, standardUncertainty: answer.output.standardUncertainty });
  },
);
/** Clusters without C/(C-1). */
export const withoutFactor = changed<Output, Input>(OP, 'CLS-250/without-the-factor', (right, { clusters }) => {
  const C = new Set(clusters).size;
  return C < 2 ? right : withU(right, (u) => u * Math.sqrt((C - 1) / C));
});
const sampledAs = (id: string, from: 'multinomial' | 'stratified', to: 'multinomial' | 'stratified') =>
  withTags<Input>(OP, id, ({ conventions }) => (conventions?.sampling === from ? { sampling: to } : undefined));
export const neverStratified = sampledAs('CLS-250/never-stratified', 'stratified', 'multinomial');
export const alwaysStratified = sampledAs('CLS-250/always-stratified', 'multinomial', 'stratified');

/** The value and the uncertainty of another measure than the one named. */
const otherTags = (id: string, tags: (input: Input) => Readonly<Record<string, string>> | undefined) =>
  withTags<Input>(OP, id, tags);
export const stepForTrapezoid = otherTags('CLS-251/step-for-trapezoid', ({ conventions }) =>
  conventions?.interpolation === 'trapezoid' ? { interpolation: 'step' } : undefined,
);
export const falsePositiveRate = otherTags('CLS-251/false-positive-rate', ({ conventions }) =>
  conventions?.['range-of'] === undefined ? undefined : { 'range-of': 'false-positive-rate' },
);
export const unscaled = otherTags('CLS-251/unscaled', ({ conventions }) =>
  conventions?.standardised === 'mcclish' ? { standardised: 'none' } : undefined,
);
export const meanForRoot = otherTags('CLS-251/mean-for-root', ({ conventions }) =>
  conventions?.norm === 'l2' ? { norm: 'l1' } : undefined,
);
export const tenBins = otherTags('CLS-251/ten-bins', ({ conventions }) =>
  conventions?.bins === undefined ? undefined : { bins: '10' },
);

export const certainWhereDegenerate = changed<Output, Input>(OP, 'CLS-252/certain-where-degenerate', (right) =>
  typeof right.standardUncertainty === 'number' ? right : { ...right, standardUncertainty: 0 },
);
const instead = (id: string, code: string, output: Output) =>
  wrongAnswer<Input, Output>(OPERATION, id, (right) =>
    right.outcome === 'result' && isUndefined(right.output) && right.output.undefined === code ? result(output) : right,
  );
const nothing: Output = { value: 0, standardUncertainty: { undefined: 'degenerate' }, valid: false };
export const zeroForNoPositive = instead('CLS-252/zero-for-no-positive', 'no-positive', nothing);
export const halfForSingleClass = instead('CLS-252/half-for-a-single-class', 'single-class', {
  ...nothing,
  value: 0.5,
});
export const oneClusterIsEnough = instead('CLS-252/one-cluster-is-enough', 'too-few-clusters', nothing);

const accepting = (id: string, code: string, mended: (input: Input) => Input) =>
  wrongAnswer<Input, Output>(OPERATION, id, (right, input, reference) =>
    right.outcome === 'rejected' && right.code === code ? reference(mended(input)) : right,
  );
export const cutsProbabilities = accepting('CLS-253/cuts-probabilities', 'not-a-probability', (input) => ({
  ...input,
  scores: input.scores.map((score) => (typeof score === 'number' ? Math.min(1, Math.max(0, score)) : score)),
}));
export const wholeRange = accepting('CLS-253/whole-range', 'range-required', (input) => ({
  ...input,
  from: '0',
  to: '1',
}));
export const turnsRange = accepting('CLS-253/turns-the-range', 'empty-range', (input) => ({
  ...input,
  from: input.to ?? '0',
  to: input.from === input.to ? '1' : (input.from ?? '1'),
}));
export const forgetsClusters = accepting(
  'CLS-253/forgets-clusters',
  'clusters-not-sampled',
  ({ clusters: _, ...input }) => input,
);
export const itemsForClusters = accepting('CLS-253/items-for-clusters', 'clusters-required', (input) => ({
  ...input,
  clusters: input.reference.map((_, i) => `item ${i}`),
}));
export const rangeFirst = wrongAnswer<Input, Output>(OPERATION, 'CLS-253/range-first', (right, { measure, from, to }) =>
  right.outcome === 'rejected' && measure === 'partial-auc' && (from === undefined || to === undefined)
    ? rejected('range-required')
    : right,
);

const validWhere = (id: string, holds: (input: Input, right: Output) => boolean) =>
  changed<Output, Input>(OP, id, (right, input) => ({
    ...right,
    valid: typeof right.standardUncertainty === 'number' && holds(input, right),
  }));
export const alwaysValid = validWhere('CLS-254/always-valid', () => true);
/** The bound of a proportion for everything. */
export const fiveOfEach = validWhere('CLS-254/five-of-each', ({ measure, reference, clusters }, right) =>
  measure === 'calibration-error' || clusters !== undefined
    ? right.valid
    : [0, 1].every((one) => reference.filter((other) => other === one).length >= 5),
);
/** Items are counted where clusters should be. */
export const countsItems = validWhere('CLS-254/counts-items', ({ measure, reference, clusters }, right) =>
  clusters === undefined || measure === 'calibration-error'
    ? right.valid
    : [0, 1].every((one) => reference.filter((other) => other === one).length >= 15),
);
/** A calibration error is taken for a sum that has a derivative everywhere. */
export const gapsDoNotMatter = validWhere('CLS-254/gaps-do-not-matter', ({ measure, clusters }, right) =>
  measure === 'calibration-error' && clusters === undefined ? true : right.valid,
);
export const singleU = single('CLS-256', OP, 'standardUncertainty');

const freedom = (id: string, of: (input: Input, right: Output) => number | undefined) =>
  changed<Output, Input>(OP, id, ({ degreesOfFreedom: _, ...right }, input) => {
    const other = of(input, right);
    return other === undefined ? right : { ...right, degreesOfFreedom: other };
  });
export const itemsLessOne = freedom('CLS-257/items-less-one', ({ reference, clusters }) =>
  clusters === undefined ? undefined : reference.length - 1,
);
export const numberOfClusters = freedom('CLS-257/number-of-clusters', ({ clusters }) =>
  clusters === undefined ? undefined : new Set(clusters).size,
);
/** Items by themselves have degrees of freedom too. */
export const alwaysFreedom = freedom('CLS-257/for-independent-items', ({ reference, clusters }) =>
  clusters === undefined ? Math.max(1, reference.length - 1) : new Set(clusters).size - 1,
);

export const longU = wrongWhenLong('CLS-256', 'classification/scored-uncertainty', 256);
