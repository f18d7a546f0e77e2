import type { SourceIndex } from '../../model/index-sources.ts';
import type { Source } from '../../model/source.ts';
import { validatorFor } from '../compile-schema.ts';
import type { LintRule } from '../lint-rule.ts';

/** Sources have the shape that schemas/meta gives to their kind. */
export const metaSchema: LintRule = {
  code: 'meta-schema',
  severity: 'error',
  on: ['series', 'standard', 'section', 'terms', 'notes', 'vectors', 'set'],
  demands: {
    en: 'A source has the shape that schemas/meta gives to its kind.',
    zh: '源文件符合schemas/meta对其种类规定的形状。',
  },
  fix: { en: 'Bring the source into the shape of schemas/meta.', zh: '请使源文件符合schemas/meta规定的形状。' },
  *problems(source, index) {
    if (source.value === undefined) return; // yaml-syntax has said why.
    const validate = validatorFor(`schemas/meta/${source.kind}.schema.yaml`, metaSchemas(index));
    if (validate(source.value)) return;
    for (const { instancePath, keyword, message = '', params } of validate.errors ?? []) {
      if (keyword === 'if' || keyword === 'anyOf') continue; // The branch that failed is reported itself.
      const path = instancePath
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
      const where = path.length === 0 ? source.kind : path.join('/');
      const detail = detailOf(params);
      yield {
        path: path.map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
        message: { en: `${where} ${message}${detail}.`, zh: `${where}不符合${keyword}的要求${detail}。` },
      };
    }
  },
};

const metaSchemas = (index: SourceIndex): readonly Source[] => index.sources.filter(({ kind }) => kind === 'meta');

/** The names that ajv keeps out of its message. */
function detailOf(params: Record<string, unknown>): string {
  const named =
    params['additionalProperty'] ?? params['missingProperty'] ?? params['allowedValues'] ?? params['pattern'];
  return named === undefined ? '' : ` (${Array.isArray(named) ? named.join(', ') : String(named)})`;
}
