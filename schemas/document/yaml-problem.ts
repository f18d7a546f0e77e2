import type { YAMLParseError } from 'yaml';
import type { Bilingual } from './finding.ts';

const says = (en: string, zh: string): Bilingual => ({ en, zh });

const UNEXPECTED = says(
  'something unexpected stands here; the indentation, a missing colon or an open quote are the usual causes.',
  '此处有意外内容；通常是缩进、缺少冒号或引号未闭合所致。',
);

/** What each error of the YAML reader means, in the reader's words and ours. */
const problems: Readonly<Partial<Record<YAMLParseError['code'], Bilingual>>> = {
  BAD_ALIAS: says('an alias is not allowed; write out what it stands for.', '不允许使用别名；请写出它所代表的内容。'),
  BAD_DIRECTIVE: says('this directive is not known.', '该指令未知。'),
  BAD_DQ_ESCAPE: says('this is not an escape of a double-quoted string.', '这不是双引号字符串的转义。'),
  BAD_INDENT: says(
    'the indentation does not fit what stands above, or a bracket was not closed.',
    '缩进与上文不符，或括号未闭合。',
  ),
  BAD_SCALAR_START: says(
    'a value cannot begin with this character; write the value in quotes.',
    '值不能以该字符开头；请给值加引号。',
  ),
  BLOCK_AS_IMPLICIT_KEY: says(
    'a mapping stands where a value is expected; write the value in quotes if it holds ": ".',
    '此处应为值却是映射；如果值中含有": "，请加引号。',
  ),
  BLOCK_IN_FLOW: says('a block value cannot stand inside brackets.', '块状的值不能写在括号内。'),
  KEY_OVER_1024_CHARS: says('a name has more than 1024 characters.', '名称超过1024个字符。'),
  MISSING_CHAR: says('a colon, comma, quote or closing bracket is missing here.', '此处缺少冒号、逗号、引号或右括号。'),
  MULTILINE_IMPLICIT_KEY: says('a name cannot extend over several lines.', '名称不能跨行。'),
  TAB_AS_INDENT: says('a tab cannot indent; use spaces.', '不能用制表符缩进；请使用空格。'),
};

/** What is wrong with a YAML text, in both languages. */
export function yamlProblem(code: YAMLParseError['code']): Bilingual {
  return problems[code] ?? UNEXPECTED;
}
