import type { McnemarOutput } from '../../schemas/classification/draft/generated/types.ts';
import { normalQuantile } from '../numerics/normal-quantile.ts';
import { rationalOfDouble } from '../numerics/rational.ts';
import { mcnemar } from '../standards/classification/draft/reference/mcnemar.ts';
import type { ClusteredDifference } from './clustered-difference.ts';
import type { Measurement } from './measured.ts';
import type { Request } from './request.ts';

/** Up to this many items with different outcomes the exact test is used; beyond, chi-squared is as good. */
const EXACT = 2000;

const shown = (x: number): string => String(Number(x.toPrecision(6)));

/** What is said of two sets of decisions on the same items. */
export function decisionLines(
  onlyFirst: number,
  onlySecond: number,
  items: number,
  request: Request,
  clustered: ClusteredDifference | undefined,
): Measurement['comparison'] {
  const test = onlyFirst + onlySecond <= EXACT ? 'exact' : 'chi-squared';
  const answer = mcnemar({ onlyFirst, onlySecond, items, conventions: { test } });
  if (answer.outcome !== 'result') throw new Error(answer.code);
  const { difference = 0, standardUncertainty: u, pValue } = answer.output as McnemarOutput;
  const found = [
    { label: 'difference of agreement / 一致比例之差', text: shown(difference) },
    { label: 'right here only, right there only / 仅此处正确，仅彼处正确', text: `${onlyFirst}, ${onlySecond}` },
  ];
  // On fixed items nothing was sampled: the difference is what it is.
  if (request.scope === 'fixed-items') return found;
  if (request.cluster !== undefined) {
    const none = 'not-evaluated / 未评定';
    const half = clustered?.half(request.level) ?? 0;
    return [
      ...found,
      {
        label: 'paired standard uncertainty over clusters / 成群配对标准不确定度',
        text: clustered === undefined ? none : shown(clustered.u),
      },
      {
        label: `interval, ${request.level}, t / 区间，${request.level}，t`,
        text: clustered === undefined ? none : `${shown(difference - half)} – ${shown(difference + half)}`,
      },
    ];
  }
  const known = typeof u === 'number';
  const half = known ? normalQuantile(rationalOfDouble((1 + request.level) / 2)) * u : 0;
  const absent = known ? '' : `undefined / 无定义：${u?.undefined ?? ''}`;
  return [
    ...found,
    { label: 'paired standard uncertainty / 配对标准不确定度', text: known ? shown(u) : absent },
    {
      label: `interval, ${request.level}, normal / 区间，${request.level}，正态`,
      text: known ? `${shown(difference - half)} – ${shown(difference + half)}` : absent,
    },
    {
      label: `p, McNemar, ${test} / p值，McNemar，${test}`,
      text: typeof pValue === 'number' ? shown(pValue) : pValue.undefined,
    },
  ];
}
