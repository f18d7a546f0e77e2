import { parseInline } from '../../model/inline.ts';
import { isRetired } from '../../model/index-sources.ts';
import { joinLines } from '../../model/join-lines.ts';
import type { ClauseSource, SectionSource, Symbol } from '../../model/types.ts';
import type { LintRule } from '../lint-rule.ts';
import { texSymbols } from '../tex-symbols.ts';

/** A formula is read without guessing: each of its symbols is explained where it stands or in the list of symbols. */
export const formulaSymbols: LintRule = {
  code: 'formula-symbols',
  severity: 'error',
  on: ['section'],
  demands: {
    en: 'Each symbol of a formula is explained: in its `where`, in that of another formula of the section, in the text of the clause, or in the symbols of the standard.',
    zh: '公式中的每个符号均有说明：在其where、本章其他公式的where、本条文本或规范的符号表中。',
  },
  fix: { en: 'Add the symbol to `where`.', zh: '请在where中补充该符号。' },
  *problems(source, index) {
    const standard = index.standards.find(({ key }) => key === source.standard)?.standard?.value;
    const { clauses } = source.value as SectionSource;
    const elsewhere = clauses.flatMap((clause) => (isRetired(clause) ? [] : wheresOf(clause)));
    for (const [at, clause] of clauses.entries()) {
      if (isRetired(clause)) continue;
      const explained = explainedBy(clause, [...elsewhere, ...(standard?.symbols ?? [])]);
      for (const [nth, { id, tex }] of (clause.formulas ?? []).entries()) {
        const unknown = [...texSymbols(tex)].filter((symbol) => !explained.has(symbol));
        if (unknown.length > 0)
          yield {
            path: ['clauses', at, 'formulas', nth, 'tex'],
            message: {
              en: `${id} does not say what ${unknown.join(', ')} is.`,
              zh: `${id}没有说明${unknown.join('、')}。`,
            },
          };
      }
    }
  },
};

/**
 * Letters that a list of symbols or the texts of the clause explain, what a formula defines (`w = …`), and what it binds: indices,
 * variables of integration.
 */
function explainedBy(clause: ClauseSource, symbols: readonly Symbol[]): ReadonlySet<string> {
  const words = symbols.flatMap(({ sym, en = '' }) => [sym, ...mathematics(en)]);
  const texts = [clause.text.en, ...(clause.notes ?? []).map(({ en }) => en)].flatMap(mathematics);
  const defined = (clause.formulas ?? []).flatMap(({ tex }) =>
    [
      ...tex.matchAll(
        /(?:^|\\q?quad|,|\\\\)\s*(\\?[A-Za-z]+)(?:_(?:\{[^}]*\}|\w))?\s*&?=|\\mathrm\{d\}\s*(\\?[A-Za-z]+)/g,
      ),
    ].map(([, left, variable]) => left ?? variable ?? ''),
  );
  const indices = (clause.formulas ?? []).flatMap(({ tex }) =>
    [...tex.matchAll(/_\{?\s*([a-z])|\\(?:sum|prod|max|min)_\{([^}]*)\}/g)].map(
      ([, index, range]) => `${index ?? ''} ${range ?? ''}`,
    ),
  );
  return new Set([...words, ...texts, ...defined, ...indices].flatMap((tex) => [...texSymbols(tex)]));
}

const wheresOf = ({ formulas = [] }: ClauseSource): readonly Symbol[] => formulas.flatMap(({ where = [] }) => where);

const mathematics = (text: string): readonly string[] =>
  parseInline(joinLines(text)).flatMap((run) => (run.type === 'math' ? [run.tex] : []));
