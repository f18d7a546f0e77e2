import { isObject } from '../../model/schema-walk.ts';
import { isOperationSchema } from '../../model/schemas-of.ts';
import type { LintRule, Problem } from '../lint-rule.ts';

/** An operation has an input and an output, and its reason codes have meanings. */
export const operationSchema: LintRule = {
  code: 'operation-schema',
  severity: 'error',
  on: ['schema'],
  demands: {
    en: 'The schema of an operation has title, description, input and output, and each reason code has a meaning in both languages.',
    zh: '操作的模式有标题、说明、输入和输出，每个原因代码都有两种语言的含义。',
  },
  fix: {
    en: 'Write $defs.input, $defs.output, and x-meaning beside the enum of undefined and rejected.',
    zh: '请写出$defs.input、$defs.output，并在undefined和rejected的enum旁写出x-meaning。',
  },
  *problems(source) {
    if (!isObject(source.value)) return;
    for (const member of ['title', 'description'])
      if (typeof source.value[member] !== 'string') yield missing([], member);
    if (!isOperationSchema(source)) return;
    const parts = source.value['$defs'];
    for (const part of ['input', 'output'])
      if (!isObject(parts) || !isObject(parts[part])) yield missing(['$defs'], part);
    if (!isObject(parts)) return;
    for (const part of ['undefined', 'rejected']) {
      const schema = parts[part];
      if (!isObject(schema)) continue;
      const codes: readonly unknown[] = Array.isArray(schema['enum']) ? schema['enum'] : [];
      const meanings = isObject(schema['x-meaning']) ? schema['x-meaning'] : {};
      for (const code of codes) {
        const meaning = meanings[String(code)];
        if (!isObject(meaning) || typeof meaning['en'] !== 'string' || typeof meaning['zh'] !== 'string')
          yield missing(['$defs', part, 'x-meaning'], String(code));
      }
      for (const code of Object.keys(meanings)) if (!codes.includes(code)) yield missing(['$defs', part, 'enum'], code);
    }
  },
};

const missing = (path: readonly string[], member: string): Problem => ({
  path,
  message: { en: `${[...path, member].join('/')} is missing.`, zh: `缺少${[...path, member].join('/')}。` },
});
