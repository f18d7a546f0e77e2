import type { StandardSource } from '../../model/types.ts';
import type { LintRule } from '../lint-rule.ts';

/** The outline names every section and every file of notes once, and nothing else. */
export const outline: LintRule = {
  code: 'outline',
  severity: 'error',
  on: ['standard'],
  demands: {
    en: 'The outline and the annexes name every section and every file of notes exactly once; clauses with a requirement stand in no informative annex.',
    zh: '大纲和附录将每一章和每个注文件恰好列出一次；资料性附录不含有要求的条。',
  },
  fix: { en: 'Name it in `outline` or `annexes`.', zh: '请在outline或annexes中列出。' },
  *problems(source, index) {
    const { outline: named, annexes = [] } = source.value as StandardSource;
    const files = index.standards.find(({ key }) => key === source.standard);
    const sections = new Map(files?.sections.map((section) => [section.value.section, section.value]));
    const notes = new Set(files?.notes.map(({ value }) => value.notes));
    const used = new Map<string, number>();
    const places = [
      ...named.map((section, at) => ({ section, notes: undefined, kind: 'normative', path: ['outline', at] })),
      ...annexes.map((annex, at) => ({ notes: undefined, section: undefined, ...annex, path: ['annexes', at] })),
    ];
    for (const { section, notes: file, kind, path } of places) {
      const id = section ?? file ?? '';
      used.set(id, (used.get(id) ?? 0) + 1);
      if (section !== undefined ? !sections.has(section) : !notes.has(id))
        yield { path, message: { en: `There is no section or notes ${id}.`, zh: `没有章或注${id}。` } };
      else if (kind === 'informative' && section !== undefined && (sections.get(section)?.clauses.length ?? 0) > 0)
        yield { path, message: { en: `The informative annex ${id} holds clauses.`, zh: `资料性附录${id}含有条。` } };
      if (file !== undefined && kind === 'normative')
        yield { path, message: { en: `The notes ${id} cannot be normative.`, zh: `注${id}不能是规范性的。` } };
    }
    for (const id of [...sections.keys(), ...notes])
      if (used.get(id) !== 1)
        yield {
          path: ['outline'],
          message: {
            en: `${id} is named ${used.get(id) ?? 0} times, not once.`,
            zh: `${id}列出了${used.get(id) ?? 0}次，而不是一次。`,
          },
        };
  },
};
