import type { SourceTree } from '../model/tree.ts';
import { judges } from './adversary/validators.ts';
import type { FileReader } from './read-files.ts';
import { NotComparable } from './read-files.ts';

interface Read {
  readonly file: string;
  readonly value: unknown;
}

/** The sources that a comparison reads, by the schema of schemas/meta that says what they look like. */
export interface Shaped {
  readonly series: Read | undefined;
  readonly standard: Read;
  readonly sections: readonly Read[];
  readonly notes: readonly Read[];
  readonly set: Read | undefined;
  readonly terms: Read | undefined;
}

/**
 * Holds sources to the shapes that their own tree gives them; what has another shape would be compared by guesswork.
 * Throws `NotComparable` with the first that fails. A tree without schemas/meta (it is older) is taken as it is.
 */
export function assertShapes(files: SourceTree, sources: Shaped, label: string, reader: FileReader): void {
  const listed: readonly (readonly [string, readonly (Read | undefined)[]])[] = [
    ['series', [sources.series]],
    ['standard', [sources.standard]],
    ['section', sources.sections],
    ['notes', sources.notes],
    ['set', [sources.set]],
    ['terms', [sources.terms]],
  ];
  for (const [kind, reads] of listed)
    assertShape(
      files,
      kind,
      reads.filter((read) => read !== undefined),
      label,
      reader,
    );
}

/** The same for some sources of one kind, such as `vectors`. */
export function assertShape(
  files: SourceTree,
  kind: string,
  reads: readonly Read[],
  label: string,
  reader: FileReader,
): void {
  const metas = [...files].filter(([file]) => /^schemas\/meta\/[^/]+\.schema\.yaml$/.test(file));
  const file = `schemas/meta/${kind}.schema.yaml`;
  if (!metas.some(([name]) => name === file)) return;
  const judgeOne = judgeOf(metas, reader)({ schema: {}, file, pointer: '' });
  for (const read of reads) {
    const [refusal] = judgeOne(read.value);
    if (refusal === undefined) continue;
    const line = reader.line(read.file, files.get(read.file) ?? '', refusal.instance);
    throw new NotComparable({
      en: `${label}: ${read.file}:${line} is not what lint accepts (${refusal.message}); run npm run lint:spec there first.`,
      zh: `${label}：${read.file}:${line}不能通过检查（${refusal.message}）；请先在该处运行npm run lint:spec。`,
    });
  }
}

type JudgeOf = ReturnType<typeof judges>;

/** Both sides mostly have the same schemas of sources, and compiling those takes longer than judging by them. */
const compiled = new WeakMap<FileReader, Map<string, JudgeOf>>();

function judgeOf(metas: readonly (readonly [string, string])[], reader: FileReader): JudgeOf {
  const known = compiled.get(reader) ?? new Map<string, JudgeOf>();
  compiled.set(reader, known);
  const key = JSON.stringify(metas);
  const judge = known.get(key) ?? judges(new Map(metas.map(([file, text]) => [file, reader.value(file, text)])));
  known.set(key, judge);
  return judge;
}
