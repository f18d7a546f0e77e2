import { readFileSync, statSync } from 'node:fs';
import { printableLine } from '../../schemas/document/printable.ts';
import { issueOf } from '../../generators/ballot/issue.ts';
import { readComments } from '../../generators/ballot/read-comments.ts';
import { ballotTemplate } from '../../generators/ballot/template.ts';
import type { CatalogueStandard } from '../../generators/model/catalogue.ts';
import { complain } from './complain.ts';
import { findingsText } from './findings-text.ts';
import { says } from './language.ts';
import { noStandard } from './no-standard.ts';
import { painter } from './paint.ts';
import { releaseOf } from './release-of.ts';
import { loadReleases } from './release-registry.ts';
import { loadCatalogue } from './series.ts';
import { suggest } from './suggest.ts';
import { valueOf, type Call } from './verb.ts';
import { writeNewFile } from './write-new-file.ts';
import { writeNewFiles } from './write-new-files.ts';

/** The table has errors. */
const FAULT = 1;

/** More bytes than a ballot has comments. */
const BYTES = 16 * 1024 * 1024;

/** Errors that are shown; the rest is counted. */
const SHOWN = 100;

/** `etalon comments`: a table for the comments of a ballot, and issues from one that was filled in. */
export async function run(call: Call): Promise<number> {
  const [task = '', operand = ''] = call.operands;
  if (task === 'new') return newTable(call, operand);
  if (task === 'import') return importTable(call, operand);
  return complain(
    call,
    says(`comments has no “${task}”; it has new, import`, `comments没有“${task}”；可用new、import`),
    suggest(task, ['new', 'import']),
  );
}

async function newTable(call: Call, operand: string): Promise<number> {
  const [name = '', version = 'draft'] = operand.split('@', 2);
  const { standards } = await loadCatalogue();
  const draft = standards.find(({ key }) => key === name);
  if (draft === undefined) {
    const { problem, nearest } = noStandard(
      name,
      standards.map(({ key }) => key),
    );
    return complain(call, problem, nearest);
  }
  const asked = version === 'draft' ? draft : await releaseOf(await loadReleases(), name, version)?.catalogue();
  if (asked === undefined)
    return complain(call, says(`${name} has no release ${version}`, `${name}没有发布版${version}`));
  const place = valueOf(call, 'out') ?? `${name}-comments.csv`;
  const ending = /\.(csv|md)$/i.exec(place)?.[1]?.toLowerCase();
  if (ending === undefined)
    return complain(call, says(`${place} ends neither in .csv nor in .md`, `${place}的扩展名既非.csv也非.md`));
  const text = ballotTemplate(asked, call.language, ending === 'csv' ? 'csv' : 'markdown');
  const problem = writeNewFile(place, text);
  if (problem !== undefined) return complain(call, problem);
  const rows = asked.clauses.length + 1;
  tell(call, `${place}: ${rows} rows to comment on`, `${place}：可填写意见的行共${rows}行`);
  return 0;
}

async function importTable(call: Call, file: string): Promise<number> {
  const source = textOf(file);
  if ('problem' in source) return complain(call, source.problem);
  const { comments, findings } = readComments(source.text, file, await subjects());
  if (findings.length > 0) {
    const { terminal, language } = call;
    terminal.err(`${findingsText(findings.slice(0, SHOWN), source.text, language, painter(terminal.colour))}\n`);
    tell(
      call,
      `${file}: ${findings.length} ${findings.length === 1 ? 'error' : 'errors'}; nothing was written`,
      `${file}：${findings.length}处错误，未写出任何内容`,
    );
    return FAULT;
  }
  const place = valueOf(call, 'out') ?? 'issues';
  const problem = await writeNewFiles(place, comments.map(issueOf));
  if (problem !== undefined) return complain(call, problem);
  tell(
    call,
    `${place}: ${comments.length} ${comments.length === 1 ? 'issue' : 'issues'}`,
    `${place}：${comments.length}个议题`,
  );
  return 0;
}

/** What there is to comment on: each clause of a draft or of a release, and each standard. */
async function subjects(): Promise<ReadonlySet<string>> {
  const { standards } = await loadCatalogue();
  const released = await Promise.all((await loadReleases()).map((one) => one.catalogue()));
  return new Set(
    [...standards, ...released].flatMap(({ key, clauses }: CatalogueStandard) => [key, ...clauses.map(({ id }) => id)]),
  );
}

function textOf(file: string): { readonly text: string } | { readonly problem: ReturnType<typeof says> } {
  try {
    const stat = statSync(file);
    if (!stat.isFile()) return { problem: says(`${file} is not a file`, `${file}不是文件`) };
    if (stat.size > BYTES)
      return {
        problem: says(`${file} has ${stat.size} bytes; at most ${BYTES} are read`, `${file}超过${BYTES}字节，不予读取`),
      };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)) };
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
      ? { problem: says(`${file} is not UTF-8; save it as “CSV UTF-8”`, `${file}不是UTF-8；请另存为“CSV UTF-8”`) }
      : { problem: says(`${file} cannot be read (${code})`, `无法读取${file}（${code}）`) };
  }
}

const tell = (call: Call, en: string, zh: string): void =>
  call.terminal.out(`${printableLine(says(en, zh)[call.language])}\n`);
