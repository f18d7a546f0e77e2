import { says } from './language.ts';
import type { Exit, Flag, Verb } from './verb.ts';

const LANG: Flag = {
  name: 'lang',
  value: 'en|zh',
  form: 'choice',
  says: says('language of the messages (default: by LC_ALL and LANG)', '消息所用语言（默认取自LC_ALL和LANG）'),
};

/** How the implementation under test is started; the same for every verb that starts one. */
const STARTING: readonly Flag[] = [
  {
    name: 'env',
    value: 'NAME',
    repeatable: true,
    says: says('let the implementation see this environment variable too', '允许受测实现读取该环境变量'),
  },
  {
    name: 'timeout-multiplier',
    value: 'X',
    form: 'factor',
    says: says('multiply every deadline, such as 3 on a slow machine', '将各期限乘以该数，例如在慢机器上取3'),
  },
];

const USAGE: Exit = { code: 2, says: says('usage or configuration: nothing was run', '用法或配置有误：未执行') };

/** The verbs of the command: the one table from which help, parsing and the test that pins them come. */
export const VERBS: readonly Verb[] = [
  {
    name: 'validate',
    says: says('check documents against their schema and the clauses on them', '按模式和有关各条检查文件'),
    operands: { name: 'FILE', usage: 'FILE...', least: 1, most: Infinity },
    flags: [
      {
        name: 'schema',
        value: 'NAME',
        says: says(
          'schema to use, such as uncertainty/measurement-result (default: by the member “type” of the document)',
          '所用模式，例如uncertainty/measurement-result（默认取自文件的“type”成员）',
        ),
      },
      {
        name: 'format',
        value: 'pretty|json',
        form: 'choice',
        says: says('how findings are written (default: pretty)', '检查结果的写法（默认pretty）'),
      },
      LANG,
    ],
    examples: [
      { line: 'etalon validate result.yaml', says: says('one document', '一个文件') },
      {
        line: 'etalon validate --format json results/*.json',
        says: says('many, for a program', '多个文件，供程序读取'),
      },
      {
        line: 'etalon validate --schema uncertainty/uncertainty-budget budget.json',
        says: says('a document that does not name its type', '未给出类型的文件'),
      },
    ],
    exits: [
      { code: 0, says: says('every document is valid (warnings may stand)', '全部文件有效（可有警告）') },
      { code: 1, says: says('a document has findings', '有文件存在问题') },
      {
        code: 2,
        says: says('usage: a file cannot be read, a schema is unknown', '用法有误：文件无法读取，或模式未知'),
      },
    ],
    load: () => import('./validate.ts'),
  },
  {
    name: 'compute',
    says: says('compute an operation with the reference implementation', '用参考实现计算一项操作'),
    operands: { name: 'OPERATION', usage: 'OPERATION [FILE|-]', least: 1, most: 2 },
    flags: [LANG],
    examples: [
      {
        line: `echo '{"observations":[9.8,10.1,10.0]}' | etalon compute uncertainty/type-a`,
        says: says('input from standard input', '从标准输入读取'),
      },
      { line: 'etalon compute uncertainty/combine input.json', says: says('input from a file', '从文件读取') },
    ],
    exits: [
      {
        code: 0,
        says: says(
          'the output was written, an “undefined” with its reason included',
          '已写出输出，包括附有原因的“undefined”',
        ),
      },
      { code: 1, says: says('the input was rejected', '输入被拒绝') },
      USAGE,
    ],
    load: () => import('./compute.ts'),
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
        says: says('judge this standard only, such as uncertainty@0.1', '仅判定该标准，例如uncertainty@0.1'),
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
        name: 'shard',
        value: 'I/N',
        says: says(
          'run the part I of N; etalon report merge puts them together',
          '运行N个分片中的第I个；用etalon report merge合并',
        ),
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
        line: 'etalon conform --resume etalon-report -- ./my-adapter',
        says: says('go on where a run was broken off', '从运行中断处继续'),
      },
      { line: 'etalon conform -- etalon reference', says: says('the reference implementation itself', '参考实现本身') },
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
  {
    name: 'reference',
    says: says(
      'the reference implementation as an adapter, on standard input and output',
      '参考实现作为适配器，使用标准输入和输出',
    ),
    flags: [
      {
        name: 'mutant',
        value: 'ID',
        says: says('with one planted fault, see etalon list mutants', '植入一个错误，见etalon list mutants'),
      },
    ],
    examples: [
      { line: 'etalon conform -- etalon reference', says: says('judge the reference implementation', '判定参考实现') },
      {
        line: 'etalon conform -- etalon reference --mutant UNC-030/linear-sum',
        says: says('see a planted fault being found', '观察植入的错误如何被发现'),
      },
    ],
    exits: [{ code: 0, says: says('standard input ended', '标准输入已结束') }, USAGE],
    load: () => import('./reference.ts'),
  },
  {
    name: 'list',
    says: says('list what the series holds', '列出本系列的内容'),
    operands: {
      name: 'standards|clauses|operations|checks|mutants|vectors',
      usage: 'standards|clauses|operations|checks|mutants|vectors',
      least: 1,
      most: 1,
      oneOf: ['standards', 'clauses', 'operations', 'checks', 'mutants', 'vectors'],
    },
    flags: [{ name: 'json', says: says('as a JSON array', '以JSON数组列出') }],
    examples: [
      { line: 'etalon list clauses', says: says('the clauses, a line each', '各条，每行一条') },
      {
        line: 'etalon list clauses --json',
        says: says('with texts in both languages and grades', '附两种语言的文本和等级'),
      },
    ],
    exits: [{ code: 0, says: says('listed', '已列出') }, USAGE],
    load: () => import('./list.ts'),
  },
  {
    name: 'explain',
    says: says('explain a clause or an operation', '解释某条或某项操作'),
    operands: { name: 'CLAUSE-ID|OPERATION', usage: 'CLAUSE-ID|OPERATION', least: 1, most: 1 },
    flags: [LANG],
    examples: [
      {
        line: 'etalon explain UNC-030',
        says: says('a clause, its formulas, tests and sources', '条及其公式、测试和来源'),
      },
      {
        line: 'etalon explain uncertainty/combine --lang zh',
        says: says('an operation, in Chinese', '一项操作，用中文'),
      },
    ],
    exits: [{ code: 0, says: says('explained', '已解释') }, USAGE],
    load: () => import('./explain.ts'),
  },
];
