import { says } from './language.ts';
import { LANG, USAGE } from './verb-parts.ts';
import type { Verb } from './verb.ts';

/** The verb that brings a draft on its way to another version, for editors in a clone. */
export const NEXT: Verb = {
  name: 'next',
  says: says(
    'for editors: step the draft of a standard to its next version, wherever the drafts name it',
    '供编辑使用：将标准草案改为下一版本，涉及各草案中写有该版本之处',
  ),
  operands: { name: 'STANDARD VERSION', usage: 'STANDARD VERSION', least: 2, most: 2 },
  flags: [
    { name: 'dry-run', says: says('list what would be written, and write nothing', '列出将写入的内容而不写入') },
    LANG,
  ],
  examples: [
    {
      line: 'etalon next uncertainty 0.2.0 --dry-run',
      says: says('which files name 0.1, and would name 0.2?', '哪些文件写有0.1并将改为0.2？'),
    },
    {
      line: 'etalon next uncertainty 0.2.0',
      says: says(
        'the series, the requirement set, and conformsTo in examples and vectors of all drafts; releases stay',
        '系列、要求集以及所有草案的示例和向量中的conformsTo；发布版不变',
      ),
    },
    {
      line: 'etalon next uncertainty 0.1.2',
      says: says('documents name two numbers, so that they stay', '文件只写前两个数字，因此保持不变'),
    },
  ],
  exits: [{ code: 0, says: says('written, or listed', '已写入或列出') }, USAGE],
  load: () => import('./next.ts'),
};
