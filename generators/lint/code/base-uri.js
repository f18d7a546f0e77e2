/**
 * ESLint rule: the base URI of the series is written in spec/series.yaml and generated from there; no code repeats it.
 * Its one option is that URI.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const baseUri = {
  meta: {
    type: 'problem',
    docs: { description: 'The base URI stands only in spec/series.yaml.' },
    schema: [{ type: 'string' }],
    messages: { breach: 'The base URI is written out; import CONFORMS_TO of the generated conforms-to.ts.' },
  },
  create(context) {
    const base = String(context.options[0]);
    return {
      Literal(node) {
        if (typeof node.value === 'string' && node.value.includes(base)) context.report({ node, messageId: 'breach' });
      },
      TemplateElement(node) {
        if (node.value.raw.includes(base)) context.report({ node, messageId: 'breach' });
      },
    };
  },
};
