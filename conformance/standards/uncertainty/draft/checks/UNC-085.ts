import fc from 'fast-check';
import type {
  PropagateDistributionsInput as Input,
  PropagateDistributionsOutput as Output,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { fail, type Judgement, PASS } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { drawnElsewhere, drawnOutput } from '../arbitraries/propagations.ts';
import {
  lastOfShortest,
  oneSided,
  rankFromZero,
  spanTruncated,
  symmetricAboutEstimate,
  symmetricForShortest,
  valuesUnsorted,
} from '../mutants/propagate-distributions.ts';
import { endsAgree } from '../trials-agreement.ts';

const drawn = ({ quantities: [quantity] }: Input): readonly number[] =>
  quantity?.distribution.kind === 'drawn' ? quantity.distribution.values : [];

/** How many ranks the interval spans: the nearest integer, from hundredths. */
const spanOf = ({ coverageProbability }: Input, values: number): number =>
  Math.floor((Math.round(coverageProbability * 100) * values + 50) / 100);

/**
 * An interval needs no formula for its ranks to be judged: with the span known, as many values lie beyond one end as
 * beyond the other, or one more; and no interval of the span is shorter than the shortest.
 */
function holdsTheValues(input: Input, { outputs: [output], interval }: Output): Judgement {
  const values = [...drawn(input)].sort((a, b) => a - b);
  const span = spanOf(input, values.length);
  const { lower = NaN, upper = NaN } = output ?? {};
  const spans = values.flatMap((from, rank) => {
    const to = values[rank + span];
    return to === undefined ? [] : [{ from, to, below: rank, above: values.length - 1 - rank - span }];
  });
  const margin = FORMULA * Math.max(...values.map(Math.abs));
  const possible = spans.filter(({ from, to }) => Math.abs(from - lower) <= margin && Math.abs(to - upper) <= margin);
  const least = Math.min(...spans.map(({ from, to }) => to - from));
  const holds =
    interval === 'symmetric'
      ? possible.some(({ below, above }) => below === above || below === above + 1 || below === above - 1)
      : possible.some(({ from, to }) => to - from <= least + margin);
  return holds
    ? PASS
    : fail(
        {
          en: `no ${interval} interval of these values spans ${span} ranks from ${lower} to ${upper}`,
          zh: `这些值中不存在从${lower}到${upper}、跨${span}个秩的${interval}区间`,
        },
        least,
        upper - lower,
        '/outputs/0',
      );
}

const labels = {
  symmetric: { least: 0.3, holds: ({ interval = 'symmetric' }: Input) => interval === 'symmetric' },
  shortest: { least: 0.15, holds: ({ interval }: Input) => interval === 'shortest' },
  'two equal values': { least: 0.2, holds: (input: Input) => new Set(drawn(input)).size < drawn(input).length },
};

/** Coverage intervals of order statistics, of values that were drawn elsewhere (JCGM 101:2008, 7.7). */
export const UNC_085: readonly Check[] = [
  operationCheck<Input, Output>({
    clause: 'UNC-085@1',
    operation: 'uncertainty/propagate-distributions',
    given: fc.oneof(drawnOutput, drawnElsewhere),
    labels,
    judge: endsAgree,
    brokenBy: [
      rankFromZero,
      spanTruncated,
      oneSided,
      valuesUnsorted,
      symmetricAboutEstimate,
      symmetricForShortest,
      lastOfShortest,
    ],
  }),
  operationCheck<Input, Output>({
    clause: 'UNC-085@1',
    id: 'UNC-085/counted',
    operation: 'uncertainty/propagate-distributions',
    given: drawnOutput,
    labels,
    judge: ({ input, output }) => holdsTheValues(input, output),
    brokenBy: [spanTruncated, oneSided, valuesUnsorted, symmetricAboutEstimate, symmetricForShortest],
  }),
];
