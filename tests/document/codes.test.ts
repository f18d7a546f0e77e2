import { expect, test } from 'vitest';
import { codes, type FindingCode } from '../../schemas/document/codes.ts';
import { wordsOf, type FindingParams } from '../../schemas/document/make-finding.ts';

/** What a code says, word for word: its parameters, the message in English and Chinese, and how to mend it in both. */
type Literal<Code extends FindingCode> = readonly [
  params: FindingParams<Code>,
  en: string,
  zh: string,
  fixEn?: string,
  fixZh?: string,
];

const said: { readonly [Code in FindingCode]: Literal<Code> } = {
  'file-missing': [{ file: 'a.json' }, 'There is no file a.json.', '文件a.json不存在。'],
  'file-is-directory': [
    { file: 'spec' },
    'spec is a directory, not a document.',
    'spec是目录，不是文档。',
    'Name the files in it.',
    '请给出其中的文件名。',
  ],
  'file-unreadable': [
    { file: 'a.json', because: 'EACCES' },
    'a.json cannot be read (EACCES).',
    '无法读取a.json（EACCES）。',
  ],
  'file-too-large': [
    { limit: '64 MiB' },
    'The document is larger than 64 MiB, the most that is read.',
    '文档超过可读取的上限64 MiB。',
  ],
  'document-empty': [{}, 'The document is empty.', '文档为空。'],
  'not-utf8': [
    { byte: '0xFF', offset: 12 },
    'Byte 0xFF at offset 12 is not UTF-8.',
    '偏移12处的字节0xFF不是UTF-8编码。',
    'Save the file as UTF-8.',
    '请将文件保存为UTF-8编码。',
  ],
  'too-deep': [{ limit: 256 }, 'Values are nested more than 256 deep.', '值的嵌套超过256层。'],
  'json-unfinished': [{ open: { en: 'a list', zh: '列表' } }, 'The document ends inside a list.', '文档在列表内中断。'],
  'json-unexpected': [
    { found: '}', expected: { en: 'a colon', zh: '冒号' } },
    '"}" stands where a colon is expected.',
    '此处应为冒号，却是"}"。',
  ],
  'json-after-end': [{}, 'Something follows the end of the document.', '文档结束后还有其他内容。'],
  'json-trailing-comma': [
    {},
    'JSON allows no comma before a closing bracket.',
    'JSON不允许在右括号之前有逗号。',
    'Delete the comma.',
    '请删除该逗号。',
  ],
  'json-comment': [
    {},
    'JSON has no comments.',
    'JSON没有注释。',
    'Delete the comment, or write the document in YAML.',
    '请删除注释，或改用YAML书写文档。',
  ],
  'json-quotes': [
    { found: 'unit' },
    '"unit" is not in double quotes, as JSON requires of names and strings.',
    '"unit"未使用双引号，而JSON的名称和字符串须用双引号。',
    'Write it in double quotes.',
    '请使用双引号。',
  ],
  'json-control-character': [
    { character: 'U+0009' },
    'A string holds the control character U+0009.',
    '字符串含有控制字符U+0009。',
    'Write it as an escape, such as \\n.',
    '请写成转义形式，例如\\n。',
  ],
  'json-escape': [{ escape: '\\x' }, '"\\\\x" is not an escape of JSON.', '"\\\\x"不是JSON的转义。'],
  'json-number': [
    { literal: '.5' },
    '.5 is not a number of JSON.',
    '.5不是JSON的数字。',
    'Write a digit before and after the point, and neither a plus sign nor a leading zero.',
    '小数点前后都要有数字，且不要写加号或前导零。',
  ],
  'number-not-finite': [
    { literal: 'NaN' },
    'NaN is not a number that a document can hold.',
    'NaN不是文档可以表示的数。',
    'A quantity that does not exist is stated by a reason code, never by NaN.',
    '不存在的量用原因代码表示，不用NaN。',
  ],
  'number-too-large': [
    { literal: '1e400' },
    '1e400 is larger than the largest double, 1.7976931348623157e308.',
    '1e400大于最大的双精度数1.7976931348623157e308。',
  ],
  'number-too-small': [
    { literal: '1e-400' },
    '1e-400 is not zero, yet a double would hold it as zero.',
    '1e-400不为零，双精度数却会将其存为零。',
  ],
  'integer-loses-digits': [
    { literal: '9007199254740993', kept: '9007199254740992' },
    'The integer 9007199254740993 would be read as 9007199254740992.',
    '整数9007199254740993会被读成9007199254740992。',
    'Write it as a decimal string: "9007199254740993".',
    '请写成十进制字符串："9007199254740993"。',
  ],
  'lone-surrogate': [
    {},
    'A string holds half of a surrogate pair, which is no character and has no UTF-8 form.',
    '字符串含有半个代理对，它不是字符，也没有UTF-8形式。',
  ],
  'duplicate-key': [
    { key: 'unit' },
    '"unit" is given twice in one object.',
    '同一对象中"unit"出现两次。',
    'Keep one of them.',
    '请只保留一个。',
  ],
  'forbidden-key': [
    { key: '__proto__' },
    '"__proto__" is not allowed as a name, because programs treat it specially.',
    '不允许以"__proto__"作为名称，因为程序会对其作特殊处理。',
  ],
  'yaml-syntax': [
    { problem: { en: 'a tab cannot indent; use spaces.', zh: '不能用制表符缩进；请使用空格。' } },
    'YAML: a tab cannot indent; use spaces.',
    'YAML：不能用制表符缩进；请使用空格。',
  ],
  'yaml-alias': [
    { alias: 'a' },
    'The alias "*a" is not allowed: a document says everything where it stands.',
    '不允许使用别名"*a"：文档的内容都写在其所在之处。',
    'Write out what it stands for.',
    '请写出它所代表的内容。',
  ],
  'yaml-merge-key': [
    {},
    'The merge key "<<" is not allowed.',
    '不允许使用合并键"<<"。',
    'Write out the members that it would merge.',
    '请写出它要合并的成员。',
  ],
  'yaml-tag': [
    { tag: '!!binary' },
    'The tag "!!binary" is not allowed.',
    '不允许使用标签"!!binary"。',
    'Write the value without a tag.',
    '请书写不带标签的值。',
  ],
  'yaml-many-documents': [
    {},
    'The file holds more than one YAML document.',
    '文件含有多个YAML文档。',
    'Give each document its own file.',
    '请将每个文档单独存为一个文件。',
  ],
  'yaml-key-not-string': [
    { key: '2026' },
    'The name 2026 is not a string.',
    '名称2026不是字符串。',
    'Write it in quotes: "2026".',
    '请加引号："2026"。',
  ],
  'yaml-too-many-tokens': [
    { limit: 1_000_000 },
    'The YAML document has more than 1000000 tokens.',
    '该YAML文档的记号超过1000000个。',
    'Write large documents in JSON.',
    '大型文档请用JSON书写。',
  ],
  'document-type-missing': [
    {},
    'The document does not say what it is.',
    '文档未说明其类型。',
    'Add "conformsTo" and "type", or name the schema with --schema.',
    '请加上"conformsTo"和"type"，或用--schema指明模式。',
  ],
  'document-type-unknown': [
    {
      type: 'uncertainty/measurement-resul',
      known: ['uncertainty/measurement-result'],
      nearest: 'uncertainty/measurement-result',
    },
    'There is no schema "uncertainty/measurement-resul".',
    '没有模式"uncertainty/measurement-resul"。',
    'Did you mean "uncertainty/measurement-result"?',
    '是否为"uncertainty/measurement-result"？',
  ],
  'schema-required': [
    { property: 'coverageFactor' },
    '"coverageFactor" is missing.',
    '缺少"coverageFactor"。',
    'Add "coverageFactor".',
    '请加上"coverageFactor"。',
  ],
  'schema-dependent-required': [
    { property: 'coverageFactor', because: 'expandedUncertainty' },
    '"coverageFactor" is missing; "expandedUncertainty" requires it.',
    '缺少"coverageFactor"；有"expandedUncertainty"就应有它。',
    'Add "coverageFactor".',
    '请加上"coverageFactor"。',
  ],
  'schema-type': [
    { expected: { en: 'a string', zh: '字符串' }, got: { en: 'a number', zh: '数' }, digits: true },
    'This is a number; a string is expected.',
    '此处应为字符串，却是数。',
    'Write it in quotes, so that every digit is kept.',
    '请加引号书写，以保留全部数字。',
  ],
  'schema-enum': [
    { got: '"normale"', allowed: ['"t"', '"normal"'], nearest: '"normal"' },
    '"normale" is not one of the values allowed here.',
    '"normale"不是此处允许的值。',
    'Did you mean "normal"? Allowed: "t", "normal".',
    '是否为"normal"？允许的值："t"、"normal"。',
  ],
  'schema-const': [
    { got: '"result"', allowed: '"measurement-result"' },
    '"result" is not the value required here.',
    '"result"不是此处要求的值。',
    'Write "measurement-result".',
    '请写"measurement-result"。',
  ],
  'schema-pattern': [
    { got: '1,5', meaning: { en: 'a decimal number, such as "9.30"', zh: '十进制数，例如"9.30"' } },
    '"1,5" does not have the form required here.',
    '"1,5"不符合此处要求的形式。',
    'Write a decimal number, such as "9.30".',
    '请写十进制数，例如"9.30"。',
  ],
  'schema-format': [
    { got: 'June', format: { en: 'a date, such as 2026-06-10', zh: '日期，例如2026-06-10' } },
    '"June" is not a date, such as 2026-06-10.',
    '"June"不是日期，例如2026-06-10。',
    'Write a date, such as 2026-06-10.',
    '请写日期，例如2026-06-10。',
  ],
  'schema-range': [
    { got: '0', limit: { en: 'greater than 0', zh: '大于0' } },
    '0 is out of range: it shall be greater than 0.',
    '0超出范围：应大于0。',
  ],
  'schema-multiple': [{ got: '3', of: '2' }, '3 is not a multiple of 2.', '3不是2的倍数。'],
  'schema-length': [
    { atLeast: true, limit: 1 },
    'The string shall have at least 1 character.',
    '字符串应至少有1个字符。',
  ],
  'schema-items': [
    { atLeast: false, limit: 2, got: 3 },
    'The list has 3 members; at most 2 shall be there.',
    '列表有3个成员；应至多有2个。',
  ],
  'schema-properties': [
    { atLeast: true, limit: 1 },
    'The object shall have at least 1 member.',
    '对象应至少有1个成员。',
  ],
  'schema-unique': [
    { first: 0, second: 2 },
    'Members 0 and 2 of the list are equal (counted from 0).',
    '列表的第0项与第2项相同（从0计数）。',
  ],
  'schema-contains': [{}, 'No member of the list is of the kind required here.', '列表中没有此处要求的成员。'],
  'schema-unknown-property': [
    { property: 'coverageFacter', known: ['coverageFactor', 'value'], nearest: 'coverageFactor' },
    '"coverageFacter" is not known here.',
    '此处没有名为"coverageFacter"的成员。',
    'Did you mean "coverageFactor"?',
    '是否为"coverageFactor"？',
  ],
  'schema-property-name': [{ property: 'a b' }, '"a b" is not allowed as a name here.', '此处不允许以"a b"作为名称。'],
  'schema-extra-item': [{ most: 2 }, 'The list has more than 2 members.', '列表的成员超过2个。'],
  'schema-not': [{}, 'This is expressly excluded here.', '此处明确排除该内容。'],
  'schema-excluded-property': [
    { property: 'digests' },
    '"digests" is not allowed here.',
    '此处不允许有"digests"。',
    'Delete it.',
    '请将其删除。',
  ],
  'schema-forbidden': [{}, 'Nothing may stand here.', '此处不得有任何内容。'],
  'schema-any-of': [
    { got: 'true', allowed: { en: 'a number or "infinite"', zh: '数或"infinite"' } },
    'true is none of the kinds allowed here.',
    'true不是此处允许的任何一种。',
    'Write a number or "infinite".',
    '请写数或"infinite"。',
  ],
  'schema-one-of': [
    { got: '{}' },
    '{} meets more than one of the alternatives, of which exactly one is allowed.',
    '{}同时符合多个备选形式，而只允许符合其中一个。',
  ],
  'schema-other': [
    { keyword: 'maxContains' },
    'The schema\'s "maxContains" is not met.',
    '不满足模式中的"maxContains"。',
  ],
  'unknown-to-suite': [
    { what: { en: 'clause', zh: '条' }, id: 'UNC-03', nearest: 'UNC-030' },
    'This suite has no clause "UNC-03".',
    '本测试套件没有条"UNC-03"。',
    'Write UNC-030.',
    '请写UNC-030。',
  ],
  'statement-implementation': [
    { stated: 'a', got: 'b' },
    'The statement is about "a", and the implementation is "b".',
    '该说明针对"a"，而实现为"b"。',
    'Write a statement of this implementation and version: etalon statement new.',
    '请为该实现及其版本另写说明：etalon statement new。',
  ],
  'statement-class-unknown': [
    { name: 'uncertainty@0.1 cor', nearest: 'uncertainty@0.1 core' },
    'The series has no class uncertainty@0.1 cor.',
    '本系列没有类别uncertainty@0.1 cor。',
    'Did you mean uncertainty@0.1 core?',
    '是否为uncertainty@0.1 core？',
  ],
  'statement-class-not-claimed': [
    { name: 'uncertainty@0.1 core' },
    'The statement is about the class uncertainty@0.1 core, which the implementation does not claim.',
    '该说明针对类别uncertainty@0.1 core，而实现未声称该类别。',
    'Claim the class in the answer to hello, or delete it and its rows.',
    '请在对hello的答复中声称该类别，或删除该类别及其各行。',
  ],
  'statement-row-missing': [
    { clause: 'UNC-021', name: 'uncertainty@0.1 core' },
    'UNC-021, a clause of uncertainty@0.1 core, has no row.',
    'uncertainty@0.1 core的UNC-021没有对应的行。',
    'Add its row, as etalon statement new writes it.',
    '请补充该行，写法见etalon statement new。',
  ],
  'statement-clause-unknown': [
    { clause: 'UNC-999' },
    'The series has no clause UNC-999.',
    '本系列没有UNC-999。',
    'Delete the row.',
    '请删除该行。',
  ],
  'statement-revision': [
    { clause: 'UNC-021', stated: 1, rev: 2 },
    'The row is about revision 1 of UNC-021; its revision is 2.',
    '该行针对UNC-021的修订号1；其修订号为2。',
    'Read the clause again, then write its revision and what holds of it.',
    '请重新阅读该条，再写明其修订号和相应情况。',
  ],
  'statement-row-differs': [
    { clause: 'UNC-021', member: 'level', stated: 'may', expected: 'shall' },
    'The row of UNC-021 has the level "may"; the clause has "shall".',
    'UNC-021的行中level为"may"，而该条为"shall"。',
    'Write "shall".',
    '改为"shall"。',
  ],
  'clause-not-met': [
    { message: { en: 'It is zero.', zh: '为零。' }, fix: { en: 'Justify it.', zh: '请说明理由。' } },
    'It is zero.',
    '为零。',
    'Justify it.',
    '请说明理由。',
  ],
  'clause-not-judged': [
    { clause: 'UNC-012', release: 'uncertainty 0.1.0' },
    'UNC-012 of uncertainty 0.1.0 is not judged: its rule has changed since, and this version of etalon has only the later one.',
    '未判定uncertainty 0.1.0的UNC-012：其规则此后已更改，而本版本的etalon只有更改后的规则。',
    'Judge the document with the version of etalon that came with that release as well.',
    '请同时使用与该发布版一同发布的etalon版本判定该文档。',
  ],
  'more-findings': [{ count: 1 }, '1 more finding in this document.', '该文档另有1个问题。'],
};

test.each(Object.keys(said) as FindingCode[])('%s', (code) => {
  const [params, en, zh, fixEn, fixZh] = said[code];
  // Each code is paired with its own parameters above; the union of all pairs cannot show that.
  const words = wordsOf(code, params as FindingParams<typeof code>);
  expect(words.message).toEqual({ en, zh });
  expect(words.fix).toEqual(fixEn === undefined ? undefined : { en: fixEn, zh: fixZh });
});

test('a code for which nothing is near lists what there is', () => {
  const known = ['expandedUncertainty', 'value'];
  expect(wordsOf('schema-unknown-property', { property: 'x', known }).fix).toEqual({
    en: 'Delete it. Known here: expandedUncertainty, value.',
    zh: '请删除。此处可用：expandedUncertainty、value。',
  });
  expect(wordsOf('schema-enum', { got: '3', allowed: ['"A"', '"B"'] }).fix).toEqual({
    en: 'Allowed: "A", "B".',
    zh: '允许的值："A"、"B"。',
  });
  expect(wordsOf('document-type-unknown', { type: 'x', known: ['a/b', 'c/d'] }).fix).toEqual({
    en: 'Known are "a/b", "c/d".',
    zh: '已有模式："a/b"、"c/d"。',
  });
});

test('what somebody else wrote is shortened, and its quotes and line ends are escaped', () => {
  const { message } = wordsOf('duplicate-key', { key: `a"\n${'x'.repeat(100)}` });
  expect(message.en).toBe(`"a\\"\\n${'x'.repeat(54)}..." is given twice in one object.`);
});

test('every code is tested here', () => {
  expect(Object.keys(codes).sort()).toEqual(Object.keys(said).sort());
});
