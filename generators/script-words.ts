import { parseArgs, type ParseArgsConfig } from 'node:util';

type Parsed<T extends ParseArgsConfig> = ReturnType<typeof parseArgs<T>>;

/**
 * Reads the words of a script of this repository. `--help` prints `help` and ends it with 0; a word that `config` does
 * not know is named, with where to look, and ends it with 2. `help` begins with how the script is called.
 */
export function scriptWords<const T extends ParseArgsConfig>(help: string, config: T): Parsed<T> {
  const words = process.argv.slice(2);
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(help);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    const [problem = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    const [usage = ''] = help.split('\n');
    process.stderr.write(`${problem}\nUsage: ${usage}\n`);
    process.exit(2);
  }
}
