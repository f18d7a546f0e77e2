import type { Bilingual, Language } from '../../../schemas/document/finding.ts';
import type { ChangeClass } from '../change.ts';
import { CHANGE_CLASSES } from '../change.ts';
import { told } from '../followers.ts';
import { staleIn } from '../impacts.ts';
import type { Redline } from '../redline.ts';
import type { PlacedChange, StandardDiff } from '../standard-diff.ts';
import { safeCode, safeMarkdown } from './safe.ts';
import {
  CLASS_WORDS,
  counterexampleWords,
  countWords,
  GRADE_WORDS,
  HEADINGS,
  impactParts,
  searchWords,
  versionWords,
} from './words.ts';

/** A comment on the platform holds 65,536 characters. */
const MOST = 60_000;

/** No class shows more changes than this; the rest is counted. */
const MOST_CHANGES = 60;

/** By this mark a later comment finds the one that it replaces. */
const MARK = '<!-- etalon-diff -->';

const MARKS: Readonly<Record<ChangeClass, string>> = {
  breaking: '🔴',
  dangerous: '🟠',
  compatible: '🟢',
  annotation: '⚪',
};

/** The comparison as a comment on a pull request. */
export function diffAsMarkdown(diffs: readonly StandardDiff[], language: Language): string {
  const changed = diffs.filter(({ changes }) => changes.length > 0);
  const same = diffs.filter(({ changes }) => changes.length === 0).map(({ standard }) => standard);
  const parts = [
    MARK,
    ...changed.flatMap((diff) => partsOf(diff, language)),
    ...(same.length === 0 ? [] : [`${safeMarkdown(same.join(', '))}: ${HEADINGS.nothing[language]}`, '']),
  ];
  return `${bounded(parts.join('\n'), language).trimEnd()}\n`;
}

function bounded(text: string, language: Language): string {
  if (text.length <= MOST) return text;
  const cut = text.slice(0, text.lastIndexOf('\n\n', MOST));
  const open = (cut.match(/<details>/g) ?? []).length - (cut.match(/<\/details>/g) ?? []).length;
  const note: Bilingual = {
    en: 'The rest is left out here: it is more than a comment holds.',
    zh: '其余从略：已超出评论的容量。',
  };
  return `${cut}\n\n${'</details>\n\n'.repeat(Math.max(0, open))}${note[language]}\n`;
}

function partsOf(diff: StandardDiff, language: Language): readonly string[] {
  const { standard, before, after, changes, version } = diff;
  const worst = diff.class === undefined ? '' : `${MARKS[diff.class]} `;
  return [
    `## ${worst}${safeMarkdown(standard)}`,
    '',
    `${safeCode(before)} → ${safeCode(after)}: ${countWords(diff)[language]}.`,
    '',
    versionWords(version)[language],
    '',
    ...version.problems.flatMap((problem) => [`> [!WARNING]`, `> ${safeMarkdown(problem[language])}`, '']),
    ...CHANGE_CLASSES.flatMap((one) => classPart(one, changes, language)),
    ...documentsPart(diff, language),
    ...impactPart(diff, language),
    ...coveragePart(diff, language),
  ];
}

function classPart(one: ChangeClass, changes: readonly PlacedChange[], language: Language): readonly string[] {
  const own = told(changes).filter(({ change }) => change.class === one);
  if (own.length === 0) return [];
  const more = own.length - MOST_CHANGES;
  const items = own.slice(0, MOST_CHANGES).flatMap(({ change, followers }) => {
    const rest = followers.length - MOST_CHANGES;
    return [
      item(change, language),
      ...followers.slice(0, MOST_CHANGES).map((each) => indented(item(each, language))),
      ...(rest > 0 ? [`  - … ${rest}`] : []),
    ];
  });
  const rest = more > 0 ? [`- … ${more}`] : [];
  const name = CLASS_WORDS[one][language];
  const heading = `${MARKS[one]} ${name.charAt(0).toUpperCase()}${name.slice(1)} (${own.length})`;
  return one === 'annotation'
    ? ['<details>', `<summary>${heading}</summary>`, '', ...items, ...rest, '', '</details>', '']
    : [`### ${heading}`, '', ...items, ...rest, ''];
}

const indented = (text: string): string => text.replace(/^/gm, '  ');

function item(change: PlacedChange, language: Language): string {
  const { says, root, at, line, direction, redline } = change;
  const through = root === undefined ? '' : ` in ${safeCode(root)}`;
  return [
    `- ${safeMarkdown(says[language], 600)}${through} — ${safeCode(`${at.file}:${line}`)}`,
    ...(direction === undefined || change.class === 'annotation' ? [] : [`  <br>${direction[language]}`]),
    ...(redline === undefined
      ? []
      : [redline.en, redline.zh].filter(hasChange).map((runs) => `  <blockquote>${marked(runs)}</blockquote>`)),
  ].join('\n');
}

const hasChange = (redline: Redline): boolean => redline.some(({ kind }) => kind !== 'same');

const marked = (redline: Redline): string =>
  redline
    .map(({ kind, text }) => {
      const shown = safeMarkdown(text);
      if (kind === 'same') return shown;
      return kind === 'added' ? `<ins>${shown}</ins>` : `<del>${shown}</del>`;
    })
    .join('');

function documentsPart(diff: StandardDiff, language: Language): readonly string[] {
  const { attack } = diff;
  if (attack === undefined || attack.roots.length === 0) return [];
  const shown = attack.counterexamples.map((one) => {
    const fault = attack.disagreements.includes(one) ? `\n  <br>❗ ${HEADINGS.disagreement[language]}` : '';
    return `- ${safeMarkdown(counterexampleWords(one)[language], 600)}${fault}\n  <br>${safeCode(JSON.stringify(one.value), 1000)}`;
  });
  return [
    '<details>',
    `<summary>${HEADINGS.documents[language]} (${shown.length})</summary>`,
    '',
    searchWords(diff)[language],
    '',
    ...shown,
    '',
    '</details>',
    '',
  ];
}

function impactPart({ impact, changes }: StandardDiff, language: Language): readonly string[] {
  if (impact === undefined)
    return changes.some(({ clause }) => clause !== undefined) ? [HEADINGS.noImpact[language], ''] : [];
  if (impact.length === 0) return [];
  const rows = impact.map((one) => {
    const cells = impactParts(one).map(([, places]) => (places.length === 0 ? '' : String(places.length)));
    return `| ${one.clause} | ${cells.join(' | ')} |`;
  });
  const heads = impactParts({
    clause: '',
    schemas: [],
    operations: [],
    tests: [],
    mutants: [],
    vectors: [],
    examples: [],
    clauses: [],
  });
  const stale = impact.flatMap((one) =>
    staleIn(one).map(({ file, rev }) => `- ${one.clause}@${rev} — ${safeCode(file)}`),
  );
  const places = impact.flatMap((one) =>
    impactParts(one)
      .filter(([, list]) => list.length > 0)
      .map(([name, list]) => `- ${one.clause}, ${name[language]}: ${list.map((place) => safeCode(place)).join(', ')}`),
  );
  return [
    ...(stale.length === 0 ? [] : [`### ${HEADINGS.stale[language]} (${stale.length})`, '', ...stale, '']),
    `### ${HEADINGS.impact[language]}`,
    '',
    `| | ${heads.map(([name]) => name[language]).join(' | ')} |`,
    `| --- | ${heads.map(() => '---:').join(' | ')} |`,
    ...rows,
    '',
    ...(places.length === 0
      ? []
      : [
          '<details>',
          `<summary>${language === 'zh' ? '逐项列出' : 'One by one'}</summary>`,
          '',
          ...places,
          '',
          '</details>',
          '',
        ]),
  ];
}

function coveragePart({ coverage, before, after }: StandardDiff, language: Language): readonly string[] {
  if (coverage?.before === undefined && coverage?.after === undefined) return [];
  const { before: was, after: is } = coverage;
  return [
    `### ${HEADINGS.coverage[language]}`,
    '',
    `| | ${safeMarkdown(before)} | ${safeMarkdown(after)} |`,
    '| --- | ---: | ---: |',
    ...(Object.keys(GRADE_WORDS) as (keyof typeof GRADE_WORDS)[]).map(
      (grade) => `| ${GRADE_WORDS[grade][language]} | ${was?.[grade] ?? '—'} | ${is?.[grade] ?? '—'} |`,
    ),
    '',
  ];
}
