import { explain } from '../../../schemas/document/explain-error.ts';
import { reportedErrors } from '../../../schemas/document/reported-errors.ts';
import type { Path, Source } from '../../model/source.ts';
import { validatorFor } from '../compile-schema.ts';
import type { LintRule } from '../lint-rule.ts';
import { onceAnIndex } from '../once-an-index.ts';

/** Sources have the shape that schemas/meta gives to their kind. */
export const metaSchema: LintRule = {
  code: 'meta-schema',
  severity: 'error',
  on: ['series', 'standard', 'section', 'terms', 'notes', 'vectors', 'set', 'ledger', 'errata', 'accepted'],
  demands: {
    en: 'A source has the shape that schemas/meta gives to its kind.',
    zh: '源文件符合schemas/meta对其种类规定的形状。',
  },
  fix: {
    en: 'Bring the source into the shape of schemas/meta.',
    zh: '请使源文件符合schemas/meta规定的形状。',
  },
  *problems(source, index) {
    if (source.value === undefined) return; // yaml-syntax has said why.
    const validate = validatorFor(`schemas/meta/${source.kind}.schema.yaml`, metaSchemas(index));
    if (validate(source.value)) return;
    for (const error of reportedErrors(validate.errors ?? [])) {
      const { pointer, findingAt } = explain(error);
      const { message, fix } = findingAt({ file: source.file, line: 1, column: 1, pointer });
      yield { path: pathOf(pointer), message, ...(fix === undefined ? {} : { fix }) };
    }
  },
};

const metaSchemas = onceAnIndex(({ sources }): readonly Source[] => sources.filter(({ kind }) => kind === 'meta'));

const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
