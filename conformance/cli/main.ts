import packageJson from '../../package.json' with { type: 'json' };
import type { Language } from '../../schemas/document/finding.ts';
import { languageOf, says } from './language.ts';
import { parseWords, problemOfOperands } from './parse.ts';
import { printableLine } from '../../schemas/document/printable.ts';
import { suggest } from './suggest.ts';
import { processTerminal, type Terminal } from './terminal.ts';
import { VERBS } from './verbs.ts';

/** Usage or configuration: the writer can mend it, and nothing was run. */
const USAGE = 2;

/** A fault of ours. */
const SUITE_ERROR = 3;

/** The language that `--lang` asks for, found before anything is parsed, so that a complaint is in that language too. */
function languageFlag(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--');
  const own = end === -1 ? argv : argv.slice(0, end);
  const at = own.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  return own[at]?.startsWith('--lang=') ? own[at].slice('--lang='.length) : own[at + 1];
}

/**
 * The command `etalon`: `argv` holds the words after its name. Returns the exit code, and never calls `process.exit`.
 * Each verb is a file that is loaded only when it is asked for, so that the light ones start fast.
 */
export async function main(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  const [name, ...words] = argv;
  const language = languageOf(
    argv.includes('--lang') || argv.some((word) => word.startsWith('--lang=')) ? languageFlag(argv) : undefined,
    terminal.env,
  );
  const complain = (message: string, verb?: string): number => {
    const help = verb === undefined ? 'etalon --help' : `etalon ${verb} --help`;
    terminal.err(`etalon: ${printableLine(message)}\n${says(`See ${help}.`, `参见${help}。`)[language]}\n`);
    return USAGE;
  };

  if (
    name === undefined ||
    name === '--help' ||
    name === '-h' ||
    name === 'help' ||
    name === '--lang' ||
    name.startsWith('--lang=')
  ) {
    const { helpOfCommand } = await import('./help.ts');
    terminal.out(helpOfCommand(VERBS, packageJson.version, language));
    return 0;
  }
  if (name === '--version' || name === '-V') {
    terminal.out(`${packageJson.version}\n`);
    return 0;
  }

  const verb = VERBS.find((candidate) => candidate.name === name);
  if (verb === undefined) {
    const near = suggest(name, [...VERBS.map((candidate) => candidate.name), '--help', '--version']);
    const message =
      near === undefined
        ? says(`there is no verb “${name}”`, `没有动词“${name}”`)
        : says(`there is no verb “${name}”; did you mean ${near}?`, `没有动词“${name}”；是否为${near}？`);
    return complain(message[language]);
  }

  const parsed = parseWords(verb, words);
  if ('problem' in parsed) return complain(parsed.problem[language], verb.name);
  if (parsed.switches.has('help')) {
    const { helpOfVerb } = await import('./help.ts');
    terminal.out(helpOfVerb(verb, language));
    return 0;
  }
  const problem = problemOfOperands(verb, parsed);
  if (problem !== undefined) return complain(problem[language], verb.name);

  // What is thrown where nobody waits for it, in the callback of a stream, would end the process with a code that means something else.
  const uncaught = (error: Error): never => process.exit(ownFault(error, terminal, language));
  process.on('uncaughtException', uncaught);
  try {
    const { run } = await verb.load();
    return await run({ ...parsed, language, terminal });
  } catch (error) {
    return ownFault(error, terminal, language);
  } finally {
    process.off('uncaughtException', uncaught);
  }
}

/** Whatever a user or an implementation does is answered by a verb; what is thrown is a fault of ours, and says so. */
function ownFault(error: unknown, terminal: Terminal, language: Language): number {
  const message = says(
    'this is a fault of etalon, not yours; please report it',
    '这是etalon的错误，并非您的操作所致；请报告',
  )[language];
  terminal.err(`etalon: ${message}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return SUITE_ERROR;
}
