import type { JsonObject } from '../../../../contract/json.ts';
import type { Violation } from '../../../../contract/rule.ts';
import { overlap, squareInterval } from '../../../../numerics/interval.ts';
import { toDouble } from '../../../../numerics/rational.ts';
import { budgetRule, objectsAt } from '../budget-rule.ts';
import { combinedSquare, placedCorrelations } from '../correlated-sum.ts';
import { stated } from '../stated.ts';

/** Names that stand twice, and correlations that do not name a new pair of components. */
function unclear(budget: JsonObject, at: string): readonly Violation[] {
  const names = objectsAt(budget, 'components').map((component) => component['name']);
  const known = new Set<unknown>();
  const twice = names.flatMap((name, index) => (known.size === known.add(name).size ? [index] : []));
  const pairs = new Set<string>();
  const strange = placedCorrelations(budget).flatMap(({ first, second }, index) => {
    const pair = `${Math.min(first, second)} ${Math.max(first, second)}`;
    const isNew = first >= 0 && second >= 0 && first !== second && !pairs.has(pair);
    pairs.add(pair);
    return isNew ? [] : [index];
  });
  return [
    ...twice.map((index) => ({
      pointer: `${at}/components/${index}/name`,
      message: { en: 'Another component has the same name.', zh: '另有分量使用相同的名称。' },
      fix: { en: 'Give each component a name of its own.', zh: '为每个分量取各自不同的名称。' },
    })),
    ...strange.map((index) => ({
      pointer: `${at}/correlations/${index}/between`,
      message: {
        en: 'A correlation names two different components, each known and named once, and no pair twice.',
        zh: '一个相关应指明两个不同的、已知且名称唯一的分量，同一对分量不重复。',
      },
      fix: { en: 'Correct the names, or leave the correlation out.', zh: '更正名称，或删去该相关。' },
    })),
  ];
}

/**
 * > The stated combined standard uncertainty follows from the contributions and correlations, to the stated digits;
 * > component names differ, and each correlation names two of them, no pair twice.
 *
 * JCGM 100:2008, 5.1.2 and 5.2.2. Squares are compared, so that no root has to be taken.
 */
export const UNC_008 = budgetRule('UNC-008@1', (budget, { at }) => {
  const found = unclear(budget, at);
  if (found.length > 0) return found;
  const combined = stated(budget, 'combinedStandardUncertainty');
  const square = combinedSquare(budget);
  if (combined === undefined || square === undefined || overlap(square, squareInterval(combined))) return [];
  const root = (side: number): number => Number(Math.sqrt(Math.max(side, 0)).toPrecision(5));
  const [low, high] = [root(toDouble(square.low)), root(toDouble(square.high))];
  return [
    {
      pointer: `${at}/combinedStandardUncertainty`,
      message: {
        en: `The combined standard uncertainty ${budget['combinedStandardUncertainty']} does not follow from the contributions and correlations, which stand for ${low} to ${high}.`,
        zh: `合成标准不确定度${budget['combinedStandardUncertainty']}与各分量的贡献和相关系数不符；按所给数字应为${low}至${high}。`,
      },
      fix: {
        en: 'State the positive square root of the sum of the squared contributions and the correlation terms.',
        zh: '给出各贡献的平方与相关项之和的正平方根。',
      },
    },
  ];
});
