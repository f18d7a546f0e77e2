import '../plain-environment.ts';
import { openMemory } from '../open-memory.ts';
import { nextProblems, type NextProblem } from '../diff/next-problems.ts';
import { readTreeOfVersions } from '../model/tree.ts';

/**
 * The gate on versions: what changed in each draft since its last release, and whether `next` of the series is high
 * enough for it. Prints each that is not, with the change that demands more; exit 1 where one is not.
 */
openMemory(process.cwd(), 'next-versions');
const problems = nextProblems(readTreeOfVersions(process.cwd()));

const lines = ({ at, message, because, fix }: NextProblem): readonly string[] => [
  `${at === undefined ? '' : `${at.file}:${at.line} `}${message.en}`,
  ...(because === undefined
    ? []
    : [
        `  ${because.at.file}:${because.at.line} ${because.says.en}${because.more > 0 ? ` And ${because.more} more.` : ''}`,
      ]),
  ...(fix === undefined ? [] : [`  ${fix.en}`]),
];

for (const problem of problems) process.stdout.write(`${lines(problem).join('\n')}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
