import { says } from './language.ts';
import { LANG, USAGE } from './verb-parts.ts';
import type { Verb } from './verb.ts';

/** The verbs for documents and for single numbers. */
export const DOCUMENT_VERBS: readonly Verb[] = [
  {
    name: 'validate',
    says: says('check documents against their schema and the clauses on them', '按模式和有关各条检查文件'),
    operands: { name: 'FILE', usage: 'FILE...', least: 1, most: Infinity },
    flags: [
      {
        name: 'schema',
        value: 'NAME',
        says: says(
          'schema to use, such as uncertainty/measurement-result (default: by the member “type” of the document)',
          '所用模式，例如uncertainty/measurement-result（默认取自文件的“type”成员）',
        ),
      },
      {
        name: 'format',
        value: 'pretty|json',
        form: 'choice',
        says: says('how findings are written (default: pretty)', '检查结果的写法（默认pretty）'),
      },
      LANG,
    ],
    examples: [
      { line: 'etalon validate result.yaml', says: says('one document', '一个文件') },
      {
        line: 'etalon validate --format json results/*.json',
        says: says('many, for a program', '多个文件，供程序读取'),
      },
      {
        line: 'etalon validate --schema uncertainty/uncertainty-budget budget.json',
        says: says('a document that does not name its type', '未给出类型的文件'),
      },
    ],
    exits: [
      { code: 0, says: says('every document is valid (warnings may stand)', '全部文件有效（可有警告）') },
      { code: 1, says: says('a document has findings', '有文件存在问题') },
      {
        code: 2,
        says: says('usage: a file cannot be read, a schema is unknown', '用法有误：文件无法读取，或模式未知'),
      },
      {
        code: 4,
        says: says(
          'incomplete: a clause of the release that a document names is not judged any more',
          '不完整：文件所指发布版中有条已不再判定',
        ),
      },
    ],
    load: () => import('./validate.ts'),
  },
  {
    name: 'compute',
    says: says('compute an operation with the reference implementation', '用参考实现计算一项操作'),
    operands: { name: 'OPERATION', usage: 'OPERATION [FILE|-]', least: 1, most: 2 },
    flags: [LANG],
    examples: [
      {
        line: `echo '{"observations":[9.8,10.1,10.0]}' | etalon compute uncertainty/type-a`,
        says: says('input from standard input', '从标准输入读取'),
      },
      { line: 'etalon compute uncertainty/combine input.json', says: says('input from a file', '从文件读取') },
    ],
    exits: [
      {
        code: 0,
        says: says(
          'the output was written, an “undefined” with its reason included',
          '已写出输出，包括附有原因的“undefined”',
        ),
      },
      { code: 1, says: says('the input was rejected', '输入被拒绝') },
      USAGE,
    ],
    load: () => import('./compute.ts'),
  },
];
