import type { AucComparisonOutput } from '../../schemas/classification/draft/generated/types.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { isUndefined } from '../contract/operation.ts';
import { normalCoverage } from '../numerics/normal-coverage.ts';
import { aucComparison } from '../standards/classification/draft/reference/auc-comparison.ts';
import { clusteredAreaDifference } from './clustered-area-difference.ts';
import type { ClusteredDifference } from './clustered-difference.ts';
import type { Measurement } from './measured.ts';
import type { Request } from './request.ts';

/** DeLong's covariance is exact and holds every item; more than these are not compared. */
export const MOST_COMPARED = 100_000;

const shown = (x: number): string => String(Number(x.toPrecision(6)));

/** Scores of the same items, with 1 for a positive item and 0 for a negative one. */
export interface PairedScores {
  readonly reference: readonly number[];
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** The cluster of each item, where items come in clusters. */
  readonly clusters?: readonly string[];
}

type Compared = Pick<Measurement, 'comparison' | 'comparisonSays'>;

const DIFFERENCE = 'difference of AUC / AUC之差';

/** The difference of two areas on the same items, with DeLong's uncertainty, interval and p value (CLS-105 to CLS-108). */
export function compareAreas(scores: PairedScores, { scope, level }: Request): Compared {
  const answer = aucComparison({
    reference: [...scores.reference] as (0 | 1)[],
    first: [...scores.first],
    second: [...scores.second],
  });
  if (answer.outcome !== 'result') throw new Error(answer.code);
  if (isUndefined(answer.output)) {
    const why = answer.output.undefined;
    return { comparison: [{ label: DIFFERENCE, text: `undefined / 无定义：${why}` }], comparisonSays: [] };
  }
  const { difference, standardUncertainty: u, pValue } = answer.output as AucComparisonOutput;
  const value = { label: DIFFERENCE, text: shown(difference) };
  const plain = plainly(difference);
  if (scope === 'fixed-items') return { comparison: [value], comparisonSays: [ended(plain, '', '')] };
  if (scores.clusters !== undefined)
    return ofClusters(difference, clusteredAreaDifference(scores, scores.clusters), level);
  if (typeof u !== 'number' || typeof pValue !== 'number') {
    const why = typeof u === 'number' ? '' : u.undefined;
    const none = { label: 'standard uncertainty of it, DeLong / 其标准不确定度，DeLong', text: why };
    return { comparison: [value, none], comparisonSays: [ended(plain, '', '')] };
  }
  const half = normalCoverage(level) * u;
  const [lower, upper] = [shown(difference - half), shown(difference + half)];
  const percent = shown(level * 100);
  return {
    comparison: [
      value,
      { label: 'standard uncertainty of it, DeLong / 其标准不确定度，DeLong', text: shown(u) },
      { label: `interval of it, ${level}, normal / 其区间，${level}，正态`, text: `${lower} – ${upper}` },
      { label: 'p, DeLong / p值，DeLong', text: shown(pValue) },
    ],
    comparisonSays: [
      ended(
        plain,
        `, and the ${percent} % interval of the difference goes from ${lower} to ${upper} (p = ${shown(pValue)})`,
        `，差的${percent} %区间为${lower}至${upper}（p = ${shown(pValue)}）`,
      ),
    ],
  };
}

/** The difference with the uncertainty of clusters, Obuchowski's for the difference of the placements. */
function ofClusters(difference: number, found: ClusteredDifference | undefined, level: number): Compared {
  const value = { label: DIFFERENCE, text: shown(difference) };
  const label = 'standard uncertainty of it, over clusters / 其标准不确定度，按群';
  const plain = plainly(difference);
  if (found === undefined) {
    const says = ended(plain, '; the clusters give no uncertainty of it', '；群不给出其不确定度');
    return { comparison: [value, { label, text: 'degenerate' }], comparisonSays: [says] };
  }
  const half = found.half(level);
  const [lower, upper] = [shown(difference - half), shown(difference + half)];
  const percent = shown(level * 100);
  return {
    comparison: [
      value,
      { label, text: shown(found.u) },
      { label: `interval of it, ${level}, Student / 其区间，${level}，t分布`, text: `${lower} – ${upper}` },
    ],
    comparisonSays: [
      ended(
        plain,
        `, and the ${percent} % interval of the difference over clusters goes from ${lower} to ${upper}`,
        `，差按群的${percent} %区间为${lower}至${upper}`,
      ),
    ],
  };
}

function plainly(difference: number): Bilingual {
  if (difference === 0)
    return {
      en: 'The area under the ROC curve is the same as that of the other predictions',
      zh: 'ROC曲线下面积与另一组预测相同',
    };
  const [size, larger] = [shown(Math.abs(difference)), difference > 0];
  return {
    en: `The area under the ROC curve is ${size} ${larger ? 'larger' : 'smaller'} than that of the other predictions`,
    zh: `ROC曲线下面积比另一组预测${larger ? '大' : '小'}${size}`,
  };
}

const ended = (plain: Bilingual, en: string, zh: string): Bilingual => ({
  en: `${plain.en}${en}.`,
  zh: `${plain.zh}${zh}。`,
});
