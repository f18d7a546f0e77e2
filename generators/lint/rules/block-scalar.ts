import { isScalar, Scalar, visit } from 'yaml';
import type { LintRule } from '../lint-rule.ts';
import { pathOfNode } from '../path-of-node.ts';
import type { Path } from '../../model/source.ts';

/** Members that hold sentences. */
const SENTENCES = new Set<unknown>([
  'text',
  'notes',
  'examples',
  'foreword',
  'introduction',
  'scope',
  'blocks',
  'definition',
  'statement',
  'security',
  'privacy',
]);

/** Texts are block scalars, in which a backslash is a backslash. */
export const blockScalar: LintRule = {
  code: 'block-scalar',
  severity: 'error',
  on: ['series', 'standard', 'section', 'terms', 'notes'],
  demands: {
    en: 'Sentences are block scalars (|-), and nothing with a backslash stands in double quotes.',
    zh: '句子使用块标量（|-），含有反斜杠的内容不使用双引号。',
  },
  fix: {
    en: 'Write |- and the text on the following lines, or single quotes for LaTeX.',
    zh: '请写|-并将文本放在后续行，LaTeX请用单引号。',
  },
  *problems(source) {
    const found: { path: Path; message: { en: string; zh: string } }[] = [];
    visit(source.yaml, {
      Scalar(key, node, ancestors) {
        if (key === 'key' || typeof node.value !== 'string') return;
        const path = ancestors.flatMap((one) =>
          typeof one === 'object' && 'key' in one && isScalar(one.key) ? [String(one.key.value)] : [],
        );
        const name = path.at(-1);
        const raw = source.text.slice(...(node.range ?? [0, 0]).slice(0, 2));
        if (node.type === Scalar.QUOTE_DOUBLE && raw.includes('\\'))
          found.push({
            path: pathOfNode(ancestors, key),
            message: { en: 'A backslash in double quotes is an escape.', zh: '双引号中的反斜杠是转义符。' },
          });
        else if (
          (name === 'en' || name === 'zh') &&
          path.some((part) => SENTENCES.has(part)) &&
          node.type !== Scalar.BLOCK_LITERAL
        )
          found.push({
            path: pathOfNode(ancestors, key),
            message: { en: 'This sentence is not a block scalar.', zh: '该句子不是块标量。' },
          });
      },
    });
    yield* found;
  },
};
