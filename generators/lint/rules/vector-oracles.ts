import type { LintRule } from '../lint-rule.ts';

interface VectorsSource {
  readonly clause: string;
  readonly vectors: readonly {
    readonly id: string;
    readonly expected: {
      readonly numbers?: readonly { readonly at: string; readonly oracles: readonly { readonly kind: string }[] }[];
    };
  }[];
}

/** A number in a vector is agreed by two oracles of different kind, and its file is named after its clause. */
export const vectorOracles: LintRule = {
  code: 'vector-oracles',
  severity: 'error',
  on: ['vectors'],
  demands: {
    en: 'Each expected number has at least two oracles of different kind.',
    zh: '每个期望数值至少有两个不同种类的期望值来源。',
  },
  fix: {
    en: 'Derive the number in a second, different way and name it: two of one kind count as one.',
    zh: '请以另一种方式推导该数值并注明：同一种类的两个来源只算一个。',
  },
  *problems(source) {
    const { vectors } = source.value as VectorsSource;
    for (const [at, { id, expected }] of vectors.entries())
      for (const [nth, { at: where, oracles }] of (expected.numbers ?? []).entries()) {
        const kinds = new Set(oracles.map(({ kind }) => kind));
        if (kinds.size >= 2) continue;
        yield {
          path: ['vectors', at, 'expected', 'numbers', nth, 'oracles'],
          message: {
            en: `${id} ${where} rests on one kind of oracle, ${[...kinds].join(', ')}.`,
            zh: `${id} ${where}只有一种期望值来源：${[...kinds].join('、')}。`,
          },
        };
      }
  },
};
