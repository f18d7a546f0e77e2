import type {
  ClusteredAucInput,
  ClusteredAucOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { isUndefined, result } from '../../../../contract/operation.ts';
import { wrongAnswer } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';
import { normalCoverage } from '../../../../numerics/normal-coverage.ts';
import { studentCoverage } from '../../../../numerics/student-coverage.ts';
import { areaInterval } from '../area-interval.ts';
import { placements } from '../delong.ts';
import { aucUncertainty } from '../reference/auc-uncertainty.ts';
import { changed, single } from './another.ts';

type Input = ClusteredAucInput;
type Output = ClusteredAucOutput;
const OP = 'clustered-auc';

const withU = (right: Output, of: (u: number) => number): Output =>
  typeof right.standardUncertainty === 'number'
    ? { ...right, standardUncertainty: of(right.standardUncertainty) }
    : right;

const clustersWith = ({ reference, clusters }: Input, one: number): number =>
  new Set(clusters.filter((_, i) => reference[i] === one)).size;
const factor = (clusters: number): number => clusters / Math.max(1, clusters - 1);

/** The sums of squares and of products of the deviations of the clusters. */
function sumsOf({ reference, scores, clusters }: Input): readonly [xx: number, yy: number, xy: number] {
  const { ofPositives, ofNegatives } = placements(reference, scores as readonly number[]);
  const [m, n] = [ofPositives.length, ofNegatives.length];
  const A = ofPositives.reduce((sum, one) => sum + one, 0) / (2 * m * n);
  const deviations = new Map<string, [x: number, y: number]>();
  let [p, q] = [0, 0];
  for (const [i, name] of clusters.entries()) {
    const [x, y] = deviations.get(name) ?? [0, 0];
    deviations.set(
      name,
      reference[i] === 1
        ? [x + ((ofPositives[p++] as number) / (2 * n) - A) / m, y]
        : [x, y + ((ofNegatives[q++] as number) / (2 * m) - A) / n],
    );
  }
  return [...deviations.values()].reduce(([xx, yy, xy], [x, y]) => [xx + x * x, yy + y * y, xy + x * y], [0, 0, 0]);
}

/** The same sums with other factors. */
const put = (id: string, factors: (I10: number, I01: number, I: number) => readonly [number, number, number]) =>
  changed<Output, Input>(OP, id, (right, input) =>
    withU(right, () => {
      const [a, b, c] = factors(clustersWith(input, 1), clustersWith(input, 0), new Set(input.clusters).size);
      const [xx, yy, xy] = sumsOf(input);
      return Math.sqrt(Math.max(0, a * xx + b * yy + c * xy));
    }),
  );

/** The items are taken for independent. */
export const independentItems = changed<Output, Input>(
  OP,
  'CLS-073/independent-items',
  (right, { clusters: _, ...input }) =>
    withU(right, (u) => {
      const answer = aucUncertainty(input);
      const { standardUncertainty } = (answer.outcome === 'result' ? answer.output : {}) as {
        standardUncertainty?: unknown;
      };
      return typeof standardUncertainty === 'number' ? standardUncertainty : u;
    }),
);
/** The cross term once, as one published program has it. */
export const crossTermOnce = put('CLS-073/cross-term-once', (a, b, c) => [factor(a), factor(b), factor(c)]);
export const withoutCrossTerm = put('CLS-073/without-cross-term', (a, b) => [factor(a), factor(b), 0]);
/** The number of all clusters in each factor. */
export const oneFactor = put('CLS-073/one-factor', (_a, _b, c) => [factor(c), factor(c), 2 * factor(c)]);
export const withoutFactors = put('CLS-073/without-factors', () => [1, 1, 2]);

export const certainAtOne = changed<Output, Input>(OP, 'CLS-074/certain-where-degenerate', (right) =>
  typeof right.standardUncertainty === 'number'
    ? right
    : { ...right, standardUncertainty: 0, interval: { lower: right.value, upper: right.value } },
);
/** Several items of each class are enough, be they of one cluster. */
export const oneClusterIsEnough = wrongAnswer<Input, Output>(
  `classification/${OP}`,
  'CLS-074/one-cluster-is-enough',
  (right, { clusters: _, ...input }) => {
    if (right.outcome !== 'result' || !isUndefined(right.output)) return right;
    const answer = aucUncertainty(input);
    return answer.outcome === 'result' && !isUndefined(answer.output)
      ? result({ ...answer.output, degreesOfFreedom: 1, conventions: {} })
      : right;
  },
);

export const clustersLessOne = changed<Output, Input>(OP, 'CLS-075/clusters-less-one', (right, { clusters }) => ({
  ...right,
  degreesOfFreedom: new Set(clusters).size - 1,
}));
export const itemsLessOne = changed<Output, Input>(OP, 'CLS-075/items-less-one', (right, { reference }) => ({
  ...right,
  degreesOfFreedom: reference.length - 1,
}));

type Kind = 'discordant' | 'concordant';
const BOTH: readonly Kind[] = ['discordant', 'concordant'];

/** The items of each cluster that belong to such pairs, of the positive items and of the negative ones. */
function inPairs({ reference, scores, clusters }: Input, kinds: readonly Kind[]): readonly (readonly number[])[] {
  const { ofPositives, ofNegatives } = placements(reference, scores as readonly number[]);
  return kinds.flatMap((kind) =>
    [1, 0].map((one) => {
      const [own, most] = one === 1 ? [ofPositives, 2 * ofNegatives.length] : [ofNegatives, 2 * ofPositives.length];
      const counts = new Map<string, number>();
      let k = 0;
      for (const [i, name] of clusters.entries())
        if (reference[i] === one) {
          const placement = own[k++] as number;
          if (kind === 'discordant' ? placement < most : placement > 0) counts.set(name, (counts.get(name) ?? 0) + 1);
        }
      return [...counts.values()];
    }),
  );
}
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const effective = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : sum(numbers) ** 2 / sum(numbers.map((one) => one * one));
const validWhere = (id: string, holds: (input: Input) => boolean) =>
  changed<Output, Input>(OP, id, (right, input) => ({
    ...right,
    valid: typeof right.standardUncertainty === 'number' && holds(input),
  }));
export const alwaysValid = validWhere('CLS-076/always-valid', () => true);
export const validByItems = validWhere('CLS-076/valid-by-items', (input) =>
  inPairs(input, BOTH).every((counts) => sum(counts) >= 15),
);
export const validByClusters = validWhere('CLS-076/valid-by-number-of-clusters', (input) =>
  inPairs(input, BOTH).every((counts) => counts.length >= 15),
);
export const discordantOnly = validWhere('CLS-076/looks-at-discordant-pairs-only', (input) =>
  inPairs(input, ['discordant']).every((counts) => effective(counts) >= 15),
);

const withInterval = (id: string, interval: (right: Output, u: number, input: Input) => Output['interval']) =>
  changed<Output, Input>(OP, id, (right, input) =>
    typeof right.standardUncertainty === 'number'
      ? { ...right, interval: interval(right, right.standardUncertainty, input) }
      : right,
  );
const kindOf = ({ conventions }: Input): 'normal' | 'logit' => conventions?.interval ?? 'normal';
/** The factor of the normal distribution, as published programs have it. */
export const normalFactor = withInterval('CLS-077/normal-factor', ({ value, coverageProbability }, u, input) =>
  areaInterval(value, normalCoverage(coverageProbability) * u, kindOf(input)),
);
export const ignoresLevel = withInterval('CLS-077/ignores-the-level', ({ value, degreesOfFreedom }, u, input) =>
  areaInterval(value, studentCoverage(0.95, degreesOfFreedom) * u, kindOf(input)),
);
export const alwaysNormal = withInterval(
  'CLS-077/always-normal',
  ({ value, degreesOfFreedom, coverageProbability }, u) =>
    areaInterval(value, studentCoverage(coverageProbability, degreesOfFreedom) * u, 'normal'),
);
export const beyondOne = withInterval(
  'CLS-077/ends-beyond-one',
  ({ value, degreesOfFreedom, coverageProbability, interval }, u, input) => {
    const U = studentCoverage(coverageProbability, degreesOfFreedom) * u;
    return kindOf(input) === 'normal' ? { lower: value - U, upper: value + U } : interval;
  },
);
export const singleU = single('CLS-079', OP, 'standardUncertainty');

export const longArea = wrongWhenLong('CLS-079', 'classification/clustered-auc', 256);
