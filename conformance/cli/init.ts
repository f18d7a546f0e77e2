import { resolve } from 'node:path';
import { complain } from './complain.ts';
import { conformCommand, kitReadme } from './kit-readme.ts';
import { KITS } from '../protocol/kits.ts';
import { says } from './language.ts';
import { packageFile } from './package-file.ts';
import { printableLine } from '../../schemas/document/printable.ts';
import { suggest } from './suggest.ts';
import type { Call } from './verb.ts';
import { writeNewFiles } from './write-new-files.ts';

/** `etalon init LANGUAGE [DIR]`: a runnable adapter in a folder of the vendor's, and the command that asks it. */
export async function run(call: Call): Promise<number> {
  const [name = '', place = `etalon-${name}`] = call.operands;
  const kit = KITS.find((one) => one.name === name);
  if (kit === undefined) {
    const names = KITS.map((one) => one.name);
    const list = names.join(', ');
    return complain(
      call,
      says(`there is no kit for “${name}”; there is one for ${list}`, `没有“${name}”的工具包；可用${list}`),
      suggest(name, names),
    );
  }
  const files = await Promise.all(
    Object.entries(kit.files).map(async ([path, from]) => ({
      path,
      content: await packageFile(`conformance/adapters/${from}`),
    })),
  );
  const all = [...files, { path: 'README.md', content: kitReadme(kit) }];
  const problem = await writeNewFiles(place, all);
  if (problem !== undefined) return complain(call, problem);

  const enter = resolve(place) === process.cwd() ? '' : `cd ${shellWord(place)} && `;
  const written = all.map(({ path }) => path).join(', ');
  const words = says(
    `${place}: ${written}\nNeeds: ${kit.needs.en}.\nNext:\n`,
    `${place}：${written}\n需要：${kit.needs.zh}。\n下一步：\n`,
  );
  call.terminal.out(
    `${words[call.language]
      .split('\n')
      .map((line) => printableLine(line))
      .join('\n')}`,
  );
  call.terminal.out(`  ${enter}${conformCommand(kit)}\n`);
  return 0;
}

/** A word as a shell of POSIX takes it. */
const shellWord = (word: string): string =>
  /^[\w./-]+$/.test(word) && !word.startsWith('-') ? word : `'${word.replaceAll("'", "'\\''")}'`;
