import type { Bilingual } from '../../schemas/document/finding.ts';
import { readSource } from '../model/read-source.ts';
import type { ReadResult } from '../../schemas/document/source-document.ts';

/** Sources that cannot be compared, and why. A problem of the writer, answered by whoever reads the sides. */
export class NotComparable extends Error {
  readonly because: Bilingual;
  constructor(because: Bilingual) {
    super(because.en);
    this.because = because;
  }
}

/** Reads files of YAML or JSON, each text once: what two versions share is parsed for both. */
export interface FileReader {
  /** The value of a text. Throws `NotComparable` where it has none. */
  readonly value: (file: string, text: string) => unknown;
  /** The 1-based line of a pointer, or of the nearest part around it that there is. */
  readonly line: (file: string, text: string, pointer: string) => number;
}

/** A reader with a memory for the texts of one comparison. */
export function fileReader(): FileReader {
  const known = new Map<string, ReadResult>();
  const read = (file: string, text: string): Extract<ReadResult, { ok: true }>['document'] => {
    const result = known.get(text) ?? readSource(text, file);
    known.set(text, result);
    if (result.ok) return result.document;
    const [first] = result.findings;
    const where = `${file}:${first?.at.line ?? 1}`;
    throw new NotComparable({
      en: `${where} cannot be read. ${first?.message.en ?? ''} Nothing is compared; mend the file first.`,
      zh: `无法读取${where}。${first?.message.zh ?? ''}未作比较；请先修正该文件。`,
    });
  };
  return {
    value: (file, text) => read(file, text).value,
    line: (file, text, pointer) => {
      const document = read(file, text);
      for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
        if (hasPart(document.value, at)) return document.place(at).line;
        if (at === '') return 1;
      }
    },
  };
}

function hasPart(value: unknown, pointer: string): boolean {
  let part = value;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, name)) return false;
    part = (part as Readonly<Record<string, unknown>>)[name];
  }
  return true;
}
