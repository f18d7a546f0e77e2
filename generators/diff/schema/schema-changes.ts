import type { Change } from '../change.ts';
import type { SchemaChange } from './compare-schemas.ts';
import { compareSchemas } from './compare-schemas.ts';
import { classOfEffect, directionOf } from './effect-class.ts';
import type { Root } from './roots.ts';
import { schemaOfRoot } from './roots.ts';
import { keywordWords } from './schema-words.ts';
import type { SchemaSet } from './schema-set.ts';
import { wholeSchema } from './whole-schema.ts';

/** The schemas of one side of a comparison: every file, and the roots of the standard in question. */
export interface SchemaSide {
  readonly set: SchemaSet;
  readonly roots: ReadonlyMap<string, Root>;
}

/**
 * What became of the schemas of a standard: documents and operations that came and went, then keyword by keyword, once
 * for each root that the keyword has an effect on.
 */
export function schemaChanges(before: SchemaSide, after: SchemaSide): readonly Change[] {
  const names = (side: SchemaSide): ReadonlyMap<string, Root> =>
    new Map([...side.roots.values()].map((root) => [schemaOfRoot(root.key), root]));
  const [old, young] = [names(before), names(after)];
  const gone = [...old].filter(([name]) => !young.has(name)).map(([name, root]) => goneSchema(name, root));
  const come = [...young].filter(([name]) => !old.has(name)).map(([name, root]) => newSchema(name, root));
  const changed = [...after.roots.values()].flatMap((root) => {
    const earlier = before.roots.get(root.key);
    if (earlier === undefined) return [];
    const found = compareSchemas(earlier.at, root.at, { before: before.set, after: after.set });
    if (found.length > 0) return found.map((one) => asChange(one, root));
    return wholeSchema(before.set, earlier) === wholeSchema(after.set, root) ? [] : [rewritten(root)];
  });
  return [...gone, ...come, ...changed];
}

function asChange(change: SchemaChange, { key, role }: Root): Change {
  const { keyword, how, effect, at, before, after } = change;
  const direction = directionOf(effect, role);
  return {
    rule: `${keyword}-${how}`,
    class: classOfEffect(effect, role),
    says: keywordWords(change),
    at,
    ...(direction === undefined ? {} : { direction }),
    root: key,
    role,
    effect,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

const rewritten = ({ key, role, at }: Root): Change => ({
  rule: 'schema-rewritten',
  class: 'annotation',
  says: { en: `${key} is written in another way and accepts the same.`, zh: `${key}写法有改动，接受的内容不变。` },
  at: { file: at.file, pointer: at.pointer },
  root: key,
  role,
  effect: 'none',
});

const goneSchema = (name: string, { at: { file } }: Root): Change => ({
  rule: 'schema-removed',
  class: 'breaking',
  says: { en: `The schema ${name} is gone.`, zh: `模式${name}已删除。` },
  at: { file, pointer: '' },
  direction: {
    en: 'What conforms to it in the old version conforms to nothing in the new one.',
    zh: '在旧版本中符合该模式的内容，在新版本中无所符合。',
  },
  root: name,
});

const newSchema = (name: string, { at: { file } }: Root): Change => ({
  rule: 'schema-added',
  class: 'compatible',
  says: { en: `The schema ${name} is new.`, zh: `新增模式${name}。` },
  at: { file, pointer: '' },
  direction: { en: 'Nothing that existed changes by it.', zh: '已有内容不因此改变。' },
  root: name,
});
