import type { StandardDiff } from './standard-diff.ts';

/** A standard that only one side has: it is told, since a comparison that leaves it out would say that nothing changed. */
export function oneSided(standard: string, before: string, after: string, has: 'before' | 'after'): StandardDiff {
  const file = `spec/${standard}/draft/standard.yaml`;
  const place = { at: { file, pointer: '' }, line: 1 };
  const change =
    has === 'before'
      ? ({
          rule: 'standard-removed',
          class: 'breaking',
          says: { en: `The draft of ${standard} is gone.`, zh: `${standard}的草案已删除。` },
          ...place,
        } as const)
      : ({
          rule: 'standard-added',
          class: 'compatible',
          says: { en: `The draft of ${standard} is new.`, zh: `新增${standard}的草案。` },
          ...place,
        } as const);
  return {
    standard,
    before,
    after,
    changes: [change],
    class: change.class,
    version: {
      needsMigration: false,
      problems: [],
      unjudged: {
        en: 'No version is judged: only one side has this standard.',
        zh: '未判定版本：仅一侧有该标准。',
      },
    },
  };
}
