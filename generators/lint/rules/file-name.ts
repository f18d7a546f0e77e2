import { isRetired } from '../../model/index-sources.ts';
import type { LintRule } from '../lint-rule.ts';

/** What a file says of itself agrees with where it lies. */
export const fileName: LintRule = {
  code: 'file-name',
  severity: 'error',
  on: ['standard', 'section', 'notes', 'vectors', 'set', 'example', 'schema'],
  demands: {
    en: 'A file is named after its content: standard, section, notes, clause of its vectors or examples, operation.',
    zh: '文件名与其内容一致：规范、章、注、向量或示例所属的条、操作。',
  },
  fix: { en: 'Rename the file, or mend its content.', zh: '请重命名文件，或修正其内容。' },
  *problems(source, index) {
    const value = source.value as Readonly<Record<string, unknown>>;
    const name = /([^/]+?)(\.schema)?\.yaml$/.exec(source.file)?.[1] ?? '';
    const differs = (said: unknown, named: string, member: string) => ({
      path: [member],
      message: { en: `${String(said)} stands in a file of ${named}.`, zh: `${String(said)}位于${named}的文件中。` },
    });
    if (source.kind === 'standard' || source.kind === 'set') {
      if (value['standard'] !== source.standard) yield differs(value['standard'], source.standard ?? '', 'standard');
    } else if (source.kind === 'section') {
      if (name.replace(/^\d\d-/, '') !== value['section']) yield differs(value['section'], name, 'section');
    } else if (source.kind === 'notes') {
      if (value['notes'] !== name) yield differs(value['notes'], name, 'notes');
    } else if (source.kind === 'vectors') {
      if (String(value['clause']).split('@')[0] !== name) yield differs(value['clause'], name, 'clause');
    } else if (source.kind === 'schema') {
      const operation = source.file.includes('/operations/') ? `${source.standard}/${name}` : undefined;
      if (value['x-operation'] !== operation) yield differs(value['x-operation'], name, 'x-operation');
    } else {
      const [, id = '', example = ''] = /\/examples\/([^/]+)\/([^/]+)\.yaml$/.exec(source.file) ?? [];
      const clause = index.clauses.get(id)?.clause;
      if (clause !== undefined && isRetired(clause))
        yield {
          path: [],
          message: {
            en: `${id} is retired and has no examples; remove this one, or move it to the clause that took its place.`,
            zh: `${id}已停用，不再有示例；请删除本示例，或将其移至替代的条。`,
          },
        };
      else if (clause === undefined || !/^(valid|invalid)-[a-z0-9-]+$/.test(example))
        yield {
          path: [],
          message: {
            en: `An example lies at examples/<clause>/valid-<name>.yaml or invalid-<name>.yaml.`,
            zh: `示例应位于examples/<条>/valid-<名称>.yaml或invalid-<名称>.yaml。`,
          },
        };
    }
  },
};
