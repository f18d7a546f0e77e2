import type { Bilingual, Language } from '../../schemas/document/finding.ts';
import { casesPerSecond } from './cases-per-second.ts';
import { drawnLine } from './drawn-line.ts';
import { howFar } from './how-far.ts';
import { says } from './language.ts';
import type { Terminal } from './terminal.ts';

/** One of many things of a kind that are gone through one after the other. */
export interface Step {
  /** What is counted, as it stands behind the number: ` mutants`, `个变异体`. With another kind, counting starts anew. */
  readonly counted: Bilingual;
  readonly of: number;
  /** The thing that is begun now; those before it are done. */
  readonly what: string;
  /** What there is to say of those that are done, after a comma. */
  readonly found?: Bilingual;
}

/** Shows how far a long program has come that is no run, which progress-line.ts shows. */
export interface CountLine {
  readonly take: (step: Step) => void;
  /** Clears the line, so that what is written next stands alone. */
  readonly end: () => void;
}

export function countLine(
  terminal: Terminal,
  language: Language,
  now: () => number = () => performance.now(),
): CountLine {
  const line = drawnLine(terminal, now);
  let kind = '';
  let from = 0;
  let done = 0;
  return {
    take: ({ counted, of, what, found = says('', '') }) => {
      if (counted.en === kind) done += 1;
      else [kind, from, done] = [counted.en, now(), 0];
      line.draw(() => {
        if (done === 0) return what;
        const perSecond = casesPerSecond(done, (now() - from) / 1000);
        return `${howFar({ done, of, perSecond, counted, found })[language]}  ${what}`;
      });
    },
    end: line.end,
  };
}
