import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';
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

type Entry = NonNullable<ConformanceReport['expectations']>['entries'][number];
type Kind = Pick<Entry, 'clause' | 'of' | 'operation' | 'outcome'>;

/** How something fails, as a list of expected failures names it. */
const OUTCOME_WORDS: Readonly<Record<Entry['outcome'], Bilingual>> = {
  fail: { en: 'wrong answer', zh: '答复错误' },
  unsupported: { en: 'unsupported', zh: '不支持' },
  internal: { en: 'internal error', zh: '内部错误' },
  timeout: { en: 'no answer in time', zh: '未及时作答' },
  crash: { en: 'crash', zh: '崩溃' },
  'protocol-error': { en: 'protocol error', zh: '协议错误' },
  'not-testable': { en: 'not testable', zh: '无法检验' },
};

/** Failures of one kind in a line: what fails, with which operation, how. */
export function kindWords({ clause, of, operation, outcome }: Kind): Bilingual {
  const what = [clause, ...(of === undefined || of === clause ? [] : [of]), ...(operation ?? '').split(' ')]
    .filter((word) => word !== '')
    .join(' ');
  return { en: `${what}: ${OUTCOME_WORDS[outcome].en}`, zh: `${what}：${OUTCOME_WORDS[outcome].zh}` };
}

/** What became of an entry, and what to do about it. */
export function standingWords({ standing, until, instead = [] }: Entry): Bilingual {
  switch (standing) {
    case 'fails-as-listed':
      return { en: 'fails as listed', zh: '按所列失败' };
    case 'does-not-fail':
      return { en: 'does not fail any more: remove this entry', zh: '已不再失败：请移除该条目' };
    case 'out-of-date':
      return {
        en: `counted until ${until}: mend the failure, or state a later day with a reason that holds`,
        zh: `有效期至${until}：请修复该失败，或以仍然成立的原因另定日期`,
      };
    case 'too-wide': {
      const narrower = (language: 'en' | 'zh', separator: string): string =>
        instead.map((kind) => kindWords(kind)[language]).join(separator);
      return {
        en: `too wide, a part of it does not fail: list instead ${narrower('en', '; ')}`,
        zh: `过宽，其中一部分并未失败：应改列${narrower('zh', '；')}`,
      };
    }
    case 'not-judged':
      return { en: 'not judged in this run', zh: '本次运行未判定' };
  }
}

/** Whether a run fails for its list of expected failures alone, and neither a clause nor a claim does. */
export const isListWrong = ({ verdict, clauses, claims }: ConformanceReport): boolean =>
  verdict === 'fail' && [...clauses, ...claims].every((one) => one.verdict !== 'fail');

/** Whether a requirement set can still change. */
export const SET_WORDS: Readonly<Record<'draft' | 'released', Bilingual>> = {
  draft: { en: 'draft set', zh: '草案用例集' },
  released: { en: 'set', zh: '用例集' },
};

/** What an audit shows of the implementation that answered. */
export const BINDING_WORDS: Readonly<Record<'files' | 'stated' | 'service', Bilingual>> = {
  files: {
    en: 'The digest was computed of the files that were named; that the command runs these and nothing else is for the parties to see.',
    zh: '摘要由所给出的文件计算；命令是否仅运行这些文件，由双方自行查看。',
  },
  stated: {
    en: 'The digest is what the vendor states; that what answered is what it is of was not looked at.',
    zh: '摘要为供方所述；作答者是否与之相符未作查看。',
  },
  service: {
    en: 'The implementation is a service elsewhere; nothing binds it to the digest that the vendor states.',
    zh: '该实现为其他地点的服务；没有任何机制将其与供方所述的摘要相联系。',
  },
};
