import type { Bilingual } from '../../schemas/document/finding.ts';
import { isObject } from '../model/schema-walk.ts';
import type { Path, Source } from '../model/source.ts';

/** What a text is for: a provision, information that may hold none, the definition of a term, or a name. */
export type Role = 'provision' | 'information' | 'definition' | 'name';

/** A text in both languages, where it stands. */
export interface TextAt {
  readonly text: Bilingual;
  readonly path: Path;
  readonly role: Role;
}

/** Members that hold information: they state facts, and provisions are refused in them. */
const INFORMATION = new Set([
  'notes',
  'examples',
  'foreword',
  'introduction',
  'scope',
  'blocks',
  'security',
  'privacy',
  'remark',
  'because',
  'description',
  'where',
  'statement',
  'symbols',
]);

/** Every pair of an English and a Chinese text in a source: of spec/, or the meanings of reason codes in a schema. */
export function textsOf(source: Source): readonly TextAt[] {
  const texts = known.get(source) ?? (source.kind === 'example' ? [] : [...walk(source.value, [], 'name')]);
  known.set(source, texts);
  return texts;
}

/** A source never changes, and most rules ask for its texts. */
const known = new WeakMap<Source, readonly TextAt[]>();

function* walk(value: unknown, path: Path, role: Role): Generator<TextAt> {
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) yield* walk(item, [...path, at], role);
  } else if (isObject(value)) {
    if (isBilingual(value)) {
      yield { text: value, path, role };
      return;
    }
    for (const [name, member] of Object.entries(value)) yield* walk(member, [...path, name], roleOf(name, role));
  }
}

function roleOf(name: string, enclosing: Role): Role {
  if (enclosing === 'information') return 'information';
  if (name === 'text') return 'provision';
  if (name === 'definition') return 'definition';
  return INFORMATION.has(name) ? 'information' : 'name';
}

const isBilingual = (
  value: Readonly<Record<string, unknown>>,
): value is Readonly<Record<string, unknown>> & Bilingual =>
  typeof value['en'] === 'string' && typeof value['zh'] === 'string';
