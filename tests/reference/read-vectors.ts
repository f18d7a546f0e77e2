import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { JsonObject } from '../../conformance/contract/json.ts';
import { type RepeatedList, vectorInput } from '../../conformance/contract/vector-input.ts';
import { suites } from '../../conformance/standards/generated/registry.ts';
import type { Vector } from '../../conformance/contract/vector.ts';

const FOLDERS = suites
  .map(({ standard }) => new URL(`../../conformance/standards/${standard}/draft/vectors/`, import.meta.url))
  .filter((folder) => existsSync(folder));

interface VectorFile {
  readonly clause: Vector['clause'];
  readonly vectors: readonly (Omit<Vector, 'clause' | 'input'> & {
    readonly input: JsonObject;
    readonly inputFrom?: Readonly<Record<string, RepeatedList>>;
  })[];
}

/** All vectors. Read once: every operation asks for its own, and a read takes more than a second. */
let read: readonly Vector[] | undefined;

const allVectors = (): readonly Vector[] =>
  (read ??= FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .map((name) => parse(readFileSync(new URL(name, folder), 'utf8')) as VectorFile),
  ).flatMap(({ clause, vectors }) =>
    vectors.map(({ input, inputFrom, ...vector }) => ({ clause, ...vector, input: vectorInput(input, inputFrom) })),
  ));

/** The vectors of one operation, from the sources. */
export const vectorsOf = (operation: Vector['operation']): readonly Vector[] =>
  allVectors().filter((vector) => vector.operation === operation);
