import { isObject } from '../../model/schema-walk.ts';
import type { SourceTree } from '../../model/tree.ts';
import type { FileReader } from '../read-files.ts';
import type { Root } from '../schema/roots.ts';
import { schemaOfRoot } from '../schema/roots.ts';

/** More examples than this make the search no better. */
const MOST = 60;

/**
 * Documents that people wrote, to begin a search with: valid examples of a document, and the inputs of the vectors of an
 * operation. What does not fit the root is sorted out by the validators.
 */
export function examplesOf(root: Root, trees: readonly SourceTree[], reader: FileReader): readonly unknown[] {
  const [standard = '', ...rest] = schemaOfRoot(root.key).split('/');
  const name = rest.at(-1) ?? '';
  const texts = new Map<string, string>();
  for (const tree of trees)
    for (const [file, text] of tree)
      if (
        texts.size < MOST &&
        (root.role === 'document' ? isExample(file, text, standard, name) : isVector(file, text, standard, name))
      )
        texts.set(text, file);
  return [...texts]
    .flatMap(([text, file]) => {
      const value = reader.value(file, text);
      return root.role === 'document' ? [value] : inputsOf(value, `${standard}/${name}`, root.role);
    })
    .slice(0, MOST);
}

const isExample = (file: string, text: string, standard: string, name: string): boolean =>
  file.startsWith(`spec/${standard}/`) &&
  /\/examples\/[^/]+\/valid-[^/]+\.yaml$/.test(file) &&
  text.includes(`type: ${name}`);

const isVector = (file: string, text: string, standard: string, name: string): boolean =>
  file.startsWith(`conformance/standards/${standard}/draft/vectors/`) &&
  text.includes(`operation: ${standard}/${name}`);

function inputsOf(value: unknown, operation: string, role: Root['role']): readonly unknown[] {
  const vectors: readonly unknown[] = isObject(value) && Array.isArray(value['vectors']) ? value['vectors'] : [];
  return vectors.flatMap((vector) =>
    role === 'input' && isObject(vector) && vector['operation'] === operation ? [vector['input']] : [],
  );
}
