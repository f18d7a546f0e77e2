import type { Bilingual } from '../../../schemas/document/finding.ts';
import { excerpt } from '../excerpt.ts';

/** How a process ended: its exit code, or the signal that ended it. */
export interface Ending {
  readonly code: number | null;
  readonly signal: string | null;
}

const how = ({ code, signal }: Ending): Bilingual =>
  signal === null
    ? { en: `with exit code ${code ?? 'unknown'}`, zh: `退出码为${code ?? '未知'}` }
    : { en: `by signal ${signal}`, zh: `因信号${signal}` };

const seconds = (ms: number): string => String(ms / 1000);

export const notFound = (file: string, code: string): Bilingual =>
  code === 'EACCES'
    ? { en: `${excerpt(file)} may not be executed.`, zh: `${excerpt(file)}不可执行。` }
    : { en: `The command ${excerpt(file)} was not found.`, zh: `找不到命令${excerpt(file)}。` };

export const notStarted = (file: string, code: string): Bilingual => ({
  en: `The command ${excerpt(file)} cannot be started (${code}).`,
  zh: `无法启动命令${excerpt(file)}（${code}）。`,
});

export const endedBeforeHello = (ending: Ending): Bilingual => ({
  en: `The process ended ${how(ending).en} before it answered hello.`,
  zh: `进程在答复hello之前结束，${how(ending).zh}。`,
});

export const silentAtHello = (ms: number): Bilingual => ({
  en: `The process did not answer hello within ${seconds(ms)} s.`,
  zh: `进程未在${seconds(ms)}秒内答复hello。`,
});

export const endedUntold = (ending: Ending): Bilingual => ({
  en: `The process ended ${how(ending).en} before it was told to.`,
  zh: `进程未得到结束指示就结束了，${how(ending).zh}。`,
});

export const closedItsOutput: Bilingual = {
  en: 'The process closed its standard output while an answer was awaited.',
  zh: '进程在等待答复期间关闭了标准输出。',
};

export const noAnswer = (ms: number, unfinished: number): Bilingual =>
  unfinished === 0
    ? { en: `No answer came within ${seconds(ms)} s.`, zh: `${seconds(ms)}秒内没有答复。` }
    : {
        en: `No answer came within ${seconds(ms)} s; ${unfinished} bytes came without a line feed after them.`,
        zh: `${seconds(ms)}秒内没有答复；收到${unfinished}字节，其后没有换行符。`,
      };
