import { killMatrixFile } from '../model/evidence.ts';
import type { Grade } from '../model/grade.ts';
import { gradeOf } from '../model/grade.ts';
import type { KillRecord } from '../model/kill-record.ts';
import { isObject } from '../model/schema-walk.ts';
import { parseSource } from '../model/source.ts';
import type { Side } from './side.ts';

/** How many clauses of a standard reach each grade. */
export type Coverage = Readonly<Record<Grade, number>>;

/** The grades of the clauses of a draft by the evidence that its tree records; undefined where it records none. */
export function coverageOf(side: Side): Coverage | undefined {
  const { files, standard, version, text } = side;
  const matrix = version === 'draft' ? matrixOf(files.get(killMatrixFile(standard))) : undefined;
  if (matrix === undefined) return undefined;
  const tested = new Set(Object.keys(matrix.clauses));
  const counts: Record<Grade, number> = { none: 0, linked: 0, exercised: 0, discriminating: 0, independent: 0 };
  for (const id of text.clauses.keys()) {
    const below = `conformance/standards/${standard}/draft`;
    const linked = files.has(`${below}/checks/${id}.ts`) || tested.has(id);
    counts[gradeOf(linked, matrix.clauses[id], oracleKinds(files, `${below}/vectors/${id}.yaml`))] += 1;
  }
  return counts;
}

function matrixOf(text: string | undefined): KillRecord | undefined {
  if (text === undefined) return undefined;
  try {
    const record: unknown = JSON.parse(text);
    return isObject(record) && isObject(record['clauses']) ? (record as unknown as KillRecord) : undefined;
  } catch {
    return undefined;
  }
}

function oracleKinds(files: Side['files'], file: string): readonly (readonly string[])[] {
  const text = files.get(file);
  const value = text === undefined ? undefined : parseSource(file, text)?.value;
  const vectors: readonly unknown[] = isObject(value) && Array.isArray(value['vectors']) ? value['vectors'] : [];
  return vectors.map((vector) => {
    const expected = isObject(vector) && isObject(vector['expected']) ? vector['expected'] : {};
    const numbers: readonly unknown[] = Array.isArray(expected['numbers']) ? expected['numbers'] : [];
    return numbers.flatMap((number) =>
      isObject(number) && Array.isArray(number['oracles'])
        ? number['oracles'].flatMap((oracle: unknown) => (isObject(oracle) ? [String(oracle['kind'])] : []))
        : [],
    );
  });
}
