import type {
  ClusterUncertaintyInput,
  ClusterUncertaintyOutput,
  CountUncertaintyOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { isUndefined, result, undefinedBecause } from '../../../../contract/operation.ts';
import { wrongAnswer } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';
import { cellsOf } from '../measure-cells.ts';
import { countUncertainty } from '../reference/count-uncertainty.ts';
import { changed, single } from './another.ts';

type Input = ClusterUncertaintyInput;
type Output = ClusterUncertaintyOutput;
type Cluster = Input['clusters'][number];
const OP = 'cluster-uncertainty';
const CELLS = ['truePositives', 'falsePositives', 'falseNegatives', 'trueNegatives'] as const;

const sizeOf = (one: Cluster): number => CELLS.reduce((sum, cell) => sum + one[cell], 0);
const totalOf = (clusters: readonly Cluster[]): Cluster =>
  Object.fromEntries(
    CELLS.map((cell) => [cell, clusters.reduce((sum, one) => sum + one[cell], 0)]),
  ) as unknown as Cluster;

/** What the items say as one sample without clusters; undefined where the measure does not exist. */
function asItems({ measure, conventions }: Input, counts: Cluster): CountUncertaintyOutput | undefined {
  const beta = conventions?.beta;
  const answer = countUncertainty({ measure, ...counts, conventions: beta === undefined ? {} : { beta } });
  return answer.outcome === 'result' && !isUndefined(answer.output) ? answer.output : undefined;
}

const withU = (right: Output, of: (u: number) => number): Output =>
  typeof right.standardUncertainty === 'number'
    ? { ...right, standardUncertainty: of(right.standardUncertainty) }
    : right;

/** As if C were another number. */
const countingClusters = (right: Output, C: number): Output => {
  const factor = (of: number): number => (of > 1 ? of / (of - 1) : 2);
  const scale = Math.sqrt(factor(C) / factor(right.degreesOfFreedom + 1));
  return { ...withU(right, (u) => u * scale), degreesOfFreedom: Math.max(1, C - 1) };
};

/** The items are taken for independent. */
export const independentItems = changed<Output, Input>(OP, 'CLS-066/independent-items', (right, input) =>
  withU(right, (u) => Number(asItems(input, totalOf(input.clusters))?.standardUncertainty ?? u)),
);
/** Without C/(C-1). */
export const withoutFactor = changed<Output, Input>(OP, 'CLS-066/without-the-factor', (right) =>
  withU(right, (u) => u * Math.sqrt(right.degreesOfFreedom / (right.degreesOfFreedom + 1))),
);
/** The spread of the values of the clusters, each with the same weight. */
export const spreadOfValues = changed<Output, Input>(OP, 'CLS-066/spread-of-cluster-values', (right, input) =>
  withU(right, (u) => {
    const values = input.clusters.flatMap((one) => asItems(input, one)?.value ?? []);
    if (values.length < 2) return u;
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
    const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0);
    return Math.sqrt(squares / values.length / (values.length - 1));
  }),
);

export const countsEmptyClusters = changed<Output, Input>(OP, 'CLS-067/counts-empty-clusters', (right, { clusters }) =>
  countingClusters(right, clusters.length),
);
/** Only the clusters in which the recall exists. */
export const onlyWithPositives = changed<Output, Input>(OP, 'CLS-067/leaves-out-clusters', (right, input) =>
  input.measure === 'recall'
    ? countingClusters(right, input.clusters.filter((one) => one.truePositives + one.falseNegatives > 0).length)
    : right,
);
export const itemsLessOne = changed<Output, Input>(OP, 'CLS-067/items-less-one', (right, { clusters }) => ({
  ...right,
  degreesOfFreedom: sizeOf(totalOf(clusters)) - 1,
}));

export const certainWhereDegenerate = changed<Output, Input>(OP, 'CLS-068/certain-where-degenerate', (right) =>
  typeof right.standardUncertainty === 'number' ? right : { ...right, standardUncertainty: 0 },
);
const instead = (id: string, code: string, output: Output) =>
  wrongAnswer<Input, Output>(`classification/${OP}`, id, (right) =>
    right.outcome === 'result' && isUndefined(right.output) && right.output.undefined === code ? result(output) : right,
  );
export const zeroForNothing = instead('CLS-068/zero-for-nothing', 'zero-denominator', {
  value: 0,
  standardUncertainty: 0,
  degreesOfFreedom: 1,
  valid: false,
});
export const oneClusterIsEnough = instead('CLS-068/one-cluster-is-enough', 'too-few-clusters', {
  value: 1,
  standardUncertainty: { undefined: 'degenerate' },
  degreesOfFreedom: 1,
  valid: false,
});
/** Looks at the denominator first. */
export const denominatorFirst = wrongAnswer<Input, Output>(
  `classification/${OP}`,
  'CLS-068/denominator-first',
  (right, input) =>
    right.outcome === 'result' && isUndefined(right.output) && asItems(input, totalOf(input.clusters)) === undefined
      ? undefinedBecause('zero-denominator')
      : right,
);

const validWhere = (id: string, holds: (input: Input) => boolean) =>
  changed<Output, Input>(OP, id, (right, input) => ({
    ...right,
    valid: typeof right.standardUncertainty === 'number' && holds(input),
  }));
export const alwaysValid = validWhere('CLS-069/always-valid', () => true);
/** The bound of independent items. */
export const validByItems = validWhere(
  'CLS-069/valid-by-items',
  (input) => asItems(input, totalOf(input.clusters))?.valid ?? false,
);
/** The number of clusters that have such an item, however many they have. */
export const validByClusters = validWhere('CLS-069/valid-by-number-of-clusters', ({ measure, clusters }) =>
  cellsOf(measure).every(
    ({ cells, divides }) =>
      clusters.filter((one) => cells.some((cell) => one[CELLS[cell] as (typeof CELLS)[number]] > 0)).length >=
      (divides ? 30 : 15),
  ),
);
const effective = (numbers: readonly number[]): number => {
  const squares = numbers.reduce((sum, one) => sum + one * one, 0);
  return squares === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) ** 2 / squares;
};
/** The same number of clusters for a cell that is divided by as for the others. */
export const fifteenForADivisor = validWhere('CLS-069/fifteen-for-a-divisor', ({ measure, clusters }) =>
  cellsOf(measure).every(
    ({ cells }) =>
      effective(
        clusters.map((one) => cells.reduce((sum, cell) => sum + one[CELLS[cell] as (typeof CELLS)[number]], 0)),
      ) >= 15,
  ),
);
export const singleU = single('CLS-071', OP, 'standardUncertainty');

export const longU = wrongWhenLong('CLS-071', 'classification/cluster-uncertainty');
