import { inSources } from './in-sources.ts';
import { says } from './language.ts';
import { LANG, USAGE } from './verb-parts.ts';
import type { Verb } from './verb.ts';

/** The verb that freezes a draft. Its work is done from the sources of a clone, see release.ts. */
export const RELEASE: Verb = {
  name: 'release',
  says: says('freeze the draft of a standard as a release (editors)', '将标准草案冻结为发布版（供编者使用）'),
  operands: { name: 'STANDARD VERSION', usage: 'STANDARD VERSION', least: 2, most: 2 },
  flags: [
    {
      name: 'date',
      value: 'DATE',
      says: says('the day of the release, such as 2026-12-01', '发布日期，例如2026-12-01'),
    },
    { name: 'dry-run', says: says('list what would be written, and write nothing', '列出将写入的内容而不写入') },
    {
      name: 'root',
      value: 'DIR',
      says: says('the clone to work on, by its own code', '要处理的仓库克隆，使用其自身代码'),
    },
    LANG,
  ],
  examples: [
    {
      line: 'etalon release vocabulary 0.1.0 --date 2026-12-01 --dry-run',
      says: says('see what would be frozen', '查看将冻结的内容'),
    },
    {
      line: 'etalon release vocabulary 0.1.0 --date 2026-12-01',
      says: says('run the gates and freeze it, whole or not at all', '通过门禁后整体冻结，否则不作任何改动'),
    },
  ],
  exits: [
    { code: 0, says: says('released, or an interrupted release completed', '已发布，或已完成被中断的发布') },
    { code: 1, says: says('a gate failed; nothing was written', '门禁未通过，未写入任何内容') },
    USAGE,
  ],
  load: () => Promise.resolve(inSources('conformance/cli/release.ts')),
};
