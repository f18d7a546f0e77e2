import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../conformance/cli/main.ts';

/** A measure as `measures.json` has it. */
export interface Measure {
  readonly canonical: string;
  readonly name: string;
  readonly value: number | { readonly undefined: string };
  readonly standardUncertainty: number | { readonly undefined: string };
  readonly degreesOfFreedom: number | string;
  readonly interval?: { readonly lower: number; readonly upper: number; readonly method: string };
  readonly count?: { readonly successes: number; readonly trials: number };
}

export interface Written {
  readonly items: number;
  readonly measures: readonly Measure[];
  readonly strata: readonly {
    readonly by: string;
    readonly name: string;
    readonly items: number;
    readonly value: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
    readonly because?: string;
  }[];
  readonly worstStrata: readonly { readonly by: string; readonly name: string | null }[];
  readonly comparison: readonly { readonly label: string; readonly text: string }[];
  readonly confusionMatrix: unknown;
  readonly reliability: unknown;
  readonly missingPredictions?: { readonly count: number; readonly answeredShare: number };
}

/** What `etalon measure` did with a file, and what it wrote. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly all: () => Written;
  readonly measure: (name: string) => Measure;
  readonly page: () => string;
  readonly result: () => Record<string, unknown>;
}

/** A folder for files and results that goes when the tests of a file are done. */
export class Bench {
  readonly root = mkdtempSync(join(tmpdir(), 'etalon-measure-test-'));
  #runs = 0;

  file(name: string, text: string): string {
    const path = join(this.root, name);
    writeFileSync(path, text);
    return path;
  }

  async measure(file: string, ...words: readonly string[]): Promise<Ran> {
    const folder = join(this.root, `out-${this.#runs++}`);
    let [out, err] = ['', ''];
    const code = await main(['measure', file, ...words, '--out', folder], {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      colour: false,
      live: false,
      columns: 100,
      env: { LC_ALL: 'C' },
    });
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    const all = (): Written => JSON.parse(read('measures.json')) as Written;
    return {
      code,
      out,
      err,
      all,
      measure: (name) => {
        const found = all().measures.find((one) => one.name === name);
        if (found === undefined) throw new Error(`${name} is measured`);
        return found;
      },
      page: () => read('index.html'),
      result: () => JSON.parse(read('result.json')) as Record<string, unknown>,
    };
  }

  close(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

export const BINARY = ['--procedure', 'classification/binary', '--scope', 'item-population'] as const;
export const MANY = ['--procedure', 'classification/multiclass', '--scope', 'item-population'] as const;
export const onFixedItems = (words: readonly string[]): readonly string[] =>
  words.map((word) => (word === 'item-population' ? 'fixed-items' : word));
