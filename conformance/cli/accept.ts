import { existsSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isMap, isSeq, parseDocument, type Document, type YAMLSeq } from 'yaml';
import { CONFORMS_TO } from '../../schemas/conformance/draft/generated/conforms-to.ts';
import type { Bilingual, Language } from '../../schemas/document/finding.ts';
import { printableLine } from '../../schemas/document/printable.ts';
import type { ExpectationResult } from '../runner/expectation.ts';
import type { RunResult } from '../runner/result.ts';
import { says } from './language.ts';
import { TO_BE_STATED, unstated } from './unstated.ts';

/** The list as it was read when the run began. */
export interface ListFile {
  readonly file: string;
  readonly text: string;
  readonly isNew: boolean;
}

const NEW = `# Failures that are known beforehand (standard conformance, clause CNF-040).
conformsTo: ${CONFORMS_TO}
type: expected-failures
failures: []
`;

/**
 * Makes the list of expected failures one of what failed: entries that no longer fail go, those that are too wide are
 * divided and keep their reason, new ones are added. Nobody's reason is made up: a new entry has none, and the list is
 * refused until somebody states it. Returns what to tell.
 */
export function accept(result: RunResult, list: ListFile, language: Language): string {
  const { expectations, ended } = result;
  const file = printableLine(list.file);
  if (expectations === null || ended !== 'complete' || result.verdict === 'suite-error') {
    return say(`${file} is left as it was: the run is not complete.`, `${file}保持不变：运行不完整。`, language);
  }
  const document = parseDocument(list.isNew ? NEW : list.text);
  const failures = document.get('failures', true);
  if (!isSeq(failures)) throw new TypeError('a list of expected failures without failures');
  const before = written(document);
  const removed = mended(document, failures, expectations.entries);
  for (const kind of expectations.unlisted) failures.add(document.createNode(unstated(kind)));
  if (failures.items.length > 0) failures.flow = false;
  const added = expectations.unlisted.length;
  if (!list.isNew && written(document) === before) {
    return say(`${file} needs no change.`, `${file}无需更改。`, language);
  }
  const obstacle = replace(list, written(document));
  if (obstacle !== undefined) {
    return say(`${file} is left as it was: ${obstacle.en}.`, `${file}保持不变：${obstacle.zh}。`, language);
  }
  const unfinished =
    added === 0
      ? says('', '')
      : says(
          ` Each new one needs a reason, an issue and a day: “${TO_BE_STATED}” is refused.`,
          `每个新条目均需给出原因、问题链接和日期：“${TO_BE_STATED}”不被接受。`,
        );
  return say(
    `${file} written: ${added} added, ${removed} removed.${unfinished.en}`,
    `已写入${file}：新增${added}项，移除${removed}项。${unfinished.zh}`,
    language,
  );
}

/** Lines are not folded: a reason stays as its writer broke it. */
const written = (document: Document): string => document.toString({ lineWidth: 0 });

const say = (en: string, zh: string, language: Language): string => `${says(en, zh)[language]}\n`;

/** Takes out of the list what does not fail and divides what is too wide. Returns how many entries went. */
function mended(document: Document, failures: YAMLSeq, entries: readonly ExpectationResult[]): number {
  let removed = 0;
  // From the last on, so that the places of the others stay what they are.
  for (const [index, entry] of [...entries.entries()].reverse()) {
    if (entry.standing === 'does-not-fail') {
      failures.items.splice(index, 1);
      removed += 1;
    }
    if (entry.standing !== 'too-wide') continue;
    const node = failures.items[index];
    const { reason, issue, until } = entry;
    const narrower = entry.instead.map((kind) => document.createNode({ ...kind, reason, issue, until }));
    const [first] = narrower;
    if (isMap(node) && first !== undefined) first.commentBefore = node.commentBefore ?? null;
    failures.items.splice(index, 1, ...narrower);
  }
  return removed;
}

/** Puts the new list in the place of the old one, or says why it cannot: it may be another by now. */
function replace({ file, text, isNew }: ListFile, content: string): Bilingual | undefined {
  let draft: string | undefined;
  try {
    const place = isNew ? file : realpathSync(file);
    if (isNew ? existsSync(place) : readFileSync(place, 'utf8') !== text) return CHANGED;
    draft = `${place}.${process.pid}.tmp`;
    writeFileSync(draft, content, { flag: 'wx' });
    renameSync(draft, place);
    return undefined;
  } catch (error) {
    const because = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return says(`it cannot be written (${because})`, `无法写入（${because}）`);
  } finally {
    if (draft !== undefined) rmSync(draft, { force: true });
  }
}

const CHANGED = says('somebody changed it while the run went on', '运行期间该文件已被更改');
