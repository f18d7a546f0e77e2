import type { Finding } from './finding.ts';
import { lineColumn, lineColumns } from './line-column.ts';
import { locateJson } from './locate-json.ts';
import { parseStrict } from './parse-strict.ts';
import type { ReadResult, Wanted } from './source-document.ts';

/** Reads a JSON document strictly (parse-strict.ts). Synchronous. */
export function readJson(text: string, file: string): ReadResult {
  const parsed = parseStrict(text);
  if (!parsed.ok) {
    const { fault } = parsed;
    const found: Finding = fault.findingAt({ file, ...lineColumn(text, fault.offset), pointer: fault.pointer });
    return { ok: false, findings: [found] };
  }
  const places = (wanted: readonly Wanted[]) => {
    // A valid document has no findings, and its text is not gone through again.
    if (wanted.length === 0) return [];
    return lineColumns(text, locateJson(text, wanted)).map((place, index) => ({
      file,
      ...place,
      pointer: wanted[index]?.pointer ?? '',
    }));
  };
  return {
    ok: true,
    document: {
      file,
      format: 'json',
      value: parsed.value,
      places,
      place: (pointer, part = 'value') => {
        const [offset = 0] = locateJson(text, [{ pointer, part }]);
        return { file, ...lineColumn(text, offset), pointer };
      },
    },
  };
}
