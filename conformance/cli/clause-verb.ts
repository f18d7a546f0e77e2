import { says } from './language.ts';
import { LANG, USAGE } from './verb-parts.ts';
import type { Verb } from './verb.ts';

/** The life of a clause, for editors in a clone. */
export const CLAUSE_VERB: Verb = {
  name: 'clause',
  says: says(
    'for editors: begin, accept, retire or find a clause, and see what hangs on it',
    '供编辑使用：新增、接受、停用或查找条，并查看依赖它的内容',
  ),
  operands: {
    name: 'a task: new, accept, retire, at or impact',
    usage: 'new STANDARD|PREFIX | accept ID | retire ID | at FILE:LINE | impact ID',
    least: 1,
    most: 2,
  },
  flags: [
    {
      name: 'section',
      value: 'FILE',
      says: says('of new: put the record at the end of this section', 'new：将记录写在该章末尾'),
    },
    {
      name: 'editorial',
      says: says('of accept: the meaning is the same, and so is the revision', 'accept：含义不变，修订号不变'),
    },
    {
      name: 'substantive',
      says: says(
        'of accept: the meaning changed; the revision rises, and who cites the old one is listed',
        'accept：含义改变；提高修订号，并列出引注旧修订号之处',
      ),
    },
    { name: 'by', value: 'ID', says: says('of retire: the clause that replaces it', 'retire：替代它的条') },
    { name: 'because', value: 'TEXT', says: says('of retire: why, in English', 'retire：停用原因（英文）') },
    { name: 'because-zh', value: 'TEXT', says: says('of retire: why, in Chinese', 'retire：停用原因（中文）') },
    { name: 'json', says: says('of impact: as JSON', 'impact：以JSON输出') },
    LANG,
  ],
  examples: [
    {
      line: 'etalon clause new uncertainty --section spec/uncertainty/draft/sections/10-coverage.yaml',
      says: says('a record with the next id; ids are never used again', '带下一个标识的记录；标识从不重复使用'),
    },
    {
      line: 'etalon clause accept UNC-040 --substantive',
      says: says(
        'one clause a call, once its text has changed since the last release',
        '自最近一次发布以来文本有变更时，逐条接受',
      ),
    },
    { line: 'etalon clause retire UNC-041 --by UNC-040', says: says('leaves a stub', '留下存根') },
    {
      line: 'etalon clause at spec/uncertainty/draft/sections/10-coverage.yaml:12',
      says: says('which clause stands on that line?', '该行是哪一条？'),
    },
    {
      line: 'etalon clause impact UNC-040',
      says: says(
        'schemas, checks, planted faults, vectors, examples, releases',
        '模式、检验、变异体、向量、示例、发布版本',
      ),
    },
  ],
  exits: [
    { code: 0, says: says('done', '完成') },
    { code: 1, says: says('of at: the line is about no clause', 'at：该行与任何条无关') },
    USAGE,
  ],
  load: () => import('./clause.ts'),
};
