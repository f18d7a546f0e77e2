import type { Change } from './change.ts';
import type { Side } from './side.ts';

/** A document names its standard by an address below the base URI, so that another base refuses every one that there is. */
export function baseChanges(before: Side, after: Side): readonly Change[] {
  const [was, is] = [before.base, after.base];
  if (was === undefined || is === undefined || was === is) return [];
  return [
    {
      rule: 'base-changed',
      class: 'breaking',
      says: {
        en: `The base URI of the series was ${was} and is ${is}: no document that conformed names this standard any more.`,
        zh: `系列的基础URI原为${was}，现为${is}：原先符合的文件均不再指明本标准。`,
      },
      at: { file: 'spec/series.yaml', pointer: '/base' },
    },
  ];
}
