import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** The values of one program by their keys, in a file of its own. */
export class Memory {
  readonly #file: string;
  readonly #code: string;
  readonly #before: Kept['values'];
  /** What this run asked for. Whatever else is known is forgotten at its end, so that the file does not grow. */
  readonly #used = new Map<string, Uint8Array>();

  /** @param code - says which code worked the values out: those of any other are not taken. */
  constructor(file: string, code: string) {
    this.#file = file;
    this.#code = code;
    this.#before = valuesIn(file, code);
  }

  recall<Value>(key: string): { readonly value: Value } | undefined {
    const bytes = this.#used.get(key) ?? this.#before.get(key);
    if (bytes === undefined) return undefined;
    this.#used.set(key, bytes);
    return { value: deserialize(bytes) as Value };
  }

  learn(key: string, value: unknown): void {
    this.#used.set(key, serialize(value));
  }

  /** Writes what was used, whole or not at all. A folder that cannot be written to costs the next run its time, no more. */
  keep(): void {
    const isSame =
      this.#used.size === this.#before.size && [...this.#used.keys()].every((key) => this.#before.has(key));
    if (isSame) return;
    const temporary = `${this.#file}.${process.pid}.tmp`;
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      writeFileSync(temporary, serialize({ code: this.#code, values: this.#used } satisfies Kept));
      renameSync(temporary, this.#file);
    } catch {
      removeIfThere(temporary);
    }
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Its folder is none.
  }
}

interface Kept {
  readonly code: string;
  readonly values: ReadonlyMap<string, Uint8Array>;
}

/** Nothing where there is no such file yet, or another version of Node wrote it. */
function valuesIn(file: string, code: string): Kept['values'] {
  try {
    const kept = deserialize(readFileSync(file)) as Kept;
    return kept.code === code ? kept.values : new Map();
  } catch {
    return new Map();
  }
}
