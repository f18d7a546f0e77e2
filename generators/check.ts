import { performance } from 'node:perf_hooks';
import { gates } from './check/gates.ts';
import type { Outcome } from './check/run-gates.ts';
import { runGates } from './check/run-gates.ts';
import { scriptWords } from './script-words.ts';

const HELP = `npm run check [-- --spec]

Runs every gate, two at a time: a line each as it ends, then what the failed ones say.

  --spec   only the gates that judge the standards themselves, for whoever edits text; npm run check:spec is the same
  --help   this text

Examples:
  npm run check
  npm run check:spec

Exit codes: 0 every gate passes, 1 one fails, 2 usage.
`;

/**
 * `npm run check`: every gate, a line each as it ends, then what the failed ones say. Exit 1 where one fails.
 * `npm run check:spec` (`--spec`): only those that judge the standards themselves, for whoever edits text.
 */
async function main(spec: boolean): Promise<number> {
  const start = performance.now();
  const chosen = spec ? gates.filter(({ isOfSpec }) => isOfSpec === true) : gates;
  process.stdout.write(`${chosen.length} gates, two at a time\n`);
  const outcomes = await runGates(chosen, process.cwd(), 2, (outcome) => {
    process.stdout.write(`${line(outcome)}\n`);
    // A gate that passes without having looked at everything says so.
    for (const said of outcome.passed ? outcome.output.split('\n') : [])
      if (said.startsWith('NOT RUN')) process.stdout.write(`         ${said}\n`);
  });
  const failed = outcomes.filter(({ passed }) => !passed);
  for (const { gate, output } of failed)
    process.stdout.write(`\n${gate.name}: node ${gate.run.join(' ')}\n${indented(output)}\n`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(
    failed.length === 0
      ? `all ${outcomes.length} gates passed in ${seconds} s\n`
      : `\n${failed.length} of ${outcomes.length} gates failed in ${seconds} s: ${failed.map(({ gate }) => gate.name).join(', ')}\n`,
  );
  return failed.length === 0 ? 0 : 1;
}

const line = ({ gate, passed, seconds }: Outcome): string =>
  `  ${passed ? 'ok    ' : 'FAILED'} ${gate.name.padEnd(28)} ${seconds.toFixed(1).padStart(5)} s`;

const indented = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((one) => `  ${one}`)
    .join('\n');

const { values } = scriptWords(HELP, { options: { spec: { type: 'boolean', default: false } } });
process.exitCode = await main(values.spec);
