import { refuseNext } from '../../generators/diff/refuse-next.ts';
import { majorMinor } from '../../generators/model/conforms-to.ts';
import { readDraftCode, readTreeOfVersions } from '../../generators/model/tree.ts';
import { planNext } from '../../generators/release/plan-next.ts';
import { cloneSources } from './clone-sources.ts';
import { complain } from './complain.ts';
import { says } from './language.ts';
import { afterStep, leftOf, listedFiles, writtenIn } from './next-text.ts';
import { noStandard } from './no-standard.ts';
import { replaceFiles } from './replace-files.ts';
import type { Call } from './verb.ts';

/** `etalon next STANDARD VERSION`: writes the version of a draft wherever the drafts name it, all of it or nothing. */
export async function run(call: Call): Promise<number> {
  const [key = '', version = ''] = call.operands;
  const read = cloneSources();
  if ('problem' in read) return complain(call, read.problem);
  const { root, index } = read;
  const drafts = index.standards.filter(({ standard }) => standard !== undefined);
  const standard = drafts.find((one) => one.key === key);
  if (standard === undefined) {
    const { problem, nearest } = noStandard(
      key,
      drafts.map((one) => one.key),
    );
    return complain(call, problem, nearest);
  }
  if (standard.entry?.next === undefined)
    return complain(
      call,
      says(
        `spec/series.yaml does not say the next version of ${key}; write next: ${version} there`,
        `spec/series.yaml没有给出${key}的下一版本；请在其中写next: ${version}`,
      ),
    );
  const refused = refuseNext(readTreeOfVersions(root), key, version);
  if (refused !== undefined) return complain(call, refused);
  const step = planNext(index, readDraftCode(root), standard, version);
  if (step.files.length === 0)
    return complain(
      call,
      says(
        `${version} is the next version of ${key} already, and the drafts say so`,
        `${key}的下一版本已为${version}，各草案亦如此`,
      ),
    );
  const { terminal, language } = call;
  const tell = (en: string, zh: string): void => terminal.out(`${says(en, zh)[language]}\n`);
  const isDryRun = call.switches.has('dry-run');
  const problem = isDryRun ? undefined : replaceFiles(root, step.files);
  if (problem !== undefined) return complain(call, problem);
  tell(`${key}: ${step.from} → ${version}`, `${key}：${step.from} → ${version}`);
  const lines = isDryRun ? listedFiles(step.files) : [];
  terminal.out([...lines, ...writtenIn(step.files, language), ...leftOf(step.left, language)].join('\n') + '\n');
  if (isDryRun) {
    tell('Nothing was written.', '未写入任何内容。');
    return 0;
  }
  const isNewForDocuments = majorMinor(step.from) !== majorMinor(version);
  terminal.out(`${afterStep(step.files, isNewForDocuments ? majorMinor(version) : undefined, language).join('\n')}\n`);
  return 0;
}
