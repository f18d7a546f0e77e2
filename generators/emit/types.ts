/**
 * Emits `schemas/<standard>/draft/generated/types.ts`: the TypeScript types of a standard's documents and operations.
 *
 * json-schema-to-typescript sees one bundle a standard, with `#/$defs` and only the keywords that it understands
 * (typeable-schema.ts); declarations of other standards are replaced by imports of their types.
 */

import { compile } from 'json-schema-to-typescript';
import type { JsonObject } from '../../conformance/contract/json.ts';
import { resolveRef, type SchemaSources } from '../model/schema-sources.ts';
import type { EmittedFile } from './emitted-file.ts';
import { namedSchemas, type NamedSchema } from './type-names.ts';
import { typeableSchema } from './typeable-schema.ts';
import { readonlyDeclarations } from './readonly-declarations.ts';

const BANNER = '// Generated from the schemas by generators/emit/types.ts; do not edit.';

const JSON_IMPORT = "import type { Json } from '../../../../conformance/contract/json.ts';\n";

export async function emitTypes({ sources }: SchemaSources): Promise<readonly EmittedFile[]> {
  const published = sources.filter(({ standard }) => standard !== 'meta');
  const all = published.flatMap(namedSchemas);
  const byPlace = new Map(all.map((named) => [`${named.file}#${named.pointer}`, named]));
  const standards = [...new Set(published.map(({ standard }) => standard))].sort();
  const files: EmittedFile[] = [];
  for (const standard of standards) {
    const own = all.filter((named) => named.standard === standard);
    const content = await typesOf(standard, own, byPlace);
    files.push({ path: `schemas/${standard}/draft/generated/types.ts`, content });
  }
  return files;
}

async function typesOf(
  standard: string,
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
    if (target.standard !== standard) foreign.set(target.standard, [...(foreign.get(target.standard) ?? []), name]);
  }
  const json = kept.some(({ uses }) => uses.includes('Json'));
  const imports = [...foreign]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, names]) => `import type { ${names.join(', ')} } from '../../../${key}/draft/generated/types.ts';\n`)
    .join('')
    .concat(json ? JSON_IMPORT : '');
  return `${BANNER}\n\n${imports}${imports === '' ? '' : '\n'}${kept.map(({ code }) => code).join('\n\n')}\n`;
}
