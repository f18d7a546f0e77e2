import { says } from './language.ts';
import { LANG, STARTING, USAGE } from './verb-parts.ts';
import type { Verb } from './verb.ts';

/** The verbs for what a run leaves behind, and for an audit before it. */
export const REPORT_VERBS: readonly Verb[] = [
  {
    name: 'audit',
    says: says('what the two sides of an audit commit to before it', '审核双方事先作出的承诺'),
    operands: {
      name: 'a task: commit or digest',
      usage: 'commit NONCE-FILE | digest FILE...',
      least: 1,
      most: Infinity,
    },
    flags: [LANG],
    examples: [
      {
        line: 'etalon audit commit nonce.txt',
        says: says(
          'the verifier draws a nonce, keeps the file and publishes the line',
          '验证方生成随机数，保留文件并公布该行',
        ),
      },
      {
        line: 'etalon audit digest adapter.py model.bin',
        says: says('the vendor publishes this line before the nonce is revealed', '供方在随机数公开之前公布该行'),
      },
      {
        line: 'etalon conform --mode audit --nonce nonce.txt --nonce-commitment sha256:… --implementation-digest sha256:… --implementation adapter.py --implementation model.bin -- python3 adapter.py',
        says: says('both are revealed, and anybody can run it', '双方内容公开后，任何人均可运行'),
      },
    ],
    exits: [{ code: 0, says: says('the digest was written', '已写出摘要') }, USAGE],
    load: () => import('./audit.ts'),
  },
  {
    name: 'report',
    says: says(
      'judge a transcript again, merge shards, compare or export reports',
      '重新判定记录、合并分片、比较或导出报告',
    ),
    operands: {
      name: 'a task: judge, merge, compare or export',
      usage: 'judge TRANSCRIPT | merge DIR... | compare REPORT... | export REPORT',
      least: 1,
      most: Infinity,
    },
    flags: [
      {
        name: 'to',
        value: 'junit|sarif|ctrf|earl|tap|badge',
        form: 'choice',
        says: says('format to export to', '导出的格式'),
      },
      {
        name: 'statement',
        value: 'FILE',
        says: says(
          'of judge and merge: conformance statement, as of conform',
          'judge和merge：符合性说明，与conform相同',
        ),
      },
      {
        name: 'link',
        value: 'URL',
        says: says(
          'https address of the page of implementations, for a badge to lead to',
          '“实现”页面的https地址，供徽章链接',
        ),
      },
      {
        name: 'out',
        value: 'DIR',
        says: says('folder of the report that judge or merge writes', 'judge或merge所写报告的文件夹'),
      },
      LANG,
    ],
    examples: [
      {
        line: 'etalon report judge etalon-report/transcript.jsonl',
        says: says('what does the suite of today say of those answers?', '今天的测试套件如何判定当时的答复？'),
      },
      {
        line: 'etalon report merge shard-1 shard-2 shard-3 shard-4 --out etalon-report',
        says: says('one report of four shards', '将四个分片合为一份报告'),
      },
      {
        line: 'etalon report compare before after',
        says: says('on which clauses do two runs differ?', '两次运行在哪些条上不同？'),
      },
      {
        line: 'etalon report export --to junit etalon-report > junit.xml',
        says: says('for a build server', '供构建服务器使用'),
      },
    ],
    exits: [
      {
        code: 0,
        says: says(
          'done; of judge and merge: conforms; of compare: no difference',
          '完成；judge和merge：符合；compare：无差异',
        ),
      },
      {
        code: 1,
        says: says(
          'of judge and merge: non-conformity; of compare: differences',
          'judge和merge：不符合；compare：有差异',
        ),
      },
      USAGE,
      { code: 3, says: says('of judge and merge: suite error', 'judge和merge：测试套件错误') },
      { code: 4, says: says('of judge and merge: inconclusive or incomplete', 'judge和merge：无法判定或不完整') },
      { code: 130, says: says('of judge: the run was interrupted', 'judge：该次运行被中断') },
    ],
    load: () => import('./report.ts'),
  },
  {
    name: 'replay',
    says: says('send one recorded failure to an implementation again', '将一条失败记录重新发送给受测实现'),
    operands: { name: 'FAILURE.jsonl', usage: 'FAILURE.jsonl', least: 1, most: 1 },
    command: true,
    flags: [...STARTING, LANG],
    examples: [
      {
        line: 'etalon replay etalon-report/failures/UNC-030.jsonl -- python3 adapter.py',
        says: says('is the fault mended?', '故障是否已修复？'),
      },
    ],
    exits: [
      { code: 0, says: says('FIXED: the answer conforms now', 'FIXED：答案现已符合') },
      { code: 1, says: says('STILL FAILING', 'STILL FAILING：仍然失败') },
      USAGE,
      { code: 3, says: says('suite error: our fault', '测试套件错误：由测试套件造成') },
      { code: 4, says: says('ERROR: the implementation could not be asked', 'ERROR：无法向受测实现提问') },
    ],
    load: () => import('./replay.ts'),
  },
];
