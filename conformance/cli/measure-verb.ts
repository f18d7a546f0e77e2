import { says } from './language.ts';
import { LANG } from './verb-parts.ts';
import type { Verb } from './verb.ts';

/** The verb for predictions. */
export const MEASURE_VERBS: readonly Verb[] = [
  {
    name: 'measure',
    says: says('measure predictions and write the result with its uncertainty', '测量预测并写出带不确定度的结果'),
    operands: { name: 'a file of predictions', usage: 'PREDICTIONS.(csv|jsonl|parquet)', least: 1, most: 1 },
    flags: [
      {
        name: 'procedure',
        value: 'classification/binary|classification/multiclass',
        form: 'choice',
        says: says('the measurement procedure', '测量程序'),
      },
      {
        name: 'scope',
        value: 'fixed-items|item-population',
        form: 'choice',
        says: says('these items and no others, or what they were drawn from', '仅这些条目，或其所抽自的总体'),
      },
      {
        name: 'label',
        value: 'COL',
        says: says('column of the reference labels (default: label)', '参考标签所在列（默认label）'),
      },
      { name: 'score', value: 'COL', says: says('column of the scores of the positive class', '正类得分所在列') },
      { name: 'prediction', value: 'COL', says: says('column of the predicted labels', '预测标签所在列') },
      {
        name: 'probabilities',
        value: 'COL,COL...',
        repeatable: true,
        says: says(
          'columns of the probabilities of the classes, in the order of the labels',
          '各类别概率所在列，按标签顺序',
        ),
      },
      {
        name: 'positive',
        value: 'VALUE',
        says: says('the positive label (default: 1 or true)', '正类标签（默认1或true）'),
      },
      {
        name: 'threshold',
        value: 'T',
        says: says('call an item positive from this score on', '得分不低于该值的条目判为正'),
      },
      {
        name: 'scores',
        value: 'probability|ranking',
        form: 'choice',
        says: says(
          'what scores are (default: probabilities where all lie in 0 to 1)',
          '得分的性质（默认：均在0至1内时为概率）',
        ),
      },
      {
        name: 'measure',
        value: 'NAME',
        says: says('the quantity that is the result, such as auc', '作为结果的量，例如auc'),
      },
      { name: 'cluster', value: 'COL', says: says('column of the clusters that items belong to', '条目所属群所在列') },
      {
        name: 'by',
        value: 'COL',
        repeatable: true,
        says: says('column of strata: each gets its interval', '分层所在列：各层给出区间'),
      },
      {
        name: 'min-cell',
        value: 'N',
        form: 'count',
        says: says('least items of a stratum that is reported (default: 10)', '予以报告的分层的最少条目数（默认10）'),
      },
      {
        name: 'weight',
        value: 'COL',
        says: says('column of the number of identical items that a row stands for', '每行所代表的相同条目个数所在列'),
      },
      {
        name: 'weights',
        value: 'frequency',
        says: says('what weights are: numbers of identical items', '权重的性质：相同条目的个数'),
      },
      {
        name: 'id',
        value: 'COL',
        says: says('column of the item ids (default: id, where there is one)', '条目标识所在列（默认id，如有）'),
      },
      {
        name: 'convention',
        value: 'TAG=VALUE',
        repeatable: true,
        says: says('a convention, such as missing-predictions=excluded', '一项约定，例如missing-predictions=excluded'),
      },
      { name: 'level', value: 'P', says: says('coverage probability (default: 0.95)', '包含概率（默认0.95）') },
      {
        name: 'against',
        value: 'OTHER',
        says: says('compare with other predictions on the same items', '与相同条目上的其他预测比较'),
      },
      {
        name: 'system',
        value: 'NAME',
        says: says('the system under measurement (default: the name of the file)', '被测系统（默认取文件名）'),
      },
      { name: 'system-version', value: 'VERSION', says: says('its version', '被测系统的版本') },
      { name: 'label-version', value: 'VERSION', says: says('the version of the reference labels', '参考标签的版本') },
      {
        name: 'out',
        value: 'DIR',
        says: says('folder of the result (default: etalon-measurement)', '结果文件夹（默认etalon-measurement）'),
      },
      LANG,
    ],
    examples: [
      {
        line: 'etalon measure predictions.csv --procedure classification/binary --scope item-population --score score',
        says: says(
          'the area under the ROC curve, and what the probabilities are worth',
          'ROC曲线下面积，以及概率的优劣',
        ),
      },
      {
        line: 'etalon measure predictions.parquet --procedure classification/binary --scope item-population --score score --threshold 0.5 --by site',
        says: says('agreement at a threshold, site by site', '某阈值下的一致比例，逐个站点'),
      },
      {
        line: 'etalon measure digits.csv --procedure classification/multiclass --scope fixed-items --prediction predicted',
        says: says('a benchmark of many classes, as it is', '多类别的基准，按其本身'),
      },
      {
        line: 'etalon measure counts.csv --procedure classification/binary --scope item-population --prediction predicted --weight n --weights frequency',
        says: says('rows that stand for n identical items each', '每行代表n个相同条目'),
      },
      {
        line: 'etalon measure new.csv --procedure classification/binary --scope item-population --score score --against old.csv',
        says: says('the difference of two areas on the same items', '相同条目上两个曲线下面积之差'),
      },
    ],
    exits: [
      { code: 0, says: says('the result was written', '已写出结果') },
      {
        code: 1,
        says: says(
          'the value, or its uncertainty, does not exist; the page says why',
          '值或其不确定度不存在；页面说明原因',
        ),
      },
      { code: 2, says: says('usage, or the file: nothing was written', '用法或文件有误：未写出任何内容') },
      { code: 3, says: says('our fault', '由本软件造成') },
    ],
    load: () => import('./measure.ts'),
  },
];
