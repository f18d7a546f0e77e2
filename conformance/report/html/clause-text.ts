import type { Bilingual } from '../../../schemas/document/finding.ts';
import { both, html, NOTHING, type Html } from './markup.ts';

/** What the page says of a clause beside its verdict; taken from the catalogue by the caller. */
export interface ClauseText {
  readonly id: string;
  /** Printed number, such as `6.2`. */
  readonly number: string;
  readonly title?: Bilingual;
  readonly text: Bilingual;
  /** Formulas as MathML that the caller made, by printed number. */
  readonly formulas: readonly { readonly number: string; readonly tex: string }[];
  /** The conformance class, as `uncertainty/core`. */
  readonly class: string;
}

export type ClauseTexts = ReadonlyMap<string, ClauseText>;

/** The wording of a clause with its formulas, quoted. */
export function quotedClause(clause: ClauseText | undefined): Html {
  if (clause === undefined) return NOTHING;
  const formulas = clause.formulas.map(
    ({ number, tex }) => html`<p class="formula"><code>${tex}</code> <span class="soft">(${number})</span></p>`,
  );
  return html`<blockquote>
    <p>${both(clause.text)}</p>
    ${formulas}
  </blockquote>`;
}
