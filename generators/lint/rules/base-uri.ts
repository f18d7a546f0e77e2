import { isPair, isScalar, visit } from 'yaml';
import type { Path } from '../../model/source.ts';
import type { LintRule } from '../lint-rule.ts';
import { pathOfNode } from '../path-of-node.ts';

/** The base URI stands in spec/series.yaml and nowhere else; oxlint judges code, by generators/lint/code/base-uri.js. */
export const baseUri: LintRule = {
  code: 'base-uri',
  severity: 'error',
  on: ['standard', 'section', 'terms', 'notes', 'example', 'schema', 'meta', 'vectors', 'set'],
  demands: {
    en: 'The base URI stands only in spec/series.yaml; documents write it in conformsTo.',
    zh: '基础URI只写在spec/series.yaml中；文档在conformsTo中书写。',
  },
  fix: {
    en: 'Take it from the series, or write a pattern that does not name it.',
    zh: '请从系列中取得，或书写不含该URI的模式。',
  },
  *problems(source, index) {
    const base = index.series?.value.base;
    if (base === undefined || !source.text.includes(base)) return;
    const told = { en: `The base URI ${base} is written out.`, zh: `此处写出了基础URI ${base}。` };
    const breaches: Path[] = [];
    visit(source.yaml, {
      Scalar(key, node, ancestors) {
        if (typeof node.value !== 'string' || !node.value.includes(base)) return;
        const pair = ancestors.at(-1);
        const isConformsTo = isPair(pair) && isScalar(pair.key) && pair.key.value === 'conformsTo';
        // A document under test travels as text, with its conformsTo inside.
        const isDocument = isPair(pair) && isScalar(pair.key) && pair.key.value === '$doc';
        if (!isConformsTo && !isDocument) breaches.push(pathOfNode(ancestors, key));
      },
    });
    for (const path of breaches) yield { path, message: told };
  },
};
