/**
 * The registry of finding codes: one entry a code, and nothing else says what a user did wrong.
 *
 * An entry takes what the message names and returns the words in both languages. To add a code, add an entry here and
 * its literal message to tests/document/codes.test.ts; the compiler asks for the second when it sees the first.
 *
 * For other parts: `finding(code, at, params, { severity?, clause? })` from `./make-finding.ts` builds a Finding.
 */

import type { Bilingual } from './finding.ts';

/** What a finding says, and how to mend it. */
export interface Words {
  readonly message: Bilingual;
  readonly fix?: Bilingual;
}

const says = (en: string, zh: string): Words => ({ message: { en, zh } });

const mend = (words: Words, en: string, zh: string): Words => ({ ...words, fix: { en, zh } });

/** Text that somebody else wrote, shortened so that one finding stays one line. */
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);

const quoted = (text: string): string => JSON.stringify(short(text));

const list = (names: readonly string[]): string => names.map(quoted).join(', ');

const listZh = (names: readonly string[]): string => names.map(quoted).join('、');

const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const codes = {
  // Files
  'file-missing': ({ file }: { file: string }) => says(`There is no file ${file}.`, `文件${file}不存在。`),
  'file-is-directory': ({ file }: { file: string }) =>
    mend(
      says(`${file} is a directory, not a document.`, `${file}是目录，不是文档。`),
      'Name the files in it.',
      '请给出其中的文件名。',
    ),
  'file-unreadable': ({ file, because }: { file: string; because: string }) =>
    says(`${file} cannot be read (${because}).`, `无法读取${file}（${because}）。`),
  'file-too-large': ({ limit }: { limit: string }) =>
    says(`The document is larger than ${limit}, the most that is read.`, `文档超过可读取的上限${limit}。`),
  'document-empty': () => says('The document is empty.', '文档为空。'),
  'not-utf8': ({ byte, offset }: { byte: string; offset: number }) =>
    mend(
      says(`Byte ${byte} at offset ${offset} is not UTF-8.`, `偏移${offset}处的字节${byte}不是UTF-8编码。`),
      'Save the file as UTF-8.',
      '请将文件保存为UTF-8编码。',
    ),
  'too-deep': ({ limit }: { limit: number }) =>
    says(`Values are nested more than ${limit} deep.`, `值的嵌套超过${limit}层。`),

  // JSON
  'json-unfinished': ({ open }: { open: Bilingual }) =>
    says(`The document ends inside ${open.en}.`, `文档在${open.zh}内中断。`),
  'json-unexpected': ({ found, expected }: { found: string; expected: Bilingual }) =>
    says(`${quoted(found)} stands where ${expected.en} is expected.`, `此处应为${expected.zh}，却是${quoted(found)}。`),
  'json-after-end': () => says('Something follows the end of the document.', '文档结束后还有其他内容。'),
  'json-trailing-comma': () =>
    mend(
      says('JSON allows no comma before a closing bracket.', 'JSON不允许在右括号之前有逗号。'),
      'Delete the comma.',
      '请删除该逗号。',
    ),
  'json-comment': () =>
    mend(
      says('JSON has no comments.', 'JSON没有注释。'),
      'Delete the comment, or write the document in YAML.',
      '请删除注释，或改用YAML书写文档。',
    ),
  'json-quotes': ({ found }: { found: string }) =>
    mend(
      says(
        `${quoted(found)} is not in double quotes, as JSON requires of names and strings.`,
        `${quoted(found)}未使用双引号，而JSON的名称和字符串须用双引号。`,
      ),
      'Write it in double quotes.',
      '请使用双引号。',
    ),
  'json-control-character': ({ character }: { character: string }) =>
    mend(
      says(`A string holds the control character ${character}.`, `字符串含有控制字符${character}。`),
      'Write it as an escape, such as \\n.',
      '请写成转义形式，例如\\n。',
    ),
  'json-escape': ({ escape }: { escape: string }) =>
    says(`${quoted(escape)} is not an escape of JSON.`, `${quoted(escape)}不是JSON的转义。`),
  'json-number': ({ literal }: { literal: string }) =>
    mend(
      says(`${short(literal)} is not a number of JSON.`, `${short(literal)}不是JSON的数字。`),
      'Write a digit before and after the point, and neither a plus sign nor a leading zero.',
      '小数点前后都要有数字，且不要写加号或前导零。',
    ),

  // JSON and YAML
  'number-not-finite': ({ literal }: { literal: string }) =>
    mend(
      says(`${short(literal)} is not a number that a document can hold.`, `${short(literal)}不是文档可以表示的数。`),
      'A quantity that does not exist is stated by a reason code, never by NaN.',
      '不存在的量用原因代码表示，不用NaN。',
    ),
  'number-too-large': ({ literal }: { literal: string }) =>
    says(
      `${short(literal)} is larger than the largest double, 1.7976931348623157e308.`,
      `${short(literal)}大于最大的双精度数1.7976931348623157e308。`,
    ),
  'number-too-small': ({ literal }: { literal: string }) =>
    says(
      `${short(literal)} is not zero, yet a double would hold it as zero.`,
      `${short(literal)}不为零，双精度数却会将其存为零。`,
    ),
  'integer-loses-digits': ({ literal, kept }: { literal: string; kept: string }) =>
    mend(
      says(`The integer ${short(literal)} would be read as ${kept}.`, `整数${short(literal)}会被读成${kept}。`),
      `Write it as a decimal string: ${quoted(literal)}.`,
      `请写成十进制字符串：${quoted(literal)}。`,
    ),
  'lone-surrogate': () =>
    says(
      'A string holds half of a surrogate pair, which is no character and has no UTF-8 form.',
      '字符串含有半个代理对，它不是字符，也没有UTF-8形式。',
    ),
  'duplicate-key': ({ key }: { key: string }) =>
    mend(
      says(`${quoted(key)} is given twice in one object.`, `同一对象中${quoted(key)}出现两次。`),
      'Keep one of them.',
      '请只保留一个。',
    ),
  'forbidden-key': ({ key }: { key: string }) =>
    says(
      `${quoted(key)} is not allowed as a name, because programs treat it specially.`,
      `不允许以${quoted(key)}作为名称，因为程序会对其作特殊处理。`,
    ),

  // YAML
  'yaml-syntax': ({ problem }: { problem: Bilingual }) => says(`YAML: ${problem.en}`, `YAML：${problem.zh}`),
  'yaml-alias': ({ alias }: { alias: string }) =>
    mend(
      says(
        `The alias ${quoted(`*${alias}`)} is not allowed: a document says everything where it stands.`,
        `不允许使用别名${quoted(`*${alias}`)}：文档的内容都写在其所在之处。`,
      ),
      'Write out what it stands for.',
      '请写出它所代表的内容。',
    ),
  'yaml-merge-key': () =>
    mend(
      says('The merge key "<<" is not allowed.', '不允许使用合并键"<<"。'),
      'Write out the members that it would merge.',
      '请写出它要合并的成员。',
    ),
  'yaml-tag': ({ tag }: { tag: string }) =>
    mend(
      says(`The tag ${quoted(tag)} is not allowed.`, `不允许使用标签${quoted(tag)}。`),
      'Write the value without a tag.',
      '请书写不带标签的值。',
    ),
  'yaml-many-documents': () =>
    mend(
      says('The file holds more than one YAML document.', '文件含有多个YAML文档。'),
      'Give each document its own file.',
      '请将每个文档单独存为一个文件。',
    ),
  'yaml-key-not-string': ({ key }: { key: string }) =>
    mend(
      says(`The name ${short(key)} is not a string.`, `名称${short(key)}不是字符串。`),
      `Write it in quotes: ${quoted(key)}.`,
      `请加引号：${quoted(key)}。`,
    ),
  'yaml-too-many-tokens': ({ limit }: { limit: number }) =>
    mend(
      says(`The YAML document has more than ${limit} tokens.`, `该YAML文档的记号超过${limit}个。`),
      'Write large documents in JSON.',
      '大型文档请用JSON书写。',
    ),

  // What kind of document it is
  'document-type-missing': () =>
    mend(
      says('The document does not say what it is.', '文档未说明其类型。'),
      'Add "conformsTo" and "type", or name the schema with --schema.',
      '请加上"conformsTo"和"type"，或用--schema指明模式。',
    ),
  'document-type-unknown': ({ type, known, nearest }: { type: string; known: readonly string[]; nearest?: string }) =>
    mend(
      says(`There is no schema ${quoted(type)}.`, `没有模式${quoted(type)}。`),
      nearest === undefined ? `Known are ${list(known)}.` : `Did you mean ${quoted(nearest)}?`,
      nearest === undefined ? `已有模式：${listZh(known)}。` : `是否为${quoted(nearest)}？`,
    ),

  // Keywords of JSON Schema
  'schema-required': ({ property }: { property: string }) =>
    mend(
      says(`${quoted(property)} is missing.`, `缺少${quoted(property)}。`),
      `Add ${quoted(property)}.`,
      `请加上${quoted(property)}。`,
    ),
  'schema-dependent-required': ({ property, because }: { property: string; because: string }) =>
    mend(
      says(
        `${quoted(property)} is missing; ${quoted(because)} requires it.`,
        `缺少${quoted(property)}；有${quoted(because)}就应有它。`,
      ),
      `Add ${quoted(property)}.`,
      `请加上${quoted(property)}。`,
    ),
  'schema-type': ({ expected, got, digits }: { expected: Bilingual; got: Bilingual; digits: boolean }) => {
    const words = says(`This is ${got.en}; ${expected.en} is expected.`, `此处应为${expected.zh}，却是${got.zh}。`);
    if (!digits) return words;
    return mend(words, 'Write it in quotes, so that every digit is kept.', '请加引号书写，以保留全部数字。');
  },
  'schema-enum': ({ got, allowed, nearest }: { got: string; allowed: readonly string[]; nearest?: string }) =>
    mend(
      says(`${short(got)} is not one of the values allowed here.`, `${short(got)}不是此处允许的值。`),
      `${nearest === undefined ? '' : `Did you mean ${nearest}? `}Allowed: ${allowed.join(', ')}.`,
      `${nearest === undefined ? '' : `是否为${nearest}？`}允许的值：${allowed.join('、')}。`,
    ),
  'schema-const': ({ got, allowed }: { got: string; allowed: string }) =>
    mend(
      says(`${short(got)} is not the value required here.`, `${short(got)}不是此处要求的值。`),
      `Write ${allowed}.`,
      `请写${allowed}。`,
    ),
  'schema-pattern': ({ got, meaning }: { got: string; meaning: Bilingual }) =>
    mend(
      says(`${quoted(got)} does not have the form required here.`, `${quoted(got)}不符合此处要求的形式。`),
      `Write ${meaning.en}.`,
      `请写${meaning.zh}。`,
    ),
  'schema-format': ({ got, format }: { got: string; format: Bilingual }) =>
    mend(
      says(`${quoted(got)} is not ${format.en}.`, `${quoted(got)}不是${format.zh}。`),
      `Write ${format.en}.`,
      `请写${format.zh}。`,
    ),
  'schema-range': ({ got, limit }: { got: string; limit: Bilingual }) =>
    says(`${short(got)} is out of range: it shall be ${limit.en}.`, `${short(got)}超出范围：应${limit.zh}。`),
  'schema-multiple': ({ got, of }: { got: string; of: string }) =>
    says(`${short(got)} is not a multiple of ${of}.`, `${short(got)}不是${of}的倍数。`),
  'schema-length': ({ atLeast, limit }: { atLeast: boolean; limit: number }) =>
    says(
      `The string shall have at ${atLeast ? 'least' : 'most'} ${times(limit, 'character', 'characters')}.`,
      `字符串应${atLeast ? '至少' : '至多'}有${limit}个字符。`,
    ),
  'schema-items': ({ atLeast, limit, got }: { atLeast: boolean; limit: number; got: number }) =>
    says(
      `The list has ${times(got, 'member', 'members')}; at ${atLeast ? 'least' : 'most'} ${limit} shall be there.`,
      `列表有${got}个成员；应${atLeast ? '至少' : '至多'}有${limit}个。`,
    ),
  'schema-properties': ({ atLeast, limit }: { atLeast: boolean; limit: number }) =>
    says(
      `The object shall have at ${atLeast ? 'least' : 'most'} ${times(limit, 'member', 'members')}.`,
      `对象应${atLeast ? '至少' : '至多'}有${limit}个成员。`,
    ),
  'schema-unique': ({ first, second }: { first: number; second: number }) =>
    says(
      `Members ${first} and ${second} of the list are equal (counted from 0).`,
      `列表的第${first}项与第${second}项相同（从0计数）。`,
    ),
  'schema-contains': () => says('No member of the list is of the kind required here.', '列表中没有此处要求的成员。'),
  'schema-unknown-property': ({ property, nearest, known }: UnknownProperty) =>
    mend(
      says(`${quoted(property)} is not known here.`, `此处没有名为${quoted(property)}的成员。`),
      nearest === undefined ? `Delete it.${knownEn(known)}` : `Did you mean ${quoted(nearest)}?`,
      nearest === undefined ? `请删除。${knownZh(known)}` : `是否为${quoted(nearest)}？`,
    ),
  'schema-property-name': ({ property }: { property: string }) =>
    says(`${quoted(property)} is not allowed as a name here.`, `此处不允许以${quoted(property)}作为名称。`),
  'schema-extra-item': ({ most }: { most: number }) =>
    says(`The list has more than ${times(most, 'member', 'members')}.`, `列表的成员超过${most}个。`),
  'schema-not': () => says('This is expressly excluded here.', '此处明确排除该内容。'),
  'schema-excluded-property': ({ property }: { property: string }) =>
    mend(
      says(`${quoted(property)} is not allowed here.`, `此处不允许有${quoted(property)}。`),
      'Delete it.',
      '请将其删除。',
    ),
  'schema-forbidden': () => says('Nothing may stand here.', '此处不得有任何内容。'),
  'schema-any-of': ({ got, allowed }: { got: string; allowed: Bilingual }) =>
    mend(
      says(`${short(got)} is none of the kinds allowed here.`, `${short(got)}不是此处允许的任何一种。`),
      `Write ${allowed.en}.`,
      `请写${allowed.zh}。`,
    ),
  'schema-one-of': ({ got }: { got: string }) =>
    says(
      `${short(got)} meets more than one of the alternatives, of which exactly one is allowed.`,
      `${short(got)}同时符合多个备选形式，而只允许符合其中一个。`,
    ),
  'schema-other': ({ keyword }: { keyword: string }) =>
    says(`The schema's ${quoted(keyword)} is not met.`, `不满足模式中的${quoted(keyword)}。`),
  'unknown-to-suite': ({ what, id, nearest }: { what: Bilingual; id: string; nearest?: string }): Words => {
    const words = says(`This suite has no ${what.en} ${quoted(id)}.`, `本测试套件没有${what.zh}${quoted(id)}。`);
    return nearest === undefined ? words : mend(words, `Write ${nearest}.`, `请写${nearest}。`);
  },
  // Conformance statements beside the standards and an implementation
  'statement-implementation': ({ stated, got }: { stated: string; got: string }) =>
    mend(
      says(
        `The statement is about ${quoted(stated)}, and the implementation is ${quoted(got)}.`,
        `该说明针对${quoted(stated)}，而实现为${quoted(got)}。`,
      ),
      'Write a statement of this implementation and version: etalon statement new.',
      '请为该实现及其版本另写说明：etalon statement new。',
    ),
  'statement-class-unknown': ({ name, nearest }: { name: string; nearest?: string }) =>
    mend(
      says(`The series has no class ${short(name)}.`, `本系列没有类别${short(name)}。`),
      nearest === undefined ? 'See etalon list standards.' : `Did you mean ${nearest}?`,
      nearest === undefined ? '见etalon list standards。' : `是否为${nearest}？`,
    ),
  'statement-class-not-claimed': ({ name }: { name: string }) =>
    mend(
      says(
        `The statement is about the class ${name}, which the implementation does not claim.`,
        `该说明针对类别${name}，而实现未声称该类别。`,
      ),
      'Claim the class in the answer to hello, or delete it and its rows.',
      '请在对hello的答复中声称该类别，或删除该类别及其各行。',
    ),
  'statement-row-missing': ({ clause, name }: { clause: string; name: string }) =>
    mend(
      says(`${clause}, a clause of ${name}, has no row.`, `${name}的${clause}没有对应的行。`),
      'Add its row, as etalon statement new writes it.',
      '请补充该行，写法见etalon statement new。',
    ),
  'statement-clause-unknown': ({ clause, nearest }: { clause: string; nearest?: string }) =>
    mend(
      says(`The series has no clause ${clause}.`, `本系列没有${clause}。`),
      nearest === undefined ? 'Delete the row.' : `Did you mean ${nearest}?`,
      nearest === undefined ? '请删除该行。' : `是否为${nearest}？`,
    ),
  'statement-revision': ({ clause, stated, rev }: { clause: string; stated: number; rev: number }) =>
    mend(
      says(
        `The row is about revision ${stated} of ${clause}; its revision is ${rev}.`,
        `该行针对${clause}的修订号${stated}；其修订号为${rev}。`,
      ),
      'Read the clause again, then write its revision and what holds of it.',
      '请重新阅读该条，再写明其修订号和相应情况。',
    ),
  'statement-row-differs': (row: { clause: string; member: string; stated: string; expected: string }) =>
    mend(
      says(
        `The row of ${row.clause} has the ${row.member} ${quoted(row.stated)}; the clause has ${quoted(row.expected)}.`,
        `${row.clause}的行中${row.member}为${quoted(row.stated)}，而该条为${quoted(row.expected)}。`,
      ),
      `Write ${quoted(row.expected)}.`,
      `改为${quoted(row.expected)}。`,
    ),
  // Rules on documents bring their own words.
  'clause-not-met': ({ message, fix }: { message: Bilingual; fix?: Bilingual }): Words =>
    fix === undefined ? { message } : { message, fix },
  'clause-not-judged': ({ clause, release }: { clause: string; release: string }) =>
    mend(
      says(
        `${clause} of ${release} is not judged: its rule has changed since, and this version of etalon has only the later one.`,
        `未判定${release}的${clause}：其规则此后已更改，而本版本的etalon只有更改后的规则。`,
      ),
      'Judge the document with the version of etalon that came with that release as well.',
      '请同时使用与该发布版一同发布的etalon版本判定该文档。',
    ),
  'more-findings': ({ count }: { count: number }) =>
    says(`${times(count, 'more finding', 'more findings')} in this document.`, `该文档另有${count}个问题。`),
} satisfies Record<string, (params: never) => Words>;

interface UnknownProperty {
  readonly property: string;
  readonly known: readonly string[];
  readonly nearest?: string;
}

const knownEn = (known: readonly string[]): string => (known.length === 0 ? '' : ` Known here: ${known.join(', ')}.`);

const knownZh = (known: readonly string[]): string => (known.length === 0 ? '' : `此处可用：${known.join('、')}。`);

/** The code of a finding: what is wrong, in one word that programs can rely on. */
export type FindingCode = keyof typeof codes;
