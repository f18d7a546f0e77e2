import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';
import type { Bilingual, Language } from '../../schemas/document/finding.ts';
import { printableLine } from '../../schemas/document/printable.ts';
import { kindWords, standingWords } from '../report/words.ts';
import { says } from './language.ts';
import type { Paint } from './paint.ts';
import { unstated } from './unstated.ts';

/** Entries of each kind that are printed; the rest is in the report. */
const SHOWN = 5;

/** What became of the list of expected failures: what fails as listed, what to mend in the list, what to paste into it. */
export function expectationsText(report: ConformanceReport, language: Language, paint: Paint): readonly string[] {
  const { expectations } = report;
  if (expectations === undefined) return [];
  const lines: string[] = [];
  const list = (title: Bilingual, rows: readonly string[]): void => {
    if (rows.length === 0) return;
    lines.push('', title[language], ...rows.slice(0, SHOWN));
    const more = rows.length - SHOWN;
    if (more > 0) lines.push(says(`${more} more in the report.`, `报告中另有${more}项。`)[language]);
  };
  const asListed = expectations.entries.filter(({ standing }) => standing === 'fails-as-listed');
  list(
    says('Fails as listed:', '按清单所列失败：'),
    asListed.map((entry) => {
      const why = printableLine(`${entry.reason} (${entry.issue}, ${entry.until})`);
      return `  ${paint('yellow', kindWords(entry)[language])}  ${why}`;
    }),
  );
  const wrong = expectations.entries.filter(({ verdict }) => verdict === 'fail');
  list(
    says('To mend in the list of expected failures:', '预期失败清单中需修正的条目：'),
    wrong.map((entry) => `  ${paint('red', kindWords(entry)[language])}  ${standingWords(entry)[language]}`),
  );
  list(
    says(
      'Fails and is not listed; an entry to paste, with its reason, issue and day:',
      '失败而未列出；可粘贴的条目，须填写原因、问题链接和日期：',
    ),
    expectations.unlisted.map(entryText).map((text) => paint('dim', text)),
  );
  return lines;
}

/** An entry as it stands in the file. */
const entryText = (kind: Unlisted): string =>
  Object.entries(unstated(kind))
    .map(([member, value], at) => `${at === 0 ? '  - ' : '    '}${member}: ${printableLine(value)}`)
    .join('\n');

type Unlisted = NonNullable<ConformanceReport['expectations']>['unlisted'][number];
