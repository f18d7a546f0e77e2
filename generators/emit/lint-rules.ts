import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Breach, Edit } from '../lint/breach.ts';
import { breached, editsOf } from '../lint/breach.ts';
import type { LintRule } from '../lint/lint-rule.ts';
import { createLinter } from '../lint/lint.ts';
import { firstRules, rules } from '../lint/rules.ts';
import type { LintRuleBreach, LintRulePage } from '../model/lint-rule-page.ts';
import type { SourceTree } from '../model/tree.ts';
import { readTree } from '../model/tree.ts';
import { typedJson, type EmittedFile } from './emitted-file.ts';

/** Where the breaches lie by which the tests prove each rule; a reader is shown the same ones. */
const FIXTURES = 'tests/gates/fixtures';

/** Lines of an excerpt; the rest is counted. */
const LINES = 12;

/** Emits `.generated/lint-rules.json`, from which the page of the rules is made. */
export async function emitLintRules(root: string): Promise<readonly EmittedFile[]> {
  const meta = [...readTree(root)].filter(([file]) => file.startsWith('schemas/meta/'));
  const passing: SourceTree = new Map([...readTree(join(root, FIXTURES, 'passing')), ...meta]);
  const lint = createLinter();
  const pages: LintRulePage[] = [];
  for (const rule of [...firstRules, ...rules].toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
    const breaches: LintRuleBreach[] = [];
    for (const breach of breachesOf(root, rule)) {
      const findings = await lint(breached(passing, breach));
      breaches.push({
        case: breach.case,
        parts: editsOf(breach).map((edit) => part(passing, edit)),
        findings: findings.map(({ at, message }) => ({ at: `${at.file}:${at.line}:${at.column}`, message })),
      });
    }
    const { code, severity, on, demands, fix } = rule;
    pages.push({ code, severity, on, demands, fix, breaches });
  }
  const type = "readonly import('../generators/model/lint-rule-page.ts').LintRulePage[]";
  return typedJson('lint-rules', pages, type);
}

const breachesOf = (root: string, { code }: LintRule): readonly Breach[] =>
  parse(readFileSync(join(root, FIXTURES, `${code}.yaml`), 'utf8')) as readonly Breach[];

function part(tree: SourceTree, { file, replace = '', by = '', rename, write }: Edit): LintRuleBreach['parts'][number] {
  if (write !== undefined) return { file, passing: null, failing: excerpt(write) };
  if (rename !== undefined) return { file, passing: file, failing: rename };
  const text = tree.get(file) ?? '';
  const at = text.indexOf(replace);
  // Whole lines, so that a reader sees where in the record the words stand.
  const from = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at + replace.length);
  const to = end === -1 ? text.length : end;
  const [before, after] = [text.slice(from, at), text.slice(at + replace.length, to)];
  return { file, passing: excerpt(text.slice(from, to)), failing: excerpt(before + by + after) };
}

function excerpt(text: string): string {
  const lines = text.trimEnd().split('\n');
  return lines.length <= LINES
    ? lines.join('\n')
    : [...lines.slice(0, LINES), `# … ${lines.length - LINES} more`].join('\n');
}
