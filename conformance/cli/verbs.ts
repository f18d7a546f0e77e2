import { KITS } from '../protocol/kits.ts';
import { claimVerbs } from './claim-verbs.ts';
import { says } from './language.ts';
import type { Exit, Flag, Verb } from './verb.ts';

const LANG: Flag = {
  name: 'lang',
  value: 'en|zh',
  form: 'choice',
  says: says('language of the messages (default: by LC_ALL and LANG)', '消息所用语言（默认取自LC_ALL和LANG）'),
};

/** How the implementation under test is reached; the same for every verb that asks one. */
const STARTING: readonly Flag[] = [
  {
    name: 'url',
    value: 'URL',
    says: says('instead of a command: ask the service at this URL, by POST', '代替命令：以POST向该URL处的服务提问'),
  },
  {
    name: 'header-env',
    value: 'NAME=VARIABLE',
    repeatable: true,
    says: says(
      'with --url: send the header NAME, a secret, with the value of an environment variable',
      '与--url同用：发送头字段NAME（机密），其值取自环境变量',
    ),
  },
  {
    name: 'module',
    value: 'FILE',
    says: says(
      'instead of a command: an ES module whose default export answers a line with a line',
      '代替命令：一个ES模块，其默认导出以一行答复一行',
    ),
  },
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

const LANGUAGES = KITS.map(({ name }) => name);

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
    name: 'measure',
    says: says('measure predictions and write the result with its uncertainty', '测量预测并写出带不确定度的结果'),
    operands: { name: 'a file of predictions', usage: 'PREDICTIONS.(csv|jsonl|parquet)', least: 1, most: 1 },
    flags: [
      {
        name: 'procedure',
        value: 'classification/binary|classification/multiclass',
        form: 'choice',
        says: says('the measurement procedure', '测量程序'),
      },
      {
        name: 'scope',
        value: 'fixed-items|item-population',
        form: 'choice',
        says: says('these items and no others, or what they were drawn from', '仅这些条目，或其所抽自的总体'),
      },
      {
        name: 'label',
        value: 'COL',
        says: says('column of the reference labels (default: label)', '参考标签所在列（默认label）'),
      },
      { name: 'score', value: 'COL', says: says('column of the scores of the positive class', '正类得分所在列') },
      { name: 'prediction', value: 'COL', says: says('column of the predicted labels', '预测标签所在列') },
      {
        name: 'probabilities',
        value: 'COL,COL...',
        repeatable: true,
        says: says(
          'columns of the probabilities of the classes, in the order of the labels',
          '各类别概率所在列，按标签顺序',
        ),
      },
      {
        name: 'positive',
        value: 'VALUE',
        says: says('the positive label (default: 1 or true)', '正类标签（默认1或true）'),
      },
      {
        name: 'threshold',
        value: 'T',
        says: says('call an item positive from this score on', '得分不低于该值的条目判为正'),
      },
      {
        name: 'scores',
        value: 'probability|ranking',
        form: 'choice',
        says: says(
          'what scores are (default: probabilities where all lie in 0 to 1)',
          '得分的性质（默认：均在0至1内时为概率）',
        ),
      },
      {
        name: 'measure',
        value: 'NAME',
        says: says('the quantity that is the result, such as auc', '作为结果的量，例如auc'),
      },
      { name: 'cluster', value: 'COL', says: says('column of the clusters that items belong to', '条目所属群所在列') },
      {
        name: 'by',
        value: 'COL',
        repeatable: true,
        says: says('column of strata: each gets its interval', '分层所在列：各层给出区间'),
      },
      {
        name: 'min-cell',
        value: 'N',
        form: 'count',
        says: says('least items of a stratum that is reported (default: 10)', '予以报告的分层的最少条目数（默认10）'),
      },
      {
        name: 'weight',
        value: 'COL',
        says: says('column of the number of identical items that a row stands for', '每行所代表的相同条目个数所在列'),
      },
      {
        name: 'weights',
        value: 'frequency',
        says: says('what weights are: numbers of identical items', '权重的性质：相同条目的个数'),
      },
      {
        name: 'id',
        value: 'COL',
        says: says('column of the item ids (default: id, where there is one)', '条目标识所在列（默认id，如有）'),
      },
      {
        name: 'convention',
        value: 'TAG=VALUE',
        repeatable: true,
        says: says('a convention, such as missing-predictions=excluded', '一项约定，例如missing-predictions=excluded'),
      },
      { name: 'level', value: 'P', says: says('coverage probability (default: 0.95)', '包含概率（默认0.95）') },
      {
        name: 'against',
        value: 'OTHER',
        says: says('compare with other predictions on the same items', '与相同条目上的其他预测比较'),
      },
      {
        name: 'system',
        value: 'NAME',
        says: says('the system under measurement (default: the name of the file)', '被测系统（默认取文件名）'),
      },
      { name: 'system-version', value: 'VERSION', says: says('its version', '被测系统的版本') },
      { name: 'label-version', value: 'VERSION', says: says('the version of the reference labels', '参考标签的版本') },
      {
        name: 'out',
        value: 'DIR',
        says: says('folder of the result (default: etalon-measurement)', '结果文件夹（默认etalon-measurement）'),
      },
      LANG,
    ],
    examples: [
      {
        line: 'etalon measure predictions.csv --procedure classification/binary --scope item-population --score score',
        says: says(
          'the area under the ROC curve, and what the probabilities are worth',
          'ROC曲线下面积，以及概率的优劣',
        ),
      },
      {
        line: 'etalon measure predictions.parquet --procedure classification/binary --scope item-population --score score --threshold 0.5 --by site',
        says: says('agreement at a threshold, site by site', '某阈值下的一致比例，逐个站点'),
      },
      {
        line: 'etalon measure digits.csv --procedure classification/multiclass --scope fixed-items --prediction predicted',
        says: says('a benchmark of many classes, as it is', '多类别的基准，按其本身'),
      },
      {
        line: 'etalon measure counts.csv --procedure classification/binary --scope item-population --prediction predicted --weight n --weights frequency',
        says: says('rows that stand for n identical items each', '每行代表n个相同条目'),
      },
      {
        line: 'etalon measure new.csv --procedure classification/binary --scope item-population --score score --against old.csv',
        says: says('the difference of two areas on the same items', '相同条目上两个曲线下面积之差'),
      },
    ],
    exits: [
      { code: 0, says: says('the result was written', '已写出结果') },
      {
        code: 1,
        says: says(
          'the value, or its uncertainty, does not exist; the page says why',
          '值或其不确定度不存在；页面说明原因',
        ),
      },
      { code: 2, says: says('usage, or the file: nothing was written', '用法或文件有误：未写出任何内容') },
      { code: 3, says: says('our fault', '由本软件造成') },
    ],
    load: () => import('./measure.ts'),
  },
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
  ...claimVerbs(LANG, USAGE),
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
      {
        name: 'http',
        value: 'PORT',
        form: 'port',
        says: says(
          'over HTTP on this machine instead, until Ctrl-C; 0 takes a free port',
          '改为在本机上通过HTTP提供，直至Ctrl-C；0表示任取空闲端口',
        ),
      },
    ],
    examples: [
      { line: 'etalon conform -- etalon reference', says: says('judge the reference implementation', '判定参考实现') },
      {
        line: 'etalon conform -- etalon reference --mutant UNC-030/linear-sum',
        says: says('see a planted fault being found', '观察植入的错误如何被发现'),
      },
      {
        line: 'etalon reference --http 8080',
        says: says(
          'for etalon conform --url http://127.0.0.1:8080/',
          '供etalon conform --url http://127.0.0.1:8080/使用',
        ),
      },
    ],
    exits: [{ code: 0, says: says('standard input ended, or Ctrl-C', '标准输入已结束，或Ctrl-C') }, USAGE],
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
