import { isRetired } from '../../model/index-sources.ts';
import type { ConformanceClass, StandardSource } from '../../model/types.ts';
import type { LintRule } from '../lint-rule.ts';

/** Conformance classes rest on declared ones, in no circle, and each has a clause. */
export const classClosure: LintRule = {
  code: 'class-closure',
  severity: 'error',
  on: ['standard'],
  demands: {
    en: 'A conformance class requires only classes that are declared, none of them in a circle, and holds at least one clause.',
    zh: '符合性类别只要求已声明的类别，不构成循环，且至少含有一条。',
  },
  fix: { en: 'Mend `requires`, or delete the class.', zh: '请修正requires，或删除该类别。' },
  *problems(source, index) {
    const { classes } = source.value as StandardSource;
    const sections = index.standards.find(({ key }) => key === source.standard)?.sections ?? [];
    const held = new Set(
      sections.flatMap(({ value }) => value.clauses.flatMap((clause) => (isRetired(clause) ? [] : [clause.class]))),
    );
    for (const [at, { id, requires = [] }] of classes.entries()) {
      for (const [nth, name] of requires.entries())
        if (!classes.some((one) => one.id === name))
          yield {
            path: ['classes', at, 'requires', nth],
            message: { en: `There is no class ${name}.`, zh: `没有符合性类别${name}。` },
          };
      if (reaches(id, id, classes))
        yield {
          path: ['classes', at, 'requires'],
          message: { en: `The class ${id} requires itself.`, zh: `符合性类别${id}要求其自身。` },
        };
      if (!held.has(id))
        yield {
          path: ['classes', at, 'id'],
          message: { en: `The class ${id} holds no clause.`, zh: `符合性类别${id}不含任何条。` },
        };
    }
  },
};

/** Whether a class requires another, through others too. */
function reaches(from: string, to: string, classes: readonly ConformanceClass[]): boolean {
  const seen = new Set<string>();
  const pending = [from];
  for (let id = pending.pop(); id !== undefined; id = pending.pop())
    for (const next of classes.find((one) => one.id === id)?.requires ?? []) {
      if (next === to) return true;
      if (!seen.has(next)) pending.push(next);
      seen.add(next);
    }
  return false;
}
