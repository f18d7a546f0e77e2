import katex from 'katex';
import type { MathMl } from './edition.ts';

/** Letters of an operator that KaTeX sets one by one (`\bmod`), which MathML does not allow inside one. */
const LETTERS = /(<mo[^>]*>)<mrow>((?:<mi[^>]*>[^<]*<\/mi>)+)<\/mrow><\/mo>/g;

/** The sign of application behind the name of a function that is applied to nothing (`_{\min}`): one element too many. */
const APPLIED_TO_NOTHING = /<mo>\u2061<\/mo>(?=<\/m)/g;

/** LaTeX as presentation MathML by KaTeX, the LaTeX kept beside it as an annotation. Throws on LaTeX that lint refuses. */
export const mathMl: MathMl = (tex, displayMode) => {
  const html = katex.renderToString(tex, { output: 'mathml', displayMode, throwOnError: true, strict: 'ignore' });
  const [math = ''] = /<math[\s\S]*<\/math>/.exec(html) ?? [];
  return math.replaceAll(APPLIED_TO_NOTHING, '').replaceAll(LETTERS, (_, open: string, letters: string) => {
    const operator = letters.replaceAll(/<[^>]*>/g, '');
    return `${open}${operator}</mo>`;
  });
};
