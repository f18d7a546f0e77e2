import { join } from 'node:path';
import { acceptClause } from '../../generators/clause/accept-clause.ts';
import { staleCitations } from '../../generators/clause/stale-citations.ts';
import { clauseOf, cloneSources } from './clone-sources.ts';
import { complain } from './complain.ts';
import { says } from './language.ts';
import { replaceFile } from './replace-file.ts';
import type { Call } from './verb.ts';

/** `etalon clause accept ID --editorial|--substantive`: says that somebody has looked at a change since the last release. */
export async function run(call: Call): Promise<number> {
  const isEditorial = call.switches.has('editorial');
  if (isEditorial === call.switches.has('substantive'))
    return complain(
      call,
      says(
        'clause accept takes one of --editorial (the meaning is the same) and --substantive (it is not)',
        'clause accept需要--editorial（含义不变）和--substantive（含义改变）之一',
      ),
    );
  const read = cloneSources();
  if ('problem' in read) return complain(call, read.problem);
  const place = clauseOf(read.index, call.operands[0] ?? '');
  if ('problem' in place) return complain(call, place.problem);
  const accepting = acceptClause(read.index, place, isEditorial ? 'editorial' : 'substantive');
  if (!accepting.ok) return complain(call, accepting.problem);
  // The section first: were this interrupted, the same call would find the raised revision and only record it.
  for (const { file, text } of accepting.edits) replaceFile(join(read.root, file), text);
  const { id, rev } = accepting.acceptance;
  const { terminal, language } = call;
  terminal.out(
    language === 'zh'
      ? `${id}@${rev}：已接受为${isEditorial ? '编辑性' : '实质性'}变更\n`
      : `${id}@${rev}: accepted as ${isEditorial ? 'editorial' : 'substantive'}\n`,
  );
  // The first acceptance since a release makes a file that Git does not know yet.
  for (const { file } of accepting.edits)
    terminal.out(language === 'zh' ? `  已写入${file}，请一并提交\n` : `  wrote ${file}; commit it with the change\n`);
  const stale = staleCitations(read.index, id, rev);
  if (stale.length > 0)
    terminal.out(
      language === 'zh'
        ? '引注旧修订号之处，请逐一查看：\n'
        : 'Who cites an old revision, to be looked at one by one:\n',
    );
  for (const { file, line, column, cited } of stale) terminal.out(`  ${file}:${line}:${column}  ${cited}\n`);
  return 0;
}
