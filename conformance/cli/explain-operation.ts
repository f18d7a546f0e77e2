import type { Catalogue, CatalogueOperation } from '../../generators/model/catalogue.ts';
import type { Language } from '../../schemas/document/finding.ts';
import { jsonText } from '../report/html/json-text.ts';
import { plotText } from '../report/plot/plot-text.ts';
import { columns, wrapped } from './columns.ts';
import { says } from './language.ts';
import { painter } from './paint.ts';
import type { SchemaMember } from './schema-members.ts';
import { schemaMembers } from './schema-members.ts';
import { loadSuites } from './suites.ts';
import type { Terminal } from './terminal.ts';
import { workedExample } from './worked-example.ts';

const HEADINGS = {
  input: says('Input', '输入'),
  output: says('Output', '输出'),
  undefined: says('Undefined: a result without a value', '无定义：没有值的结果'),
  rejected: says('Rejected: outside the domain', '拒绝：超出定义域'),
  clauses: says('Clauses', '各条'),
  example: says('Worked example, computed now by the reference implementation', '示例（由参考实现当场计算）'),
} as const;

/** An operation for a reader of a terminal: what goes in and comes out, its reason codes, its clauses, an example. */
export async function explainOperation(
  operation: CatalogueOperation,
  catalogue: Catalogue,
  language: Language,
  terminal: Terminal,
): Promise<string> {
  const paint = painter(terminal.colour);
  const width = Math.min(terminal.columns, 100);
  const { description: english, descriptionZh: chinese = english } = operation;
  const description = language === 'zh' ? chinese : english;
  const lines = [paint('bold', operation.name), wrapped(description, width, '  ')];
  const block = (words: { readonly en: string; readonly zh: string }, rows: readonly (readonly string[])[]): void => {
    if (rows.length > 0) lines.push('', paint('bold', words[language]), ...columns(rows).map((line) => `  ${line}`));
  };

  const rowsOf = (members: readonly SchemaMember[]): readonly (readonly string[])[] =>
    members.map(({ name, kind, description: words }) => [name, kind, words[language]]);
  const { default: bundle } = await import('../../.generated/bundle.schema.json', { with: { type: 'json' } });
  block(HEADINGS.input, rowsOf(schemaMembers(bundle, operation.schemas.input)));
  block(HEADINGS.output, rowsOf(schemaMembers(bundle, operation.schemas.output)));
  block(
    HEADINGS.undefined,
    operation.undefined.map(({ code, meaning }) => [code, meaning[language]]),
  );
  block(
    HEADINGS.rejected,
    operation.rejected.map(({ code, meaning }) => [code, meaning[language]]),
  );
  const clauses = catalogue.standards
    .flatMap((standard) => standard.clauses)
    .filter(({ id }) => operation.clauses.includes(id));
  block(
    HEADINGS.clauses,
    clauses.map(({ id, level, plain }) => [id, level, shortened(plain[language])]),
  );

  const example = workedExample(await loadSuites(), operation.name);
  if (example !== undefined) {
    const { source, input, answer, plot } = example;
    lines.push('', paint('bold', HEADINGS.example[language]), paint('dim', `  ${source}`));
    lines.push(indented(jsonText(input)), '  →', indented(jsonText(answer)));
    if (plot !== null) lines.push('', ...plotText(plot, width - 2).map((line) => `  ${line}`));
  }
  return `${lines.join('\n')}\n`;
}

const indented = (text: string): string => text.replace(/^/gm, '  ');

const shortened = (line: string): string => (line.length > 70 ? `${line.slice(0, 69)}…` : line);
