import { caseName } from './case-name.ts';
import { NotATranscript } from './not-a-transcript.ts';
import type { RunEvent } from './transcript.ts';

/** Sees to it that a transcript holds the answer to a case once. A bit for each case of a check: there may be millions. */
export class Once {
  readonly #cases = new Map<string, Uint8Array>();
  readonly #vectors = new Set<string>();

  /** Throws where the answer to the same case was taken before. */
  take(event: RunEvent): void {
    if (!('exchange' in event)) return;
    const { asked } = event.exchange;
    if ('probe' in asked) return;
    const isNew = 'vector' in asked ? this.#isNewVector(asked.vector) : this.#isNewCase(asked);
    if (isNew) return;
    const name = caseName(asked);
    throw new NotATranscript({ en: `${name} is answered a second time`, zh: `${name}被答复了两次` });
  }

  #isNewVector(id: string): boolean {
    const before = this.#vectors.size;
    return this.#vectors.add(id).size > before;
  }

  #isNewCase({ check, index, shrink }: { readonly check: string; readonly index: number; readonly shrink?: number }) {
    // Smaller candidates are no cases of their own, and none counts.
    if (shrink !== undefined) return true;
    if (!Number.isSafeInteger(index) || index < 0 || index > MOST)
      throw new NotATranscript({ en: `${index} is no number of a case`, zh: `${index}不是用例的编号` });
    const [byte, bit] = [index >> 3, 1 << (index & 7)];
    let seen = this.#cases.get(check) ?? new Uint8Array(64);
    if (byte >= seen.length) {
      const more = new Uint8Array(Math.max(2 * seen.length, byte + 1));
      more.set(seen);
      seen = more;
    }
    this.#cases.set(check, seen);
    if (((seen[byte] as number) & bit) !== 0) return false;
    seen[byte] = (seen[byte] as number) | bit;
    return true;
  }
}

/** `--runs` takes no more. */
const MOST = 999_999_999;
