import { readFileSync } from 'node:fs';

const series = new URL('../../../spec/series.yaml', import.meta.url);
const [, base] = /^base: (\S+)$/m.exec(readFileSync(series, 'utf8')) ?? [];
if (base === undefined) throw new Error('spec/series.yaml has no line “base: URI”, which the rule base-uri looks for');

/** Lint rule: the base URI of the series is written in spec/series.yaml and generated from there; no code repeats it. */
export const baseUri = {
  meta: {
    type: 'problem',
    docs: { description: 'The base URI stands only in spec/series.yaml.' },
    schema: [],
    messages: { breach: 'The base URI is written out; import CONFORMS_TO of the generated conforms-to.ts.' },
  },
  create: (context) => ({
    Literal(node) {
      if (typeof node.value === 'string' && node.value.includes(base)) context.report({ node, messageId: 'breach' });
    },
    TemplateElement(node) {
      if (node.value.raw.includes(base)) context.report({ node, messageId: 'breach' });
    },
  }),
};
