import { join } from 'node:path';
import { clauseSkeleton, withClause } from '../../generators/clause/new-clause.ts';
import { nextClauseId } from '../../generators/clause/next-id.ts';
import { cloneSources, nameInClone } from './clone-sources.ts';
import { complain } from './complain.ts';
import { says } from './language.ts';
import { noStandard } from './no-standard.ts';
import { replaceFile } from './replace-file.ts';
import { suggest } from './suggest.ts';
import { valueOf, type Call } from './verb.ts';

/** `etalon clause new STANDARD|PREFIX`: the record of a new clause with the next id, printed or put into a section. */
export async function run(call: Call): Promise<number> {
  const read = cloneSources();
  if ('problem' in read) return complain(call, read.problem);
  const { root, index } = read;
  const [word = ''] = call.operands;
  const standard = index.standards.find(({ key, entry }) => key === word || entry?.prefix === word.toUpperCase());
  if (standard === undefined) {
    const known = index.standards.flatMap(({ key, entry }) => (entry === undefined ? [key] : [key, entry.prefix]));
    const { problem, nearest } = noStandard(word, known);
    return complain(call, problem, nearest);
  }
  const id = nextClauseId(standard);
  if (id === undefined) return complain(call, says(`${standard.key} has no id left`, `${standard.key}没有剩余的标识`));
  const clause = clauseSkeleton(id, standard.standard?.value.classes[0]?.id ?? 'core');
  const file = valueOf(call, 'section');
  if (file === undefined) {
    call.terminal.out(clause);
    return 0;
  }
  const name = nameInClone(root, file);
  const section = standard.sections.find((source) => source.file === name || source.value.section === file);
  if (section === undefined)
    return complain(
      call,
      says(`${file} is no section of ${standard.key}`, `${file}不是${standard.key}的章`),
      suggest(
        file,
        standard.sections.map(({ value }) => value.section),
      ),
    );
  const text = withClause(section, clause);
  replaceFile(join(root, section.file), text);
  const line = text.split('\n').findIndex((one) => one === `  - id: ${id}`) + 1;
  call.terminal.out(`${section.file}:${line}  ${id}\n`);
  return 0;
}
