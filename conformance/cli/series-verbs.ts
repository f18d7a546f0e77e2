import { says } from './language.ts';
import { LANG, USAGE } from './verb-parts.ts';
import type { Verb } from './verb.ts';

/** The verbs for the series itself: its reference implementation, what it holds, what it says. */
export const SERIES_VERBS: readonly Verb[] = [
  {
    name: 'reference',
    says: says(
      'the reference implementation as an adapter, on standard input and output',
      '参考实现作为适配器，使用标准输入和输出',
    ),
    flags: [
      {
        name: 'standard',
        value: 'KEY[@VERSION]',
        repeatable: true,
        says: says(
          'answer for this standard only, by its draft or by a release such as classification@0.1.0',
          '仅就该标准作答，按其草案或某一发布版，例如classification@0.1.0',
        ),
      },
      {
        name: 'mutant',
        value: 'ID',
        says: says('with one planted fault, see etalon list mutants', '植入一个错误，见etalon list mutants'),
      },
      {
        name: 'http',
        value: 'PORT',
        form: 'port',
        says: says(
          'over HTTP on this machine instead, until Ctrl-C; 0 takes a free port',
          '改为在本机上通过HTTP提供，直至Ctrl-C；0表示任取空闲端口',
        ),
      },
    ],
    examples: [
      { line: 'etalon conform -- etalon reference', says: says('judge the reference implementation', '判定参考实现') },
      {
        line: 'etalon conform -- etalon reference --mutant UNC-030/linear-sum',
        says: says('see a planted fault being found', '观察植入的错误如何被发现'),
      },
      {
        line: 'etalon conform --standard classification@0.1.0 -- etalon reference --standard classification@0.1.0',
        says: says('judge by a release what answers for that release', '按某一发布版判定就该发布版作答的实现'),
      },
      {
        line: 'etalon reference --http 8080',
        says: says(
          'for etalon conform --url http://127.0.0.1:8080/',
          '供etalon conform --url http://127.0.0.1:8080/使用',
        ),
      },
    ],
    exits: [{ code: 0, says: says('standard input ended, or Ctrl-C', '标准输入已结束，或Ctrl-C') }, USAGE],
    load: () => import('./reference.ts'),
  },
  {
    name: 'list',
    says: says('list what the series holds', '列出本系列的内容'),
    operands: {
      name: 'standards|releases|clauses|operations|checks|mutants|vectors',
      usage: 'standards|releases|clauses|operations|checks|mutants|vectors',
      least: 1,
      most: 1,
      oneOf: ['standards', 'releases', 'clauses', 'operations', 'checks', 'mutants', 'vectors'],
    },
    flags: [{ name: 'json', says: says('as a JSON array', '以JSON数组列出') }],
    examples: [
      { line: 'etalon list clauses', says: says('the clauses, a line each', '各条，每行一条') },
      {
        line: 'etalon list clauses --json',
        says: says('with texts in both languages and grades', '附两种语言的文本和等级'),
      },
    ],
    exits: [{ code: 0, says: says('listed', '已列出') }, USAGE],
    load: () => import('./list.ts'),
  },
  {
    name: 'explain',
    says: says('explain a clause or an operation', '解释某条或某项操作'),
    operands: {
      name: 'CLAUSE-ID|OPERATION',
      usage: 'CLAUSE-ID[@VERSION]|OPERATION|STANDARD@VERSION',
      least: 1,
      most: 1,
    },
    flags: [LANG],
    examples: [
      {
        line: 'etalon explain UNC-030',
        says: says('a clause, its formulas, tests and sources', '条及其公式、测试和来源'),
      },
      {
        line: 'etalon explain uncertainty/combine --lang zh',
        says: says('an operation, in Chinese', '一项操作，用中文'),
      },
    ],
    exits: [{ code: 0, says: says('explained', '已解释') }, USAGE],
    load: () => import('./explain.ts'),
  },
];
