import { says } from './language.ts';
import { LANG, USAGE } from './verb-parts.ts';
import type { Verb } from './verb.ts';

/** The verbs with which somebody states and declares what an implementation conforms to. */
export const CLAIM_VERBS: readonly Verb[] = [
  {
    name: 'statement',
    says: says('write a conformance statement to be filled in', '写出有待填写的符合性说明'),
    operands: { name: 'a task: new', usage: 'new', least: 1, most: 1, oneOf: ['new'] },
    flags: [
      {
        name: 'standard',
        value: 'KEY[@VERSION]',
        repeatable: true,
        says: says('only classes of this standard', '仅限该标准的类别'),
      },
      {
        name: 'class',
        value: 'C',
        repeatable: true,
        says: says('only this class, such as core or uncertainty/core', '仅限该类别，例如core或uncertainty/core'),
      },
      {
        name: 'implementation',
        value: 'NAME',
        says: says('name of the implementation, as it answers hello', '实现的名称，与其对hello的答复一致'),
      },
      { name: 'implementation-version', value: 'VERSION', says: says('its version', '其版本') },
      {
        name: 'out',
        value: 'FILE',
        says: says(
          'file to write, YAML or .json (default: conformance-statement.yaml)',
          '所写文件，YAML或.json（默认conformance-statement.yaml）',
        ),
      },
      LANG,
    ],
    examples: [
      {
        line: 'etalon statement new --class uncertainty/core --implementation acme --implementation-version 3.2.1',
        says: says('a row for each clause of one class', '一个类别的每一条各一行'),
      },
    ],
    exits: [{ code: 0, says: says('written', '已写出') }, USAGE],
    load: () => import('./statement.ts'),
  },
  {
    name: 'declare',
    says: says('write a declaration of conformity on a report that conforms', '依据符合的报告写出符合性声明'),
    operands: { name: 'a report', usage: 'REPORT', least: 1, most: 1 },
    flags: [
      {
        name: 'statement',
        value: 'FILE',
        says: says(
          'filled conformance statement (default: statement.json beside the report)',
          '已填写的符合性说明（默认为报告旁的statement.json）',
        ),
      },
      { name: 'issuer', value: 'NAME', says: says('who declares, and answers for it', '声明者，并对声明负责') },
      { name: 'address', value: 'TEXT', says: says('contact address of the issuer', '发布者的联系地址') },
      { name: 'place', value: 'TEXT', says: says('place of issue', '发布地点') },
      {
        name: 'date',
        value: 'DAY',
        says: says('day of issue, such as 2026-11-26 (default: today)', '发布日期，例如2026-11-26（默认当日）'),
      },
      {
        name: 'identification',
        value: 'TEXT',
        says: says(
          'what the declaration is known by (default: of the implementation, the day and the report)',
          '声明的标识（默认由实现、日期和报告得出）',
        ),
      },
      { name: 'signatory', value: 'NAME', says: says('who is to sign', '拟签署人') },
      { name: 'function', value: 'TEXT', says: says('in which function', '签署人的职务') },
      { name: 'valid-until', value: 'DAY', says: says('last day of validity', '有效期的最后一日') },
      {
        name: 'out',
        value: 'FILE',
        says: says(
          'file to write, YAML or .json (default: declaration-of-conformity.yaml)',
          '所写文件，YAML或.json（默认declaration-of-conformity.yaml）',
        ),
      },
      LANG,
    ],
    examples: [
      {
        line: 'etalon declare etalon-report --issuer "Acme Ltd" --address conformity@acme.example --place Shanghai',
        says: says('an unsigned declaration, for somebody to sign', '未签署的声明，供签署人签署'),
      },
    ],
    exits: [
      { code: 0, says: says('written, unsigned', '已写出，未签署') },
      {
        code: 1,
        says: says('the report or the statement bears no declaration', '报告或说明不足以作为声明的依据'),
      },
      USAGE,
    ],
    load: () => import('./declare.ts'),
  },
];
