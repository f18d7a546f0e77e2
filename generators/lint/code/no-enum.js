/** Lint rule: a union of strings stands where an enum would. */
export const noEnum = {
  meta: {
    type: 'problem',
    docs: { description: 'No enums.' },
    schema: [],
    messages: { breach: 'A union of strings says the same and costs nothing.' },
  },
  create: (context) => ({
    TSEnumDeclaration: (node) => context.report({ node, messageId: 'breach' }),
  }),
};
