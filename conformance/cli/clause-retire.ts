import { join } from 'node:path';
import { retireClause } from '../../generators/clause/retire-clause.ts';
import { leftBehind } from '../../generators/clause/left-behind.ts';
import { staleCitations } from '../../generators/clause/stale-citations.ts';
import { clauseOf, cloneSources } from './clone-sources.ts';
import { complain } from './complain.ts';
import { says } from './language.ts';
import { replaceFile } from './replace-file.ts';
import { valueOf, type Call } from './verb.ts';

/** `etalon clause retire ID [--by ID]`: puts a stub in the place of a clause, and says who still cites it. */
export async function run(call: Call): Promise<number> {
  const read = cloneSources();
  if ('problem' in read) return complain(call, read.problem);
  const place = clauseOf(read.index, call.operands[0] ?? '');
  if ('problem' in place) return complain(call, place.problem);
  const [en, zh] = [valueOf(call, 'because'), valueOf(call, 'because-zh')];
  if ((en === undefined) !== (zh === undefined))
    return complain(
      call,
      says(
        '--because and --because-zh go together: both languages are authentic',
        '--because与--because-zh应同时给出：两种语言具有同等效力',
      ),
    );
  const because = en === undefined || zh === undefined ? undefined : { en, zh };
  const retiring = retireClause(read.index, place, valueOf(call, 'by')?.toUpperCase(), because);
  if (!retiring.ok) return complain(call, retiring.problem);
  const { file, text } = retiring.edit;
  replaceFile(join(read.root, file), text);
  const { id } = place.clause;
  const { terminal, language } = call;
  terminal.out(
    language === 'zh' ? `${file}：${id}已停用，留有存根\n` : `${file}: ${id} is retired and leaves a stub\n`,
  );
  const citing = staleCitations(read.index, id, 0);
  if (citing.length > 0) terminal.out(language === 'zh' ? '仍有引注：\n' : 'Still cited by:\n');
  for (const one of citing) terminal.out(`  ${one.file}:${one.line}:${one.column}  ${one.cited}\n`);
  // Those of the clause itself went with it, save its examples.
  const left = leftBehind(new Map(read.tree).set(file, text), place.standard, id);
  if (left.length > 0)
    terminal.out(
      language === 'zh' ? '文本仍提及该条，或其示例仍在：\n' : 'The texts that still refer to it, and its examples:\n',
    );
  for (const one of left) terminal.out(`  ${one.file}${one.line === undefined ? '' : `:${one.line}`}\n`);
  if (citing.length + left.length > 0)
    terminal.out(
      language === 'zh'
        ? '在逐一处理之前，无法由这些源文件构建etalon；npm run lint:spec列出剩余各处。\n'
        : 'Until each is mended, etalon cannot be built from these sources; npm run lint:spec says what is left.\n',
    );
  return 0;
}
