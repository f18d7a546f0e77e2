import type { Bilingual } from '../../schemas/document/finding.ts';
import { excerpt } from './excerpt.ts';
import type { BrokenLine } from './lines.ts';
import type { Looseness } from './strict-json.ts';

/**
 * Everything that the protocol does not allow on standard output, in words: what was seen, quoted, and the usual cause.
 * All of it is a failure of the clause on the form of answers, never of a measure.
 */

const says = (en: string, zh: string): Bilingual => ({ en, zh });

const USUAL: Readonly<Record<Looseness, Bilingual>> = {
  'not-json': says(
    'is not JSON. Usual cause: a library printed to standard output; send logs to standard error',
    '不是JSON。常见原因：某个库向标准输出打印了内容；日志应写入标准错误',
  ),
  'duplicate-key': says('repeats a member name', '含有重复的成员名'),
  'too-deep': says('is nested too deeply', '嵌套过深'),
  'number-too-large': says(
    'holds a number that is larger than the largest double. Answer with a reason code where there is no finite value',
    '含有大于最大双精度数的数。没有有限值时，应以原因代码作答',
  ),
  'byte-order-mark': says(
    'begins with a byte order mark. Write UTF-8 without one',
    '以字节顺序标记开头。应写出不带该标记的UTF-8',
  ),
};

/** NaN and infinities are the commonest reason why a line that looks like JSON is none. */
const BARE_NUMBER = /[:[,]\s*-?(NaN|Infinity|inf|nan)\b/;

export function looseLine(line: string, why: Looseness, detail: string): Bilingual {
  const shown = excerpt(line);
  const bare = why === 'not-json' ? BARE_NUMBER.exec(line)?.[1] : undefined;
  if (bare !== undefined) {
    return says(
      `The line “${shown}” holds a bare ${bare}, which is not JSON. A value that does not exist is answered with a reason code.`,
      `行“${shown}”含有裸写的${bare}，不是JSON。不存在的值应以原因代码作答。`,
    );
  }
  const named = why === 'duplicate-key' && detail !== '';
  const usual = USUAL[why];
  return named
    ? says(`The line “${shown}” ${usual.en}: “${excerpt(detail)}”.`, `行“${shown}”${usual.zh}：“${excerpt(detail)}”。`)
    : says(`The line “${shown}” ${usual.en}.`, `行“${shown}”${usual.zh}。`);
}

export function brokenLine(broken: BrokenLine, maxBytes: number): Bilingual {
  const shown = excerpt(broken.start);
  return broken.kind === 'not-utf8'
    ? says(`The line “${shown}” is not UTF-8.`, `行“${shown}”不是UTF-8编码。`)
    : says(
        `A line that begins “${shown}” is longer than the ${maxBytes} bytes that were announced.`,
        `以“${shown}”开头的行超过了已声明的${maxBytes}字节上限。`,
      );
}

export function malformed(line: string, what: Bilingual): Bilingual {
  const shown = excerpt(line);
  return says(`The line “${shown}” ${what.en}.`, `行“${shown}”${what.zh}。`);
}

export const repeatedId = (id: string): Bilingual =>
  says(`The case with id “${excerpt(id)}” was answered twice.`, `标识为“${excerpt(id)}”的用例被回答了两次。`);

export const unknownId = (id: string): Bilingual =>
  says(
    `An answer carries the id “${excerpt(id)}”, which was never sent. Ids are echoed unchanged.`,
    `某个答复的标识“${excerpt(id)}”从未发出。标识应原样返回。`,
  );

export const unaskedLine = (line: string): Bilingual =>
  says(
    `The line “${excerpt(line)}” came although nothing had been asked.`,
    `尚未提出任何请求，却收到了行“${excerpt(line)}”。`,
  );
