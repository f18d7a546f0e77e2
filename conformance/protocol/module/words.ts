import type { Bilingual } from '../../../schemas/document/finding.ts';
import { excerpt } from '../excerpt.ts';

/** What goes wrong with a module, in words for a reader. */

const says = (en: string, zh: string): Bilingual => ({ en, zh });

const firstLine = (text: string): string => excerpt(text.split('\n', 1)[0] ?? '');

export const notLoaded = (why: string): Bilingual =>
  says(`The module could not be loaded: ${firstLine(why)}.`, `无法加载该模块：${firstLine(why)}。`);

export const noFunction = (kind: string): Bilingual =>
  says(
    `The default export of the module is no function (${excerpt(kind)}). Export one that answers a line with a line: export default (line) => …`,
    `该模块的默认导出不是函数（${excerpt(kind)}）。应导出以一行答复一行的函数：export default (line) => …`,
  );

export const notText = (kind: string): Bilingual =>
  says(
    `The module answered with a value that is no text (${excerpt(kind)}) instead of a line of JSON.`,
    `该模块以非文本的值（${excerpt(kind)}）作答，而不是一行JSON。`,
  );

export const severalLines = (text: string): Bilingual =>
  says(
    `The module answered with several lines (“${excerpt(text)}”) instead of one. Write JSON without line feeds.`,
    `该模块以多行（“${excerpt(text)}”）作答，而不是一行。JSON应不含换行符。`,
  );

export const notAMessage: Bilingual = says(
  'The module sent a message of its own to this process instead of returning its answer.',
  '该模块向本进程自行发送了消息，而不是返回其答复。',
);

export const ended = (code: number): Bilingual =>
  says(`The module ended its thread with exit code ${code}.`, `该模块结束了其线程，退出码为${code}。`);

export const brokeDown = (message: string): Bilingual =>
  says(
    `An error that nobody caught ended the module: ${firstLine(message)}.`,
    `未被捕获的错误使该模块结束：${firstLine(message)}。`,
  );

export const outOfMemory = (megabytes: number): Bilingual =>
  says(
    `The module needed more than the ${megabytes} MiB of memory that it has.`,
    `该模块所需内存超过了其可用的${megabytes} MiB。`,
  );

export const silentModule = (ms: number): Bilingual =>
  says(`The module did not answer hello within ${ms / 1000} s.`, `该模块未在${ms / 1000}秒内答复hello。`);
