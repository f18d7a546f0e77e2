import type { Bilingual } from '../../../schemas/document/finding.ts';
import type { Measured } from '../measured.ts';
import type { Request } from '../request.ts';

const shown = (x: number): string => String(Number(x.toPrecision(4)));

const NAMES: Readonly<Record<string, Bilingual>> = {
  'agreement-proportion': { en: 'agreement with the reference labels', zh: '与参考标签的一致比例' },
  auc: { en: 'area under the ROC curve', zh: 'ROC曲线下面积' },
  'average-precision': { en: 'average precision', zh: '平均精确率' },
  'log-loss': { en: 'mean logarithmic loss', zh: '平均对数损失' },
  'brier-score': { en: 'Brier score', zh: '布里尔评分' },
};

/** One plain sentence: the value, its interval, and what it does not say. */
export function sentenceOf(primary: Measured, items: number, { scope, level, system }: Request): Bilingual {
  const name = NAMES[primary.name] ?? { en: primary.name, zh: primary.name };
  if (typeof primary.value !== 'number') {
    const why = primary.value.undefined;
    return {
      en: `The ${name.en} of ${system.name} does not exist on these ${items} items (${why}).`,
      zh: `${system.name}在这${items}个条目上的${name.zh}不存在（${why}）。`,
    };
  }
  const value = shown(primary.value);
  if (scope === 'fixed-items')
    return {
      en: `On these ${items} items the ${name.en} of ${system.name} is ${value}; this says nothing of other items, nor of what a second run would give.`,
      zh: `${system.name}在这${items}个条目上的${name.zh}为${value}；这不涉及其他条目，也不涉及再次运行的结果。`,
    };
  const { interval, standardUncertainty: u } = primary;
  const percent = shown(level * 100);
  const spread =
    interval !== undefined
      ? {
          en: `the ${percent} % interval goes from ${shown(interval.lower)} to ${shown(interval.upper)}`,
          zh: `${percent} %的区间为${shown(interval.lower)}至${shown(interval.upper)}`,
        }
      : typeof u === 'number'
        ? { en: `its standard uncertainty is ${shown(u)}`, zh: `其标准不确定度为${shown(u)}` }
        : { en: 'its uncertainty was not evaluated', zh: '其不确定度未作评定' };
  return {
    en: `The ${name.en} of ${system.name} is ${value} on ${items} items, and ${spread.en}; errors of the reference labels and differences between runs are not in it.`,
    zh: `${system.name}在${items}个条目上的${name.zh}为${value}，${spread.zh}；参考标签的错误和各次运行之间的差异未计入其中。`,
  };
}
