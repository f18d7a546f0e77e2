import katex from 'katex';
import { parseInline } from '../../model/inline.ts';
import { joinLines } from '../../model/join-lines.ts';
import { isObject } from '../../model/schema-walk.ts';
import type { Path } from '../../model/source.ts';
import type { LintRule, Problem } from '../lint-rule.ts';

/** Members whose whole value is mathematics. */
const MATHEMATICS = new Set<string | number | undefined>(['tex', 'sym', 'symbol']);

/** KaTeX sets every formula. */
export const tex: LintRule = {
  code: 'tex',
  severity: 'error',
  on: ['standard', 'section', 'terms', 'notes'],
  demands: { en: 'KaTeX sets every formula and symbol.', zh: 'KaTeX能排印每个公式和符号。' },
  fix: {
    en: 'Mend the LaTeX; text in formulas stands in \\mathrm{}.',
    zh: '请修正LaTeX；公式中的文字写在\\mathrm{}中。',
  },
  *problems(source) {
    yield* walk(source.value, []);
  },
};

function* walk(value: unknown, path: Path): Generator<Problem> {
  if (typeof value === 'string') {
    const formulas = MATHEMATICS.has(path.at(-1))
      ? [value]
      : parseInline(joinLines(value)).flatMap((run) => (run.type === 'math' ? [run.tex] : []));
    for (const formula of formulas) {
      const because = problemOf(formula);
      if (because === undefined) continue;
      yield {
        path,
        message: { en: `KaTeX refuses ${formula}: ${because}`, zh: `KaTeX无法排印${formula}：${because}` },
      };
    }
  } else if (Array.isArray(value)) for (const [at, item] of value.entries()) yield* walk(item, [...path, at]);
  else if (isObject(value)) for (const [name, member] of Object.entries(value)) yield* walk(member, [...path, name]);
}

function problemOf(formula: string): string | undefined {
  try {
    katex.renderToString(formula, { throwOnError: true, strict: 'error', displayMode: true, output: 'mathml' });
    return undefined;
  } catch (problem) {
    return problem instanceof Error
      ? problem.message.replace(/^KaTeX parse error: /, '').replace(/\s+/g, ' ')
      : String(problem);
  }
}
