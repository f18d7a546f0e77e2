import type { Language } from '../../../schemas/document/finding.ts';
import { told } from '../followers.ts';
import { staleIn } from '../impacts.ts';
import type { ChangeClass } from '../change.ts';
import type { Redline } from '../redline.ts';
import type { PlacedChange, StandardDiff } from '../standard-diff.ts';
import { safeLine } from './safe.ts';
import {
  CLASS_WORDS,
  counterexampleWords,
  countWords,
  HEADINGS,
  impactParts,
  searchWords,
  versionWords,
} from './words.ts';

const COLOURS: Readonly<Record<ChangeClass | 'added' | 'removed', string>> = {
  breaking: '31;1',
  dangerous: '33',
  compatible: '32',
  annotation: '2',
  added: '32',
  removed: '31',
};

/** The comparison for a terminal. */
export function diffAsText(diffs: readonly StandardDiff[], language: Language, colour = false): string {
  const paint = (text: string, name: keyof typeof COLOURS): string =>
    colour ? `\u001b[${COLOURS[name]}m${text}\u001b[0m` : text;
  return diffs.map((diff) => textOf(diff, language, paint)).join('\n');
}

type Paint = (text: string, name: keyof typeof COLOURS) => string;

function textOf(diff: StandardDiff, language: Language, paint: Paint): string {
  const { standard, before, after, changes, version, attack, impact } = diff;
  const lines = [`${standard}  ${safeLine(before)} → ${safeLine(after)}: ${countWords(diff)[language]}`, ''];
  for (const { change, followers } of told(changes)) {
    lines.push(...changeLines(change, language, paint));
    for (const one of followers) lines.push(...changeLines(one, language, paint).map((line) => `  ${line}`));
  }
  if (changes.length > 0) lines.push('');
  lines.push(versionWords(version)[language]);
  for (const problem of version.problems) lines.push(paint(problem[language], 'breaking'));
  if (attack !== undefined) lines.push(searchWords(diff)[language]);
  for (const one of attack?.counterexamples ?? []) {
    lines.push(`  ${safeLine(counterexampleWords(one)[language])}`, `    ${safeLine(JSON.stringify(one.value), 1000)}`);
    if (attack?.disagreements.includes(one) === true)
      lines.push(`    ${paint(HEADINGS.disagreement[language], 'breaking')}`);
  }
  for (const one of impact ?? []) {
    const parts = impactParts(one).filter(([, places]) => places.length > 0);
    if (parts.length > 0)
      lines.push(
        `${one.clause}: ${parts.map(([name, places]) => `${name[language]} ${places.map((place) => safeLine(place)).join(', ')}`).join('; ')}`,
      );
    for (const { file, rev } of staleIn(one))
      lines.push(paint(`  ${HEADINGS.stale[language]}: ${one.clause}@${rev} ${safeLine(file)}`, 'dangerous'));
  }
  return `${lines.join('\n')}\n`;
}

function changeLines(change: PlacedChange, language: Language, paint: Paint): readonly string[] {
  const { class: worst, says, at, line, direction, redline, root, rule } = change;
  const through = root === undefined ? '' : ` [${safeLine(root)}]`;
  return [
    `${paint(CLASS_WORDS[worst][language].padEnd(10), worst)} ${safeLine(says[language], 600)}${through}`,
    `           ${safeLine(at.file)}:${line}  ${rule}`,
    ...(direction === undefined || worst === 'annotation' ? [] : [`           ${direction[language]}`]),
    ...(redline === undefined
      ? []
      : [redline.en, redline.zh].filter(hasChange).map((runs) => `           ${marked(runs, paint)}`)),
  ];
}

const hasChange = (redline: Redline): boolean => redline.some(({ kind }) => kind !== 'same');

/** Insertions and deletions in the notation of wdiff, which shows them without colour too. */
const marked = (redline: Redline, paint: Paint): string =>
  redline
    .map(({ kind, text }) => {
      const shown = safeLine(text, 4000);
      if (kind === 'same') return shown;
      return kind === 'added' ? paint(`{+${shown}+}`, 'added') : paint(`[-${shown}-]`, 'removed');
    })
    .join('');
