import katex from 'katex';

/** A run of mathematics, set once at build time so that no page carries KaTeX itself. */
export interface SetMath {
  readonly kind: 'math';
  readonly html: string;
}

/** The same data with every `{ kind: 'math', tex }`, `tex` and `sym` set to HTML. */
export type Typeset<Value> = Value extends { readonly kind: 'math'; readonly tex: string }
  ? SetMath
  : Value extends readonly (infer Item)[]
    ? readonly Typeset<Item>[]
    : Value extends object
      ? { readonly [Name in keyof Value]: Typeset<Value[Name]> }
      : Value;

const set = (tex: string, displayMode: boolean): string =>
  katex.renderToString(tex, {
    displayMode,
    throwOnError: true,
    strict: 'error',
    trust: false,
    output: 'htmlAndMathml',
  });

/** Sets all mathematics of the emitted data; a formula that KaTeX cannot set fails the build. */
export function typeset<Value>(value: Value): Typeset<Value> {
  return walk(value) as Typeset<Value>;
}

function walk(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(walk);
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  if (record.kind === 'math' && typeof record.tex === 'string') return { kind: 'math', html: set(record.tex, false) };
  return Object.fromEntries(
    Object.entries(record).map(([name, member]) => {
      if (name === 'tex' && typeof member === 'string') return [name, set(member, true)];
      if (name === 'sym' && typeof member === 'string') return [name, set(member, false)];
      return [name, walk(member)];
    }),
  );
}
