import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Catalogue } from '../../generators/model/catalogue.ts';
import type { ExpectedFailures } from '../../schemas/conformance/draft/generated/types.ts';
import type { Finding } from '../../schemas/document/finding.ts';
import { limits } from '../../schemas/document/limits.ts';
import { readDocument } from '../../schemas/document/read-document.ts';
import type { Suite } from '../contract/registry.ts';
import type { Expectations } from '../runner/expectation.ts';
import type { RunResult } from '../runner/result.ts';
import { documentFindings } from '../standards/document-findings.ts';
import { complain, USAGE } from './complain.ts';
import { findingsText } from './findings-text.ts';
import { says } from './language.ts';
import { painter } from './paint.ts';
import { unknownIn } from './unknown-failures.ts';
import { valueOf, type Call } from './verb.ts';

/** A list of expected failures, and what is done with it once the run is over. */
export interface KnownFailures {
  readonly expectations: Expectations;
  /** With `--accept`, writes what failed into the list; says so. */
  readonly accept: (result: RunResult) => Promise<void>;
}

/** With these a run sees only a part of what fails, and a list of it would be one of that part. */
const FILTERS = ['clause', 'operation', 'class', 'standard', 'shard', 'runs', 'resume'] as const;

const EMPTY: Expectations = { digest: digestOf(''), entries: [] };

/**
 * The list that `--expectations FILE` names; undefined where none is named, an exit code where it is refused, which has
 * been said then. `today` is the day by which an entry is out of date, ISO 8601.
 */
export async function knownFailures(
  call: Call,
  catalogue: Catalogue,
  suites: readonly Suite[],
  today: string,
): Promise<KnownFailures | number | undefined> {
  const file = valueOf(call, 'expectations');
  const accepts = call.switches.has('accept');
  if (file === undefined) return accepts ? complain(call, ACCEPT_WHAT) : undefined;
  const filter = FILTERS.find((flag) => call.values.has(flag));
  if (accepts && filter !== undefined) return complain(call, inPart(filter));
  if (accepts && /\.json$/i.test(file)) return complain(call, ONLY_YAML);
  const isNew = accepts && statSync(file, { throwIfNoEntry: false }) === undefined;
  if (isNew && !isFolder(dirname(file))) return complain(call, noFolder(file));
  const text = isNew ? '' : textOf(file);
  const list = isNew ? EMPTY : await listIn(file, text, suites, catalogue, today);
  if ('findings' in list) {
    call.terminal.err(`${findingsText(list.findings, text, call.language, painter(call.terminal.colour))}\n`);
    return USAGE;
  }
  return {
    expectations: list,
    accept: async (result) => {
      if (!accepts) return;
      const { accept } = await import('./accept.ts');
      call.terminal.out(accept(result, { file, text, isNew }, call.language));
    },
  };
}

async function listIn(
  file: string,
  text: string,
  suites: readonly Suite[],
  catalogue: Catalogue,
  today: string,
): Promise<Expectations | { readonly findings: readonly Finding[] }> {
  const read = await readDocument(file);
  if (!read.ok) return { findings: read.findings };
  const findings = documentFindings(read.document, 'conformance/expected-failures');
  if (findings.length > 0) return { findings };
  // The schema has accepted it.
  const { failures } = read.document.value as unknown as ExpectedFailures;
  const unknown = unknownIn(failures, read.document, suites, catalogue);
  if (unknown.length > 0) return { findings: unknown };
  return { digest: digestOf(text), entries: failures.map((entry) => ({ ...entry, isOutOfDate: entry.until < today })) };
}

const isFolder = (place: string): boolean => statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;

const noFolder = (file: string) =>
  says(`there is no folder for ${file}; nothing was run`, `没有可存放${file}的文件夹；未执行`);

/** The file as it stands; what cannot be read is said by the reader of documents. */
function textOf(file: string): string {
  try {
    return statSync(file).size > limits.yamlBytes ? '' : readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}

const ACCEPT_WHAT = says(
  '--accept writes the list that --expectations FILE names; name it',
  '--accept写入--expectations FILE所指的清单；请给出该文件',
);

const ONLY_YAML = says(
  '--accept writes YAML; name a file that ends in .yaml',
  '--accept写出YAML；请给出以.yaml结尾的文件',
);

const inPart = (filter: string) =>
  says(
    `--accept takes a whole run: with --${filter} only a part of what fails is seen, and the rest of the list would be lost; leave out --${filter}`,
    `--accept需要完整的运行：使用--${filter}时只能看到部分失败，清单的其余部分会丢失；请去掉--${filter}`,
  );
