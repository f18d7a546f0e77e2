import type { Bilingual } from '../../schemas/document/finding.ts';
import { says } from './language.ts';
import type { Words } from './parse.ts';

/** Flags that belong to one way to an implementation, and what that way is. */
const ONLY = [
  ['isolate', 'command', says('a command', '命令')],
  ['env', 'command', says('a command', '命令')],
  ['header-env', 'url', says('--url', '--url')],
] as const;

/**
 * What is wrong with how a command line says where the implementation is: it names exactly one of a command, a URL and a
 * module, and a flag that belongs to one of them is not taken with another, because it would do nothing.
 */
export function problemOfWay(verb: string, { command, values, switches }: Words): Bilingual | undefined {
  const named = [...(command.length > 0 ? ['command'] : []), ...['url', 'module'].filter((flag) => values.has(flag))];
  const [way] = named;
  if (way === undefined) {
    return says(
      `${verb} needs an implementation: its command after --, such as: -- python3 adapter.py; or --url URL, or --module FILE`,
      `${verb}需要一个受测实现：在--之后给出其命令，例如：-- python3 adapter.py；或--url URL，或--module FILE`,
    );
  }
  if (named.length > 1) {
    return says(
      `${verb} asks one implementation: give one of a command after --, --url and --module, not more`,
      `${verb}只向一个受测实现提问：--之后的命令、--url和--module只能给出其一`,
    );
  }
  const astray = ONLY.find(([flag, of]) => of !== way && (values.has(flag) || switches.has(flag)));
  if (astray === undefined) return undefined;
  const [flag, , words] = astray;
  return says(`--${flag} goes with ${words.en} only; leave it out`, `--${flag}仅与${words.zh}同用；请去掉`);
}
