import type { JsonObject } from '../../../contract/json.ts';
import type { Violation } from '../../../contract/rule.ts';
import { objectsAt } from './budget-rule.ts';
import { placedCorrelations } from './correlated-sum.ts';

/** Names of a budget that stand twice, and correlations that do not name a new pair of components. */
export function unclearNames(budget: JsonObject, at: string): readonly Violation[] {
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
