import type { Finding } from '../../schemas/document/finding.ts';
import { nearest } from '../../schemas/document/nearest.ts';
import { readDocument } from '../../schemas/document/read-document.ts';
import { documentVersion } from './document-version.ts';
import { documentSchemas } from '../standards/document-findings.ts';
import { NOT_JUDGED } from '../standards/rules-gone.ts';
import { complain, USAGE } from './complain.ts';
import { findingsText } from './findings-text.ts';
import { judgeDocument } from './judge-document.ts';
import { says } from './language.ts';
import { painter } from './paint.ts';
import { loadReleases } from './release-registry.ts';
import { isUnreadable, sourceText } from './source-text.ts';
import { valueOf, type Call } from './verb.ts';

/** Documents that are read at the same time; more would only hold more of them in memory. */
const AT_ONCE = 16;

/** The exit code where nothing is wrong with what was judged, and something could not be judged. */
const INCOMPLETE = 4;

/**
 * `etalon validate`: 0 where every document is valid, 1 where one has findings, 2 where one cannot be read, 4 where one of
 * a release could not be judged by every clause of it.
 */
export async function run(call: Call): Promise<number> {
  const schema = valueOf(call, 'schema');
  if (schema !== undefined && !documentSchemas.includes(schema)) {
    return complain(
      call,
      says(`there is no schema “${schema}”`, `没有模式“${schema}”`),
      nearest(schema, documentSchemas),
    );
  }
  const asJson = valueOf(call, 'format') === 'json';
  const { terminal, language } = call;
  const paint = painter(terminal.colour);
  const all: Finding[] = [];
  let invalid = 0;
  let unread = 0;
  let open = 0;
  for await (const { file, findings } of inOrder(call.operands, (name) => findingsOf(name, schema))) {
    all.push(...findings);
    if (isUnreadable(findings)) unread += 1;
    else if (findings.some(({ severity }) => severity === 'error')) invalid += 1;
    else if (findings.some(({ code }) => code === NOT_JUDGED)) open += 1;
    if (!asJson && findings.length > 0) {
      terminal.out(`${findingsText(findings, sourceText(file, findings), language, paint)}\n`);
    }
  }
  if (asJson) terminal.out(`${JSON.stringify(all, null, 2)}\n`);
  else terminal.out(`${summaryOf(call.operands.length, { invalid, unread, open }, all)[language]}\n`);
  if (unread > 0) return USAGE;
  if (invalid > 0) return 1;
  return open > 0 ? INCOMPLETE : 0;
}

/** By the release that the document names in `conformsTo`, else by the draft. */
async function findingsOf(file: string, schema: string | undefined): Promise<readonly Finding[]> {
  const read = await readDocument(file);
  if (!read.ok) return read.findings;
  return judgeDocument(read.document, schema, await documentVersion(read.document, await loadReleases()));
}

interface Judged {
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** Judges files, several at a time, and gives them back in the order in which they were named. */
async function* inOrder(
  files: readonly string[],
  judge: (file: string) => Promise<readonly Finding[]>,
): AsyncGenerator<Judged> {
  const waiting: { readonly file: string; readonly findings: Promise<readonly Finding[]> }[] = [];
  for (const file of files) {
    waiting.push({ file, findings: judge(file) });
    const first = waiting.length >= AT_ONCE ? waiting.shift() : undefined;
    if (first !== undefined) yield { file: first.file, findings: await first.findings };
  }
  for (const { file, findings } of waiting) yield { file, findings: await findings };
}

function summaryOf(
  files: number,
  { invalid, unread, open }: { readonly invalid: number; readonly unread: number; readonly open: number },
  findings: readonly Finding[],
) {
  const errors = findings.filter(({ severity }) => severity === 'error').length - unread;
  const gone = findings.filter(({ code }) => code === NOT_JUDGED).length;
  const warnings = findings.length - errors - unread - gone;
  const valid = files - invalid - unread - open;
  const en = [`${valid} of ${count(files, 'document')} valid`];
  const zh = [`${files}个文件中${valid}个有效`];
  if (errors > 0) {
    en.push(count(errors, 'error'));
    zh.push(`${errors}个错误`);
  }
  if (warnings > 0) {
    en.push(count(warnings, 'warning'));
    zh.push(`${warnings}个警告`);
  }
  if (gone > 0) {
    en.push(`${count(gone, 'clause')} not judged`);
    zh.push(`${gone}条未判定`);
  }
  if (unread > 0) {
    en.push(`${unread} not read`);
    zh.push(`${unread}个无法读取`);
  }
  return says(en.join(', '), zh.join('，'));
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
