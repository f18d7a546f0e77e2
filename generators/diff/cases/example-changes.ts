import { canonical } from '../canonical.ts';
import type { Change, ChangeClass } from '../change.ts';
import type { CaseFile, CaseFiles } from './case-files.ts';

/** An example by what its path says: `UNC-002/invalid-unknown-scope.yaml`. */
interface Named {
  readonly clause: string;
  readonly kind: 'valid' | 'invalid';
  readonly slug: string;
}

/**
 * What became of the example documents. They show what clauses and schemas demand and demand nothing of their own, but one
 * that is shown on the other side than before, the same document or one of the same name, says that the demand is another.
 */
export function exampleChanges(before: CaseFiles, after: CaseFiles): readonly Change[] {
  const [was, is] = [differing(before, after), differing(after, before)];
  const turned = new Set<string>();
  const found: Change[] = [];
  const note = (path: string, { file }: CaseFile, rule: string, worst: ChangeClass, en: string, zh: string): unknown =>
    found.push({ rule, class: worst, says: { en, zh }, at: { file, pointer: '' }, clause: namedBy(path).clause });
  for (const [path, file] of is) {
    const { clause, kind, slug } = namedBy(path);
    const old = [...was].find(
      ([known, text]) => isTurned(namedBy(known), namedBy(path)) && hasSame(known, text, path, file),
    );
    if (old !== undefined) {
      turned.add(old[0]);
      turned.add(path);
      if (kind === 'invalid')
        note(
          path,
          file,
          'example-turned-invalid',
          'breaking',
          `The example ${slug} of ${clause} was valid and is shown as invalid.`,
          `${clause}的示例${slug}原为有效，现示为无效。`,
        );
      else
        note(
          path,
          file,
          'example-turned-valid',
          'dangerous',
          `The example ${slug} of ${clause} was invalid and is shown as valid.`,
          `${clause}的示例${slug}原为无效，现示为有效。`,
        );
    }
  }
  for (const [path, file] of was)
    if (!turned.has(path) && !after.examples.has(path))
      note(path, file, 'example-removed', 'annotation', `The example ${path} is gone.`, `示例${path}已删除。`);
  for (const [path, file] of is) {
    if (turned.has(path)) continue;
    if (before.examples.has(path))
      note(path, file, 'example-changed', 'annotation', `The example ${path} changed.`, `示例${path}有改动。`);
    else note(path, file, 'example-added', 'annotation', `The example ${path} is new.`, `新增示例${path}。`);
  }
  return found;

  /** Where a clause has both a valid and an invalid example of one name, the name alone says nothing of a turn. */
  function hasSame(known: string, text: CaseFile, path: string, file: CaseFile): boolean {
    const isRenamed = !before.examples.has(path) && !after.examples.has(known);
    return (
      (isRenamed && namedBy(known).slug === namedBy(path).slug) ||
      canonical(before.read(text)) === canonical(after.read(file))
    );
  }
}

const isTurned = (was: Named, is: Named): boolean => was.clause === is.clause && was.kind !== is.kind;

/** The files whose text is not the same on the other side. */
const differing = (own: CaseFiles, other: CaseFiles): readonly (readonly [string, CaseFile])[] =>
  [...own.examples].filter(([path, { text }]) => other.examples.get(path)?.text !== text);

function namedBy(path: string): Named {
  const [, clause = '', kind = 'valid', slug = path] = /^([^/]+)\/(valid|invalid)-(.+)\.yaml$/.exec(path) ?? [];
  return { clause, kind: kind === 'invalid' ? 'invalid' : 'valid', slug };
}
