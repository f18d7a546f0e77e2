import type { LintRule } from '../lint-rule.ts';

/** Sources are YAML without aliases, duplicate keys or syntax errors. */
export const yamlSyntax: LintRule = {
  code: 'yaml-syntax',
  severity: 'error',
  on: ['series', 'standard', 'section', 'terms', 'notes', 'example', 'schema', 'meta', 'vectors', 'set'],
  demands: { en: 'A source is one YAML document without duplicate keys.', zh: '源文件是一个没有重复键的YAML文档。' },
  fix: { en: 'Mend the YAML at the line that is named.', zh: '请在所指的行修正YAML。' },
  *problems(source) {
    // An example may be broken on purpose: that is what it shows.
    if (source.kind === 'example' && /\/invalid-[^/]+$/.test(source.file)) return;
    // The first error causes most of those that follow it. Its position is that of the source, see source-parser.ts.
    const message = source.errors[0]?.message;
    if (message === undefined) return;
    const what = (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
    yield { path: [], message: { en: `The YAML cannot be read: ${what}.`, zh: `无法读取YAML：${what}。` } };
  },
};
