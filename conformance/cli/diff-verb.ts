import { says } from './language.ts';
import { LANG } from './verb-parts.ts';
import type { Verb } from './verb.ts';

/** The verb that says what changed. */
export const DIFF: Verb = {
  name: 'diff',
  says: says(
    'what changed between two versions of a standard, and what that breaks',
    '标准的两个版本之间有哪些改动，破坏了什么',
  ),
  operands: { name: 'a version to compare with', usage: 'A [B]', least: 1, most: 2 },
  flags: [
    {
      name: 'format',
      value: 'pretty|md|html|json',
      form: 'choice',
      says: says(
        'how it is written (default: pretty); all but pretty say what hangs on each clause that changed',
        '写法（默认pretty）；除pretty外均列出与各改动的条相关的内容',
      ),
    },
    {
      name: 'standard',
      value: 'KEY',
      says: says('this standard only (default: each that there is)', '仅比较该标准（默认所有标准）'),
    },
    { name: 'impact', says: says('say what hangs on each clause that changed', '列出与各改动的条相关的内容') },
    {
      name: 'adversary',
      value: 'N',
      form: 'count',
      says: says(
        'documents that are tried against each schema that differs, in each direction (default: 1000)',
        '对每个有改动的模式、在每个方向上试验的文件数（默认1000）',
      ),
    },
    { name: 'no-adversary', says: says('search for no document', '不搜索文件') },
    {
      name: 'seed',
      value: 'S',
      form: 'seed',
      says: says('seed of the search (default: 1)', '搜索所用种子（默认1）'),
    },
    LANG,
  ],
  examples: [
    { line: 'etalon diff main', says: says('this checkout and a branch', '当前检出与某分支') },
    {
      line: 'etalon diff uncertainty@0.1.0 uncertainty@draft',
      says: says('a release and the draft', '某发布版与草案'),
    },
    {
      line: 'etalon diff HEAD~3 HEAD --standard classification --format md',
      says: says('two revisions, as a comment on a pull request', '两个修订，写成合并请求的评论'),
    },
    { line: 'etalon diff ../other . --format html', says: says('two checkouts, as a page', '两个检出目录，写成页面') },
  ],
  exits: [
    {
      code: 0,
      says: says(
        'compared; what changed may break, and the version allows for it',
        '已比较；改动可有破坏性，而版本号与之相称',
      ),
    },
    {
      code: 1,
      says: says(
        'the next version is too low, a migration note is missing, or a document contradicts the classes',
        '下一版本号过低、缺少迁移说明，或有文件与所判类别相矛盾',
      ),
    },
    {
      code: 2,
      says: says('usage, or a side that cannot be read: nothing was compared', '用法有误或某侧无法读取：未作比较'),
    },
  ],
  load: () => import('./diff.ts'),
};
