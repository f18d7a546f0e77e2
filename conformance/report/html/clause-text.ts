import type { Bilingual } from '../../../schemas/document/finding.ts';
import { both, html, NOTHING, type Html } from './markup.ts';

/** What the page says of a clause beside its verdict; taken from the catalogue by the caller. */
export interface ClauseText {
  readonly id: string;
  /** Printed number, such as `6.2`. */
  readonly number: string;
  readonly title?: Bilingual;
  readonly text: Bilingual;
  /** Formulas with their printed numbers, as MathML that the caller made of our own text. */
  readonly formulas: readonly { readonly number: string; readonly mathml: string }[];
}

export type ClauseTexts = ReadonlyMap<string, ClauseText>;

/** The wording of a clause with its formulas, quoted. */
export function quotedClause(clause: ClauseText | undefined): Html {
  if (clause === undefined) return NOTHING;
  const formulas = clause.formulas.map(
    ({ number, mathml }) => html`<div class="formula">${{ html: mathml }} <span class="soft">(${number})</span></div>`,
  );
  return html`<blockquote>
    <p>${both(clause.text)}</p>
    ${formulas}
  </blockquote>`;
}
