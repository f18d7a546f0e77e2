import { inSources } from './in-sources.ts';
import { says } from './language.ts';
import { LANG, USAGE } from './verb-parts.ts';
import type { Verb } from './verb.ts';

/** The verb that hands a version to a standards body. Its work is done from the sources of a clone, see export.ts. */
export const EXPORT: Verb = {
  name: 'export',
  says: says(
    'one version of a standard as NISO STS XML or Metanorma AsciiDoc (editors)',
    '将标准的某一版本写成NISO STS XML或Metanorma AsciiDoc（供编者使用）',
  ),
  operands: { name: 'a standard', usage: 'STANDARD[@VERSION]', least: 1, most: 1 },
  flags: [
    {
      name: 'to',
      value: 'sts|metanorma',
      form: 'choice',
      says: says('what is written (default: sts)', '写出的格式（默认sts）'),
    },
    {
      name: 'in',
      value: 'en|zh',
      form: 'choice',
      says: says('this language only (default: a file for each)', '仅此语言（默认每种语言一个文件）'),
    },
    {
      name: 'out',
      value: 'DIR',
      says: says('the folder for the files (default: this one)', '文件写入的文件夹（默认当前文件夹）'),
    },
    {
      name: 'root',
      value: 'DIR',
      says: says('the clone to work on, by its own code', '要处理的仓库克隆，使用其自身代码'),
    },
    LANG,
  ],
  examples: [
    {
      line: 'etalon export uncertainty --to sts --out handover',
      says: says('the draft, in both languages', '草案，两种语言'),
    },
    {
      line: 'etalon export uncertainty@0.1.0 --to metanorma --in en',
      says: says('a release, in English', '某发布版，英文'),
    },
  ],
  exits: [
    { code: 0, says: says('written, and found whole by our own checks', '已写出，并通过本项目自己的检查') },
    {
      code: 1,
      says: says('our own checks found a fault; nothing was written', '本项目自己的检查发现问题，未写出任何内容'),
    },
    USAGE,
  ],
  load: () => Promise.resolve(inSources('conformance/cli/export.ts')),
};
