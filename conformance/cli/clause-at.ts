import { clausesAt } from '../../generators/clause/clause-at.ts';
import { isRetired } from '../../generators/model/index-sources.ts';
import { joinLines } from '../../generators/model/join-lines.ts';
import { cloneSources, nameInClone } from './clone-sources.ts';
import { complain } from './complain.ts';
import { says } from './language.ts';
import type { Call } from './verb.ts';

/** `etalon clause at FILE:LINE`: the clauses that a line of a source is about. Exit 1 where it is about none. */
export async function run(call: Call): Promise<number> {
  const [, file, line] = /^(.+?):([1-9][0-9]{0,6})(?::[0-9]+)?$/.exec(call.operands[0] ?? '') ?? [];
  if (file === undefined || line === undefined)
    return complain(call, says('clause at takes FILE:LINE, a line from 1', 'clause at需要FILE:LINE，行号从1起'));
  const read = cloneSources();
  if ('problem' in read) return complain(call, read.problem);
  const name = nameInClone(read.root, file);
  const source = read.index.sources.find((one) => one.file === name);
  if (source === undefined)
    return complain(call, says(`${file} is no source of a standard`, `${file}不是标准的源文件`));
  const found = clausesAt(read.index, name, Number(line));
  for (const id of found) {
    const clause = read.index.clauses.get(id)?.clause;
    const words =
      clause === undefined || isRetired(clause)
        ? ''
        : `  ${joinLines(clause.text[call.language]).split('\n')[0] ?? ''}`;
    call.terminal.out(`${id}@${clause?.rev ?? '?'}${words}\n`);
  }
  return found.length === 0 ? 1 : 0;
}
