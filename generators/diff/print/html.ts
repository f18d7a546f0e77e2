import type { Language } from '../../../schemas/document/finding.ts';
import type { ChangeClass } from '../change.ts';
import { CHANGE_CLASSES } from '../change.ts';
import { told } from '../followers.ts';
import { staleIn } from '../impacts.ts';
import type { Redline } from '../redline.ts';
import type { PlacedChange, StandardDiff } from '../standard-diff.ts';
import { safeHtml } from './safe.ts';
import { STYLE } from './style.ts';
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

/** The comparison as one page that opens anywhere: it loads nothing and runs nothing. */
export function diffAsHtml(diffs: readonly StandardDiff[], language: Language): string {
  const [first] = diffs;
  const title = `${first?.before ?? ''} → ${first?.after ?? ''}`;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${safeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${safeHtml(title)}</h1>
${diffs.map((diff) => standardPart(diff, language)).join('\n')}
</main>
</body>
</html>
`;
}

function standardPart(diff: StandardDiff, language: Language): string {
  const { standard, changes, version } = diff;
  return `<section>
<h2>${badge(diff.class, language)}${safeHtml(standard)}</h2>
<p>${countWords(diff)[language]}</p>
<p>${safeHtml(versionWords(version)[language])}</p>
${version.problems.map((problem) => `<p class="problem">${safeHtml(problem[language])}</p>`).join('\n')}
${CHANGE_CLASSES.map((one) => classPart(one, changes, language)).join('\n')}
${documentsPart(diff, language)}
${impactPart(diff, language)}
${coveragePart(diff, language)}
</section>`;
}

const badge = (one: ChangeClass | undefined, language: Language): string =>
  one === undefined ? '' : `<span class="badge ${one}">${CLASS_WORDS[one][language]}</span> `;

function classPart(one: ChangeClass, changes: readonly PlacedChange[], language: Language): string {
  const own = told(changes).filter(({ change }) => change.class === one);
  if (own.length === 0) return '';
  const list = `<ul class="${one}">\n${own.map(({ change, followers }) => item(change, language, followers)).join('\n')}\n</ul>`;
  const heading = `${badge(one, language)}${own.length}`;
  return one === 'annotation'
    ? `<details><summary>${heading}</summary>\n${list}</details>`
    : `<h3>${heading}</h3>\n${list}`;
}

function item(change: PlacedChange, language: Language, followers: readonly PlacedChange[] = []): string {
  const { says, root, at, line, direction, redline, rule } = change;
  const through = root === undefined ? '' : ` <code>${safeHtml(root)}</code>`;
  const why =
    direction === undefined || change.class === 'annotation' ? '' : `<p class="direction">${direction[language]}</p>`;
  const texts =
    redline === undefined
      ? ''
      : (['en', 'zh'] as const)
          .filter((one) => redline[one].some(({ kind }) => kind !== 'same'))
          .map((one) => `<blockquote lang="${one === 'zh' ? 'zh-Hans' : 'en'}">${marked(redline[one])}</blockquote>`)
          .join('');
  const under =
    followers.length === 0 ? '' : `<ul>\n${followers.map((each) => item(each, language)).join('\n')}\n</ul>`;
  return `<li><p>${safeHtml(says[language], 600)}${through}</p>${why}${texts}<p class="place"><code>${safeHtml(`${at.file}:${line}`)}</code> ${safeHtml(rule)}</p>${under}</li>`;
}

const marked = (redline: Redline): string =>
  redline
    .map(({ kind, text }) => {
      const shown = safeHtml(text);
      if (kind === 'same') return shown;
      return kind === 'added' ? `<ins>${shown}</ins>` : `<del>${shown}</del>`;
    })
    .join('');

function documentsPart(diff: StandardDiff, language: Language): string {
  const { attack } = diff;
  if (attack === undefined || attack.roots.length === 0) return '';
  const shown = attack.counterexamples.map((one) => {
    const fault = attack.disagreements.includes(one) ? `<p class="problem">${HEADINGS.disagreement[language]}</p>` : '';
    return `<li><p>${safeHtml(counterexampleWords(one)[language], 600)}</p>${fault}<pre>${safeHtml(JSON.stringify(one.value), 2000)}</pre></li>`;
  });
  return `<h3>${HEADINGS.documents[language]}</h3>\n<p>${searchWords(diff)[language]}</p>\n<ul>\n${shown.join('\n')}\n</ul>`;
}

function impactPart({ impact, changes }: StandardDiff, language: Language): string {
  if (impact === undefined)
    return changes.some(({ clause }) => clause !== undefined) ? `<p>${HEADINGS.noImpact[language]}</p>` : '';
  if (impact.length === 0) return '';
  const stale = impact.flatMap((one) =>
    staleIn(one).map(({ file, rev }) => `<li>${one.clause}@${rev} <code>${safeHtml(file)}</code></li>`),
  );
  const rows = impact.map((one) => {
    const parts = impactParts(one).filter(([, places]) => places.length > 0);
    const cells = parts.map(
      ([name, places]) =>
        `<dt>${name[language]}</dt><dd>${places.map((place) => `<code>${safeHtml(place)}</code>`).join(' ')}</dd>`,
    );
    return `<details><summary>${one.clause}: ${parts.map(([name, places]) => `${places.length} ${name[language]}`).join(', ') || '—'}</summary><dl>${cells.join('')}</dl></details>`;
  });
  const old = stale.length === 0 ? '' : `<h3>${HEADINGS.stale[language]}</h3><ul>${stale.join('')}</ul>\n`;
  return `${old}<h3>${HEADINGS.impact[language]}</h3>\n${rows.join('\n')}`;
}

function coveragePart({ coverage, before, after }: StandardDiff, language: Language): string {
  if (coverage?.before === undefined && coverage?.after === undefined) return '';
  const { before: was, after: is } = coverage;
  const rows = (Object.keys(GRADE_WORDS) as (keyof typeof GRADE_WORDS)[]).map(
    (grade) =>
      `<tr><th>${GRADE_WORDS[grade][language]}</th><td>${was?.[grade] ?? '—'}</td><td>${is?.[grade] ?? '—'}</td></tr>`,
  );
  return `<h3>${HEADINGS.coverage[language]}</h3>\n<table><tr><td></td><th>${safeHtml(before)}</th><th>${safeHtml(after)}</th></tr>${rows.join('')}</table>`;
}
