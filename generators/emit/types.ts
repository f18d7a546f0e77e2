/**
 * Emits `schemas/<standard>/<version>/generated/types.ts`: the TypeScript types of a standard's documents and operations,
 * of its draft as of each release.
 *
 * json-schema-to-typescript sees one bundle a standard, with `#/$defs` and only the keywords that it understands
 * (typeable-schema.ts); declarations of other standards are replaced by imports of their types.
 */

import type { JsonObject } from '../../conformance/contract/json.ts';
import { recalledLater } from '../memory/recalled.ts';
import { resolveRef, type SchemaSource, type SchemaSources } from '../model/schema-sources.ts';
import type { EmittedFile } from './emitted-file.ts';
import { namedSchemas, type NamedSchema } from './type-names.ts';
import { typeableSchema } from './typeable-schema.ts';

const BANNER = '// Generated from the schemas by generators/emit/types.ts; do not edit.';

const JSON_IMPORT = "import type { Json } from '../../../../conformance/contract/json.ts';\n";

export async function emitTypes({ sources }: Pick<SchemaSources, 'sources'>): Promise<readonly EmittedFile[]> {
  // In one order, whoever asks: the order of the sources is that of the types.
  const published = sources.filter(({ standard }) => standard !== 'meta').sort(byKey);
  return recalledLater('types', JSON.stringify(published.map(({ file, schema }) => [file, schema])), () =>
    typesIn(published),
  );
}

async function typesIn(published: readonly SchemaSource[]): Promise<readonly EmittedFile[]> {
  const all = published.flatMap(namedSchemas);
  const byPlace = new Map(all.map((named) => [`${named.file}#${named.pointer}`, named]));
  const folders = [...new Set(published.map(folderOf))].sort();
  const files: EmittedFile[] = [];
  for (const folder of folders) {
    const content = await typesOf(
      folder,
      all.filter((named) => folderOf(named) === folder),
      byPlace,
    );
    files.push({ path: `schemas/${folder}/generated/types.ts`, content });
  }
  return files;
}

const byKey = (a: SchemaSource, b: SchemaSource): number =>
  a.key === b.key ? (a.file < b.file ? -1 : 1) : a.key < b.key ? -1 : 1;

/** `uncertainty/draft`, `uncertainty/0.1.0`: types are of one version of one standard. */
const folderOf = ({ file }: { readonly file: string }): string => file.split('/').slice(1, 3).join('/');

async function typesOf(
  folder: string,
  own: readonly NamedSchema[],
  byPlace: ReadonlyMap<string, NamedSchema>,
): Promise<string> {
  const reached = new Map<string, NamedSchema>();
  const $defs: Record<string, JsonObject> = {};
  const reach = (named: NamedSchema): void => {
    const known = reached.get(named.name);
    if (known === named) return;
    if (known !== undefined) {
      throw new Error(
        `${known.file}#${known.pointer} and ${named.file}#${named.pointer} are both called ${named.name}`,
      );
    }
    reached.set(named.name, named);
    $defs[named.name] = typeableSchema(named.schema, (ref) => {
      const { file, pointer } = resolveRef(ref, named.file);
      const target = byPlace.get(`${file}#${pointer}`);
      if (target === undefined) throw new Error(`${named.file} refers to ${ref}, which is no schema with a name`);
      reach(target);
      return target.name;
    });
  };
  own.forEach(reach);
  // Loaded where there is something to compile: mostly it is known from before.
  const [{ compile }, { readonlyDeclarations }] = await Promise.all([
    import('json-schema-to-typescript'),
    import('./readonly-declarations.ts'),
  ]);
  const text = await compile({ title: '__Bundle', type: 'object', $defs }, '__Bundle', {
    unreachableDefinitions: true,
    additionalProperties: false,
    bannerComment: '',
    format: false,
    unknownAny: true,
    maxItems: 4,
  });
  const declarations = readonlyDeclarations(text);
  const foreign = new Map<string, string[]>();
  const kept = own.map(({ name }) => {
    const declaration = declarations.get(name);
    if (declaration === undefined) throw new Error(`json-schema-to-typescript left out ${name}`);
    return declaration;
  });
  for (const name of [...new Set(kept.flatMap(({ uses }) => uses))].sort()) {
    if (name === 'Json') continue;
    const target = reached.get(name);
    if (target === undefined) throw new Error(`json-schema-to-typescript made up the type ${name}`);
    const of = folderOf(target);
    if (of !== folder) foreign.set(of, [...(foreign.get(of) ?? []), name]);
  }
  const json = kept.some(({ uses }) => uses.includes('Json'));
  const imports = [...foreign]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, names]) => `import type { ${names.join(', ')} } from '../../../${key}/generated/types.ts';\n`)
    .join('')
    .concat(json ? JSON_IMPORT : '');
  return `${BANNER}\n\n${imports}${imports === '' ? '' : '\n'}${kept.map(({ code }) => code).join('\n\n')}\n`;
}
