/** Text of an XML document that is already well formed. */
export type Xml = string & { readonly xml: true };

type Attributes = Readonly<Record<string, string | undefined>>;

/** Characters that XML 1.0 cannot carry, not even as a reference. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const escaped = (text: string): string =>
  text.replaceAll(FORBIDDEN, '\uFFFD').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Words as XML text. */
export const words = (text: string): Xml => escaped(text) as Xml;

/** XML that another tool wrote, such as MathML. */
export const trusted = (text: string): Xml => text as Xml;

/** Pieces behind one another, those that are absent left out. */
export const all = (...pieces: readonly (Xml | false | undefined)[]): Xml =>
  pieces.filter((piece) => piece !== false && piece !== undefined).join('') as Xml;

/** One element; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, ...content: readonly (Xml | false | undefined)[]): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value = '']) => ` ${key}="${escaped(value).replaceAll('"', '&quot;')}"`)
    .join('');
  const inside = all(...content);
  return (inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`) as Xml;
}
