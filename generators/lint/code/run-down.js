import { posix, relative, sep } from 'node:path';
import { breachOf, packageBreachOf } from './floors.js';

/** Lint rule: every import, type imports and lazy ones among them, runs down the floors of floors.js. */
export const runDown = {
  meta: {
    type: 'problem',
    docs: { description: 'Every import runs down the floors of the house.' },
    schema: [],
    messages: { breach: '{{because}}.' },
  },
  create(context) {
    const from = relative(context.cwd, context.filename).split(sep).join('/');
    const judge = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const { value } = source;
      const because = value.startsWith('.')
        ? breachOf(from, posix.normalize(posix.join(posix.dirname(from), value)))
        : packageBreachOf(from, value);
      if (because !== undefined) context.report({ node: source, messageId: 'breach', data: { because } });
    };
    return {
      ImportDeclaration: ({ source }) => judge(source),
      ExportNamedDeclaration: ({ source }) => judge(source),
      ExportAllDeclaration: ({ source }) => judge(source),
      ImportExpression: ({ source }) => judge(source),
    };
  },
};
