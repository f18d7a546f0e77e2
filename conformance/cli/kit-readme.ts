import { STANDING } from './help.ts';
import type { Kit } from '../protocol/kits.ts';

/** The one command that builds an adapter, where there is something to build, and asks it. */
export const conformCommand = ({ build, start }: Kit): string =>
  [...(build === undefined ? [] : [build]), `npx etalon conform -- ${start}`].join(' && ');

/** The README that `etalon init` writes beside a kit: English, with a short part in Chinese. */
export const kitReadme = (kit: Kit): string => `# An adapter for Etalon, in ${kit.language}

An adapter is a small program that reads questions from standard input and writes answers to standard output, one JSON
object a line. The suite starts it, asks, and judges; it never sees your source code.

\`\`\`sh
${conformCommand(kit)}
\`\`\`

Needs: ${kit.needs.en}. Etalon itself needs Node 20.19 or newer.

As written, the adapter answers one operation, \`uncertainty/type-a\`: the mean of repeated observations and its standard
uncertainty. From there:

1. In \`${kit.operations}\`, write the name and version of your software, and call it in place of what is computed there.
2. \`npx etalon list operations\` says what can be asked; \`npx etalon explain uncertainty/type-a\` says what an operation
   takes, answers and is held to. Write one function for each operation that you have; what is not declared is not judged.
3. The report is \`etalon-report/index.html\`. Each failure has a file with the smallest question that shows it:
   \`npx etalon replay etalon-report/failures/CLAUSE.jsonl -- ${kit.start}\` asks it again.

\`${kit.kit}\` is the kit. It speaks the protocol, carries the numbers that JSON cannot, and needs no change; its first
lines say how a function answers that a value is undefined, that an input is rejected, or that a case is not supported.

## 中文

适配器是一个小程序：从标准输入逐行读取问题（每行一个JSON对象），向标准输出逐行写出回答。上面的一条命令即可构建并测试它。需要：${kit.needs.zh}。Etalon本身需要Node 20.19或更新版本。

- \`${kit.operations}\`：在此写入软件的名称和版本，每项操作一个函数；已写好的一项是\`uncertainty/type-a\`（平均值及其标准不确定度）。
- \`${kit.kit}\`：工具包，负责协议和数的传送，无需改动。
- \`npx etalon explain uncertainty/type-a --lang zh\`：说明一项操作的输入、输出和各条要求。未声明的操作不参与判定。

${STANDING.en}
${STANDING.zh}
`;
