import type { Bilingual } from '../../schemas/document/finding.ts';
import type { ExitCode, Verdict } from '../judge/verdict.ts';
import type { Transport } from '../protocol/transport.ts';

/** A verdict in a word or two. */
export const VERDICT_WORDS: Readonly<Record<Verdict, Bilingual>> = {
  'not-selected': { en: 'not selected', zh: '未选择' },
  inapplicable: { en: 'inapplicable', zh: '不适用' },
  pass: { en: 'pass', zh: '通过' },
  warning: { en: 'warning', zh: '警告' },
  declared: { en: 'declared', zh: '已声明' },
  'expected-failure': { en: 'expected failure', zh: '预期失败' },
  'not-inspected': { en: 'not inspected', zh: '未检查' },
  inconclusive: { en: 'inconclusive', zh: '无法判定' },
  fail: { en: 'fail', zh: '不通过' },
  'suite-error': { en: 'suite error', zh: '测试套件错误' },
};

/** How messages travelled. */
export const TRANSPORT_WORDS: Readonly<Record<Transport, Bilingual>> = {
  stdio: { en: 'Command', zh: '命令' },
  http: { en: 'URL', zh: 'URL' },
  'in-process': { en: 'Module, in this process', zh: '模块，在本进程内' },
};

/** What a report on a service says of itself. */
export const REMOTE: Bilingual = {
  en: 'What answers at this URL can change at any time. This report says how it answered during this run and does not bind it; neither does an audit.',
  zh: '在该URL处作答的服务随时可能变化。本报告说明其在本次运行期间如何作答，对其没有约束力；审核模式也不例外。',
};

/** What an exit code means for the run as a whole. */
export const EXIT_WORDS: Readonly<Record<ExitCode, Bilingual>> = {
  0: { en: 'conforms for what is claimed', zh: '就所声称的内容符合' },
  1: { en: 'does not conform', zh: '不符合' },
  2: { en: 'usage or configuration', zh: '用法或配置有误' },
  3: {
    en: 'suite error: our fault, never charged to the implementation',
    zh: '测试套件错误：由测试套件造成，不计入受测实现',
  },
  4: { en: 'inconclusive or incomplete', zh: '无法判定或不完整' },
  130: { en: 'interrupted, partial report', zh: '被中断，报告不完整' },
};

/** The verbal form of a level in both languages (GB/T 1.1-2020 Annex C, ISO/IEC Directives Part 2). */
export const LEVEL_WORDS: Readonly<Record<string, Bilingual>> = {
  shall: { en: 'shall', zh: '应' },
  'shall not': { en: 'shall not', zh: '不应' },
  should: { en: 'should', zh: '宜' },
  'should not': { en: 'should not', zh: '不宜' },
  may: { en: 'may', zh: '可' },
  'need not': { en: 'need not', zh: '不必' },
  can: { en: 'can', zh: '能' },
  cannot: { en: 'cannot', zh: '不能' },
};
