import type { Bilingual } from '../../../schemas/document/finding.ts';
import { printable } from '../../../schemas/document/printable.ts';

/** Text that is safe to write into a page, because it was made by `html`. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in an element or in a quoted attribute; what a reader could not see is shown as an escape. */
export const escaped = (text: string): string => printable(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);

const rendered = (part: Part): string => {
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map((one) => one.html).join('');
};

/** Markup with every text in it escaped: only what `html` made itself goes in as it is. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.reduce((text, string, at) => text + rendered(parts[at - 1] ?? '') + string),
});

export const NOTHING: Html = { html: '' };

/** Words of ours in both languages; the page shows the one that its reader chose. */
export const both = (words: Bilingual): Html =>
  html`<span class="en" lang="en">${words.en}</span><span class="zh" lang="zh-Hans">${words.zh}</span>`;

/** The same for words that are written beside their use. */
export const say = (en: string, zh: string): Html => both({ en, zh });

/** What an implementation or a document says: isolated, so that its direction does not leak into ours. */
export const foreign = (text: string): Html => html`<bdi>${text}</bdi>`;

/** A link where the address is https and nothing but an address; otherwise the text alone. */
export function link(address: string): Html {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return foreign(address);
  return html`<a href="${url.href}" rel="noopener noreferrer nofollow">${foreign(address)}</a>`;
}
