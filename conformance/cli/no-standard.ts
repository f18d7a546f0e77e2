import { says } from './language.ts';
import type { Unknown } from './selection.ts';
import { suggest } from './suggest.ts';

/** Says that no standard is called so: with the one that may be meant, else with those that there are. */
export function noStandard(written: string, known: readonly string[]): Unknown {
  const nearest = suggest(written, known);
  return {
    problem:
      nearest === undefined
        ? says(
            `there is no standard “${written}” with a draft; there are ${known.join(', ')}`,
            `没有名为“${written}”且已有草案的标准；现有${known.join('、')}`,
          )
        : says(`there is no standard “${written}” with a draft`, `没有名为“${written}”且已有草案的标准`),
    nearest,
  };
}
