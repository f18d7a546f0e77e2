import { KITS } from '../protocol/kits.ts';
import { says } from './language.ts';
import { LANG, STARTING, USAGE } from './verb-parts.ts';
import type { Verb } from './verb.ts';

const LANGUAGES = KITS.map(({ name }) => name);

/** The verbs that begin an adapter and put it to the test. */
export const CONFORM_VERBS: readonly Verb[] = [
  {
    name: 'init',
    says: says('write an adapter to start from, in your language', '写出所选语言的适配器骨架'),
    operands: { name: `a language: ${LANGUAGES.join(', ')}`, usage: `${LANGUAGES.join('|')} [DIR]`, least: 1, most: 2 },
    flags: [LANG],
    examples: [
      {
        line: 'etalon init python',
        says: says('a kit and one operation, in the folder etalon-python', '工具包和一项操作，写入文件夹etalon-python'),
      },
      { line: 'etalon init rust tests/conformance', says: says('in a folder of your own', '写入自选的文件夹') },
    ],
    exits: [
      {
        code: 0,
        says: says('the files were written, and the next command printed', '已写出文件，并给出下一条命令'),
      },
      {
        code: 2,
        says: says(
          'usage: there is no kit for the language, or a file stands in the way; nothing was written',
          '用法有误：没有该语言的工具包，或已有文件占用其位置；未写出任何内容',
        ),
      },
    ],
    load: () => import('./init.ts'),
  },
  {
    name: 'conform',
    says: says('test an implementation and write a report', '测试一个实现并编写报告'),
    command: true,
    flags: [
      {
        name: 'standard',
        value: 'KEY[@VERSION]',
        repeatable: true,
        says: says(
          'judge this standard only, such as uncertainty@0.1, or a release by its frozen cases: uncertainty@0.1.0',
          '仅判定该标准，例如uncertainty@0.1；或按发布版的冻结用例判定：uncertainty@0.1.0',
        ),
      },
      {
        name: 'class',
        value: 'C',
        repeatable: true,
        says: says('judge this conformance class only', '仅判定该符合性类别'),
      },
      { name: 'clause', value: 'ID', repeatable: true, says: says('judge this clause only', '仅判定该条') },
      {
        name: 'operation',
        value: 'O',
        repeatable: true,
        says: says('ask this operation only, such as uncertainty/combine', '仅对该操作提问，例如uncertainty/combine'),
      },
      { name: 'runs', value: 'N', form: 'count', says: says('cases for a check of cost 1', '成本为1的检验的用例数') },
      {
        name: 'seed',
        value: 'S',
        form: 'seed',
        says: says(
          'repeat the run of this seed, decimal or 0x and hexadecimal',
          '重复该种子的运行，十进制或0x十六进制',
        ),
      },
      {
        name: 'mode',
        value: 'explore|frozen|audit',
        form: 'choice',
        says: says(
          'new cases by a seed, those of the requirement sets, or those of an audit (default: explore)',
          '按种子新生成的用例、要求集的固定用例，或审核的用例（默认explore）',
        ),
      },
      { name: 'nonce', value: 'FILE', says: says('of an audit: the nonce, now revealed', '审核：现已公开的随机数') },
      {
        name: 'nonce-commitment',
        value: 'DIGEST',
        says: says('of an audit: what the verifier made known of it before', '审核：验证方此前公布的随机数承诺'),
      },
      {
        name: 'implementation-digest',
        value: 'DIGEST',
        says: says('of an audit: what the vendor committed to', '审核：供方所承诺的实现摘要'),
      },
      {
        name: 'implementation',
        value: 'FILE',
        repeatable: true,
        says: says('of an audit: compute that digest of these files', '审核：由这些文件计算该摘要'),
      },
      {
        name: 'shard',
        value: 'I/N',
        says: says(
          'run the part I of N; etalon report merge puts them together',
          '运行N个分片中的第I个；用etalon report merge合并',
        ),
      },
      {
        name: 'expectations',
        value: 'FILE',
        says: says('failures that are known, each with its reason', '已知的失败，各附原因'),
      },
      {
        name: 'accept',
        says: says('write what fails into that list, for you to state why', '将失败写入该清单，由您说明原因'),
      },
      {
        name: 'resume',
        value: 'DIR',
        says: says('continue a run that was interrupted or killed', '继续被中断或被终止的运行'),
      },
      {
        name: 'progress',
        value: 'json',
        form: 'choice',
        says: says('write progress as JSON lines on standard error', '在标准错误流上以JSON行写出进度'),
      },
      {
        name: 'out',
        value: 'DIR',
        says: says('folder of the report (default: etalon-report)', '报告文件夹（默认etalon-report）'),
      },
      { name: 'strict', says: says('exit 1 where a “should” is not met', '有“宜”未满足时以1退出') },
      {
        name: 'statement',
        value: 'FILE',
        says: says(
          'conformance statement: inspections are taken from it, and it is written filled in beside the report',
          '符合性说明：检查取自其中，并将其填写后写在报告旁',
        ),
      },
      { name: 'isolate', says: says('start the implementation in an empty folder', '在空文件夹中启动受测实现') },
      ...STARTING,
      LANG,
    ],
    examples: [
      {
        line: 'etalon conform -- python3 adapter.py',
        says: says('everything that the adapter declares', '适配器所声明的全部内容'),
      },
      {
        line: 'etalon conform --clause UNC-030 --runs 10000 --seed 7 -- ./my-adapter',
        says: says('one clause, more cases, a known seed', '一条，更多用例，给定种子'),
      },
      {
        line: 'etalon conform --shard 2/4 --seed 7 --out shard-2 -- ./my-adapter',
        says: says('the second of four parts, each on its own machine', '四个分片中的第二个，各在不同机器上运行'),
      },
      {
        line: 'etalon conform --expectations known.yaml -- ./my-adapter',
        says: says('fail on what is new, and on what no longer fails', '仅就新的失败和已不再失败的条目失败'),
      },
      {
        line: 'etalon conform --mode frozen -- ./my-adapter',
        says: says('the fixed cases, on which a declaration rests', '固定用例，符合性声明以此为据'),
      },
      {
        line: 'etalon conform --resume etalon-report -- ./my-adapter',
        says: says('go on where a run was broken off', '从运行中断处继续'),
      },
      { line: 'etalon conform -- etalon reference', says: says('the reference implementation itself', '参考实现本身') },
      {
        line: 'etalon conform --url https://ai.example/etalon --header-env Authorization=ACME_TOKEN',
        says: says('a service: the same messages as the bodies of requests', '一项服务：相同的消息作为请求正文'),
      },
      {
        line: 'etalon conform --module ./implementation.mjs',
        says: says(
          'a module in a thread of this process; run what you do not trust as a command',
          '在本进程的线程中运行的模块；不受信任的内容应作为命令运行',
        ),
      },
    ],
    exits: [
      { code: 0, says: says('conforms for what is claimed', '就所声称的内容符合') },
      { code: 1, says: says('non-conformity', '不符合') },
      USAGE,
      {
        code: 3,
        says: says(
          'suite error: our fault, never charged to the implementation',
          '测试套件错误：由测试套件造成，不计入受测实现',
        ),
      },
      { code: 4, says: says('inconclusive or incomplete', '无法判定或不完整') },
      { code: 130, says: says('interrupted, with a partial report', '被中断，附部分报告') },
    ],
    load: () => import('./conform.ts'),
  },
];
