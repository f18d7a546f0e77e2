import type { Catalogue } from '../../generators/model/catalogue.ts';
import type { ClauseText, ClauseTexts } from '../report/html/clause-text.ts';
import { clausesOf } from './series.ts';

/** What the report says of each clause beside its verdict, with formulas as MathML, which browsers set without help. */
export async function clauseTexts(catalogue: Catalogue): Promise<ClauseTexts> {
  const { default: katex } = await import('katex');
  const mathml = (tex: string): string =>
    katex.renderToString(tex, { output: 'mathml', displayMode: true, throwOnError: false, strict: 'ignore' });
  return new Map(
    clausesOf(catalogue).map((clause): [string, ClauseText] => [
      clause.id,
      {
        id: clause.id,
        number: clause.number,
        ...(clause.title === undefined ? {} : { title: clause.title }),
        text: clause.plain,
        formulas: clause.formulas.map(({ number, tex }) => ({ number, mathml: mathml(tex) })),
      },
    ]),
  );
}
