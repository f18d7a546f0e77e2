import type { Path } from '../../model/source.ts';
import type { LintRule } from '../lint-rule.ts';

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
    for (const path of placesOf(base, source.value)) yield { path, message: told };
  },
};

/** Members in which the URI may stand: `$doc` is a document under test, which travels as text with its conformsTo inside. */
const ALLOWED = new Set<string | number | undefined>(['conformsTo', '$doc']);

/** The paths of the strings that hold the URI, names of members among them. */
function* placesOf(base: string, value: unknown, path: Path = []): Generator<Path> {
  if (typeof value === 'string') {
    if (value.includes(base) && !ALLOWED.has(path.at(-1))) yield path;
  } else if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) yield* placesOf(base, item, [...path, at]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      if (name.includes(base)) yield [...path, name];
      yield* placesOf(base, member, [...path, name]);
    }
  }
}
