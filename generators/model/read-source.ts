import type { Json } from '../../conformance/contract/json.ts';
import { readYaml } from '../../schemas/document/read-yaml.ts';
import type { ReadResult, SourceDocument } from '../../schemas/document/source-document.ts';
import { recalled } from '../memory/recalled.ts';

/** `readYaml` with a memory: a sound text that was read before is parsed again only where a position in it is asked for. */
export function readSource(text: string, file: string): ReadResult {
  let read: ReadResult | undefined;
  const known = recalled<{ readonly value: Json } | null>('the value of a document', text, () => {
    read = readYaml(text, file);
    return read.ok ? { value: read.document.value } : null;
  });
  if (read !== undefined) return read;
  if (known === null) return readYaml(text, file);
  let parsed: SourceDocument | undefined;
  const again = (): SourceDocument => {
    const result = readYaml(text, file);
    if (!result.ok) throw new Error(`${file} could be read before`);
    return (parsed ??= result.document);
  };
  return {
    ok: true,
    document: {
      file,
      format: 'yaml',
      value: known.value,
      place: (pointer, part) => (parsed ?? again()).place(pointer, part),
      places: (wanted) => (parsed ?? again()).places(wanted),
    },
  };
}
