import type { LintFinding } from '../../generators/lint/lint-finding.ts';
import type { Language } from '../../schemas/document/finding.ts';
import { printable, printableLine } from '../../schemas/document/printable.ts';
import { widthOf } from './columns.ts';
import { says } from './language.ts';
import type { Paint } from './paint.ts';

const SEVERITY = { error: says('error', '错误'), warning: says('warning', '警告') } as const;
const MEND = says('mend:', '改法：');

/** Source lines longer than this are cut to a window around the place. */
const WINDOW = 100;

/**
 * Findings as a compiler writes them: place, severity, clause and message, the line of the source with a mark under the
 * place, and how to mend it. `text` is the source; empty where it could not be read.
 */
export function findingsText(findings: readonly LintFinding[], text: string, language: Language, paint: Paint): string {
  const lines = findings.length === 0 ? [] : linesAt(text, new Set(findings.map(({ at }) => at.line)));
  return findings.map((finding) => findingText(finding, lines[finding.at.line], language, paint)).join('\n');
}

function findingText(finding: LintFinding, source: string | undefined, language: Language, paint: Paint): string {
  const { at, severity, clause } = finding;
  const colour = severity === 'error' ? 'red' : 'yellow';
  const place = paint('bold', `${printableLine(at.file)}:${at.line}:${at.column}`);
  const head = `${paint(colour, SEVERITY[severity][language])} ${paint('bold', clause ?? finding.code)}`;
  const out = [`${place}: ${head}: ${printable(finding.message[language])}`];
  if (source !== undefined && source.trim() !== '') {
    const gutter = ` ${at.line} | `;
    const { shown, before } = windowed(source, at.column);
    out.push(paint('dim', gutter) + shown);
    out.push(`${' '.repeat(gutter.length - 2)}${paint('dim', '|')} ${' '.repeat(before)}${paint(colour, '^')}`);
  }
  if (finding.fix !== undefined) out.push(`   ${paint('cyan', MEND[language])} ${printable(finding.fix[language])}`);
  return `${out.join('\n')}\n`;
}

/** The part of a line that is shown, and how many columns stand before the place in it. */
function windowed(source: string, column: number): { readonly shown: string; readonly before: number } {
  const from = column - 1 > WINDOW - 20 ? column - 1 - Math.floor(WINDOW / 2) : 0;
  const left = from > 0 ? '…' : '';
  const right = source.length > from + WINDOW ? '…' : '';
  const clean = (part: string): string => printable(part.replace(/\t/g, ' '));
  const before = left + clean(source.slice(from, column - 1));
  return { shown: before + clean(source.slice(column - 1, from + WINDOW)) + right, before: widthOf(before) };
}

/** The wanted lines of a text, by their number from 1; one pass, and no array of all lines. */
function linesAt(text: string, wanted: ReadonlySet<number>): readonly (string | undefined)[] {
  const found: (string | undefined)[] = [];
  const last = Math.max(...wanted);
  let start = 0;
  for (let line = 1; line <= last && start <= text.length; line += 1) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    if (wanted.has(line)) found[line] = text.slice(start, Math.min(end, start + 100_000)).replace(/\r$/, '');
    start = end + 1;
  }
  return found;
}
